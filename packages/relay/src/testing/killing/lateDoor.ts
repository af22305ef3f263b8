import { once } from 'node:events'
import { createServer, type IncomingMessage, request, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'

/** Time enough for the process that asks to die. */
const HOLD_MS = 150

/** A door in front of a live helpdesk. */
export interface LateDoor {
  readonly url: string
  /** Writes of dead processes that were brought to the helpdesk behind the back of the next one. */
  late(): number
  close(): Promise<void>
}

/**
 * The helpdesk is busy: each write waits for a moment. One whose caller has died meanwhile is brought
 * at the worst of all times: right after the next process has looked for it, and found nothing.
 */
export async function openLateDoor(target: string): Promise<LateDoor> {
  let late = 0
  const held = new Set<{ readonly body: string; readonly bring: () => void }>()
  const server = createServer(async (asked, answer) => {
    const body = await bodyOf(asked)
    if (body === null) return
    const go = () => bring(target, asked, body, answer)
    if (asked.method !== 'POST' || !/\/(?:ticket|correspond)$/.test(asked.url ?? '')) {
      answer.once('finish', () => release(markIn(asked)))
      return go()
    }
    await new Promise((resolve) => setTimeout(resolve, HOLD_MS))
    if (asked.socket.destroyed) held.add({ body: body.toString('latin1'), bring: go })
    else go()
  })

  function release(mark: string | null): void {
    for (const one of held) {
      if (mark === null || !one.body.includes(mark)) continue
      held.delete(one)
      late += 1
      one.bring()
    }
  }

  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  return {
    url: `http://127.0.0.1:${port}`,
    late: () => late,
    async close() {
      server.close()
      server.closeAllConnections()
      await once(server, 'close')
    },
  }
}

/** `null`: a caller that died in the middle of its request has asked for nothing. */
async function bodyOf(asked: IncomingMessage): Promise<Buffer | null> {
  const pieces: Buffer[] = []
  try {
    for await (const piece of asked) pieces.push(piece)
    return Buffer.concat(pieces)
  } catch {
    return null
  }
}

/** What a question looks for, if it looks for a write that may have happened. */
function markIn({ url = '' }: IncomingMessage): string | null {
  const query = new URL(url, 'http://rt.test').searchParams.get('query') ?? ''
  return /CF\.\{Deskside key\} = '([0-9a-f]{40})'/.exec(query)?.[1] ?? null
}

function bring(
  target: string,
  { method, url = '', headers }: IncomingMessage,
  body: Buffer,
  answer: ServerResponse,
): void {
  const options = { headers, ...(method === undefined ? {} : { method }) }
  const bringing = request(new URL(url, target), options, (response) => {
    answer.writeHead(response.statusCode ?? 502, response.headers)
    response.pipe(answer)
  })
  bringing.on('error', () => answer.destroy())
  answer.on('error', () => {})
  bringing.end(body)
}
