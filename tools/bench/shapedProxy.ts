import { connect, createServer, type Socket } from 'node:net'

export type Line = {
  readonly bitsPerSecond: number
  /** There and back. */
  readonly roundTripMs: number
}

/** A slow line to a server on this machine, which can be torn. */
export type ShapedProxy = {
  readonly port: number
  /** Bytes that have come out at the server's end. */
  readonly upBytes: () => number
  /** Breaks every connection, and refuses new ones for so long. */
  tear(forMs: number): void
  /** Called with `upBytes` after each piece. */
  onUp: (bytes: number) => void
  close(): void
}

/** What may wait before the line, as in a router: 100 ms of it. Then the sender has to wait. */
const QUEUE_MS = 100

export async function shapedProxy(toPort: number, line: Line): Promise<ShapedProxy> {
  const sockets = new Set<Socket>()
  /** One line for all connections: when it is free again. */
  const free = { up: 0, down: 0 }
  let up = 0
  let tornUntil = 0

  function pass(from: Socket, to: Socket, way: 'up' | 'down'): void {
    // In the order in which they came: timers of different lengths may overtake each other.
    const travelling: (Buffer | 'end')[] = []
    from.on('end', () => {
      travelling.push('end')
      const waitMs = Math.max(0, free[way] - performance.now()) + line.roundTripMs / 2
      setTimeout(() => arrive(travelling.shift(), to, way), waitMs)
    })
    from.on('data', (piece: Buffer) => {
      const now = performance.now()
      free[way] = Math.max(now, free[way]) + (piece.length * 8_000) / line.bitsPerSecond
      travelling.push(piece)
      setTimeout(() => arrive(travelling.shift(), to, way), free[way] - now + line.roundTripMs / 2)
      const waitMs = free[way] - now - QUEUE_MS
      if (waitMs <= 0) return
      from.pause()
      setTimeout(() => from.resume(), waitMs)
    })
  }

  function arrive(piece: Buffer | 'end' | undefined, to: Socket, way: 'up' | 'down'): void {
    if (!piece || to.destroyed) return
    if (piece === 'end') {
      to.end()
      return
    }
    to.write(piece)
    if (way === 'down') return
    up += piece.length
    proxy.onUp(up)
  }

  const server = createServer({ allowHalfOpen: true }, (near) => {
    if (performance.now() < tornUntil) {
      near.destroy()
      return
    }
    const far = connect({ port: toPort, host: '127.0.0.1', allowHalfOpen: true })
    for (const socket of [near, far]) {
      sockets.add(socket)
      socket.on('error', () => {
        near.destroy()
        far.destroy()
      })
      socket.on('close', () => sockets.delete(socket))
    }
    pass(near, far, 'up')
    pass(far, near, 'down')
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  const proxy: ShapedProxy = {
    port: typeof address === 'object' && address ? address.port : 0,
    upBytes: () => up,
    tear(forMs) {
      tornUntil = performance.now() + forMs
      for (const socket of sockets) socket.destroy()
    },
    onUp() {},
    close() {
      for (const socket of sockets) socket.destroy()
      server.close()
    },
  }
  return proxy
}
