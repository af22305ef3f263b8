import { connect, createServer, type Socket } from 'node:net'

/** A line towards a server on this machine. */
export type Line = {
  readonly url: string
  /** Breaks every connection. */
  tear(): void
  close(): Promise<void>
}

/**
 * Real sockets in front of `target`. What the server says comes at once.
 *
 * @param carry brings what a browser sends to the server
 * @param isCut is there no way to the server just now?
 */
export async function openLine(
  target: string,
  carry: (piece: Buffer, near: Socket, far: Socket) => void,
  isCut: () => boolean = () => false,
): Promise<Line> {
  const { hostname, port } = new URL(target)
  const sockets = new Set<Socket>()
  const server = createServer((near) => {
    if (isCut()) {
      near.destroy()
      return
    }
    const far = connect(Number(port), hostname)
    for (const socket of [near, far]) {
      sockets.add(socket)
      socket.on('error', () => {})
      socket.on('close', () => {
        sockets.delete(socket)
        near.destroy()
        far.destroy()
      })
    }
    near.on('data', (piece) => carry(piece, near, far))
    far.pipe(near)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  const ownPort = typeof address === 'object' && address !== null ? address.port : 0

  function tear(): void {
    for (const socket of sockets) socket.destroy()
  }

  return {
    url: `http://127.0.0.1:${ownPort}`,
    tear,
    close: () =>
      new Promise((resolve) => {
        tear()
        server.close(() => resolve())
      }),
  }
}
