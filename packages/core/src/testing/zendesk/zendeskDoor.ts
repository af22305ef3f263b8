import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'

type Handler = (request: Request) => Promise<Response>

export type Door = { readonly url: string; close(): Promise<void> }

/**
 * A handler behind a real socket; `Response.error()` breaks the line.
 *
 * @param handlerAt made once the address is known: answers name it
 */
export async function openDoor(handlerAt: (url: string) => Handler): Promise<Door> {
  let handler: Handler | null = null
  const server: Server = createServer((incoming, outgoing) => {
    void answer(handler, incoming, outgoing).catch(() => incoming.socket.destroy())
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  handler = handlerAt(url)
  return {
    url,
    close() {
      server.closeAllConnections()
      return new Promise((resolve) => server.close(() => resolve()))
    },
  }
}

async function answer(
  handler: Handler | null,
  incoming: IncomingMessage,
  outgoing: ServerResponse,
): Promise<void> {
  const { method = 'GET', url = '/', headers } = incoming
  const parts: Buffer[] = []
  for await (const part of incoming as AsyncIterable<Buffer>) parts.push(part)
  const hasBody = method !== 'GET' && method !== 'HEAD' && parts.length > 0
  const pairs = Object.entries(headers).map(([name, value]): [string, string] => [
    name,
    String(value),
  ])
  const request = new Request(`http://${headers.host}${url}`, {
    method,
    headers: pairs,
    ...(hasBody ? { body: Buffer.concat(parts) } : {}),
  })
  const response = await handler?.(request)
  if (!response || response.type === 'error') {
    incoming.socket.destroy()
    return
  }
  outgoing.writeHead(response.status, Object.fromEntries(response.headers))
  outgoing.end(new Uint8Array(await response.arrayBuffer()))
}
