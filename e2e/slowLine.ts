import { connect, createServer, type Socket } from 'node:net'

/** A line of limited speed towards a server, which can be cut in the middle of anything. */
export type SlowLine = {
  readonly url: string
  /** Tears every connection and takes no new one. */
  cut(): void
  mend(): void
  close(): Promise<void>
}

/** Real sockets in front of `target`: what a browser sends waits as it does on a slow line. */
export async function openSlowLine(target: string, bytesPerSecond: number): Promise<SlowLine> {
  const { hostname, port } = new URL(target)
  const sockets = new Set<Socket>()
  let isCut = false

  const server = createServer((near) => {
    if (isCut) {
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
    near.on('data', (piece) => {
      near.pause()
      far.write(piece)
      setTimeout(() => near.resume(), (piece.length / bytesPerSecond) * 1_000)
    })
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
    cut() {
      isCut = true
      tear()
    },
    mend() {
      isCut = false
    },
    close: () =>
      new Promise((resolve) => {
        tear()
        server.close(() => resolve())
      }),
  }
}
