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
  const server: Server = createServer()
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  const handler = handlerAt(url)
  server.on('request', (incoming, outgoing) => {
    void answer(handler, incoming, outgoing).catch(() => incoming.socket.destroy())
  })
  return {
    url,
    close() {
      server.closeAllConnections()
      return new Promise((resolve) => server.close(() => resolve()))
    },
  }
}

async function answer(
  handler: Handler,
  incoming: IncomingMessage,
  outgoing: ServerResponse,
): Promise<void> {
  const { headers } = incoming
  const method = String(incoming.method)
  const parts: Buffer[] = []
  for await (const part of incoming as AsyncIterable<Buffer>) parts.push(part)
  const pairs = Object.entries(headers).map(([name, value]): [string, string] => [
    name,
    String(value),
  ])
  const request = new Request(`http://${headers.host}${incoming.url}`, {
    method,
    headers: pairs,
    ...(parts.length > 0 && { body: Buffer.concat(parts) }),
  })
  const response = await handler(request)
  if (response.type === 'error') {
    incoming.socket.destroy()
    return
  }
  outgoing.writeHead(response.status, Object.fromEntries(response.headers))
  outgoing.end(new Uint8Array(await response.arrayBuffer()))
}
