import type { Server } from 'node:http'

const TRIES = 20

/** Is this the error of a port that somebody else holds? */
function isPortTaken(error: unknown): boolean {
  return error instanceof Error && (error as NodeJS.ErrnoException).code === 'EADDRINUSE'
}

/**
 * Calls `start` with a port, and with the next one as long as ports are taken. Port 0 lets the
 * system choose.
 */
export async function onFreePort<T>(
  firstPort: number,
  start: (port: number) => Promise<T>,
): Promise<T> {
  for (let port = firstPort; ; port += 1) {
    try {
      return await start(port)
    } catch (error) {
      if (!isPortTaken(error) || firstPort === 0 || port >= firstPort + TRIES) throw error
    }
  }
}

/** Resolves with the port that it got. */
export function listen(server: Server, port: number, host: string): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, host, () => {
      server.off('error', reject)
      const address = server.address()
      resolve(typeof address === 'object' && address !== null ? address.port : port)
    })
  })
}
