import { SupportError } from '@deskside/core'
import { createClient } from 'redis'

/**
 * A connection of one's own. While Redis is away each request is refused at once, and the connection
 * is made again. Rejects with `storage_unavailable` where nobody answers there.
 */
export async function connectRedis(url: string, reconnect: typeof waitMs | false = waitMs) {
  const client = createClient({
    url,
    disableOfflineQueue: true,
    // Half-open lines are found by these: without an answer for so long it is a new connection.
    pingInterval: 5_000,
    socket: { connectTimeout: 5_000, socketTimeout: 15_000, reconnectStrategy: reconnect },
  })
  let last: unknown
  // Each refused command says so itself; without a listener this would end the process.
  client.on('error', (error) => {
    last = error
  })
  try {
    await onceConnected(client.connect(), () => last)
  } catch (cause) {
    client.destroy()
    throw new SupportError('storage_unavailable', 'Redis does not answer', { cause })
  }
  return { client, close: async () => (client.isOpen ? client.close() : undefined) }
}

/** Asks once whether Redis is there, and leaves. Rejects with `storage_unavailable`. */
export async function pingRedis(url: string): Promise<void> {
  const { client, close } = await connectRedis(url, false)
  try {
    await client.ping()
  } catch (cause) {
    throw new SupportError('storage_unavailable', 'Redis does not answer', { cause })
  } finally {
    await close()
  }
}

function waitMs(retries: number): number {
  return Math.min(2_000, 50 * 2 ** Math.min(retries, 6))
}

async function onceConnected(connecting: Promise<unknown>, why: () => unknown): Promise<void> {
  const late = new Promise<never>((_, reject) => {
    const end = () => reject(new Error('No connection within 10 s', { cause: why() }))
    setTimeout(end, 10_000).unref()
  })
  await Promise.race([connecting, late])
}
