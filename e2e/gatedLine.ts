import { connect, createServer, type Socket } from 'node:net'

/** A line towards a server that stops at an exact byte, until it is opened again. */
export type GatedLine = {
  readonly url: string
  /** Bytes towards the server since the last `hold`. */
  readonly passedBytes: number
  /** Lets so many bytes through from now on; resolves once the next one has to wait. */
  hold(afterBytes: number): Promise<void>
  /** Breaks what is held, and holds nothing more. */
  open(): void
  close(): Promise<void>
}

/** Real sockets in front of `target`. What a gate holds never reaches the server. */
export async function openGatedLine(target: string): Promise<GatedLine> {
  const { hostname, port } = new URL(target)
  const sockets = new Set<Socket>()
  const held = new Set<Socket>()
  let passedBytes = 0
  let room = Number.POSITIVE_INFINITY
  let onFull = () => {}

  const server = createServer((near) => {
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
      const passing = piece.subarray(0, Math.max(0, room - passedBytes))
      passedBytes += passing.length
      far.write(passing)
      if (passing.length === piece.length) return
      held.add(near.pause())
      onFull()
    })
    far.pipe(near)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  const ownPort = typeof address === 'object' && address !== null ? address.port : 0

  return {
    url: `http://127.0.0.1:${ownPort}`,
    get passedBytes() {
      return passedBytes
    },
    hold(afterBytes) {
      passedBytes = 0
      room = afterBytes
      return new Promise((resolve) => {
        onFull = resolve
      })
    },
    open() {
      room = Number.POSITIVE_INFINITY
      for (const socket of held) socket.destroy()
      held.clear()
    },
    close: () =>
      new Promise((resolve) => {
        for (const socket of sockets) socket.destroy()
        server.close(() => resolve())
      }),
  }
}
