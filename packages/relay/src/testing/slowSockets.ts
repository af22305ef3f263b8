import { once } from 'node:events'
import type { Server } from 'node:http'
import { type AddressInfo, connect, type Socket } from 'node:net'

/** A server that listens on this machine, and clients of it that are all let go at the end. */
export interface OpenDoor {
  readonly port: number
  readonly url: string
  /** A line on which a client has said so much, and says no more. */
  say(text: string): Promise<Socket>
  close(): Promise<void>
}

export async function openDoor(server: Server): Promise<OpenDoor> {
  const sockets: Socket[] = []
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  return {
    port,
    url: `http://127.0.0.1:${port}`,
    async say(text) {
      const socket = connect(port, '127.0.0.1')
      sockets.push(socket)
      socket.on('error', () => {})
      // What the server says is taken, so that its end of the line is heard.
      socket.resume()
      await once(socket, 'connect')
      if (text !== '') await new Promise((written) => socket.write(text, written))
      return socket
    },
    async close() {
      for (const socket of sockets) socket.destroy()
      server.closeAllConnections()
      await new Promise((closed) => server.close(closed))
    },
  }
}

/** The head of a request, whose body is for the caller to send. */
export function headOf(
  method: string,
  path: string,
  headers: Readonly<Record<string, string>>,
): string {
  const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}`)
  return [`${method} ${path} HTTP/1.1`, 'Host: 127.0.0.1', ...lines, '', ''].join('\r\n')
}
