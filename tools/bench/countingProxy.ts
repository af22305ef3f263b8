import { connect, createServer } from 'node:net'

/** Between a client and a server on this machine: counts what passes, changes nothing. */
export type CountingProxy = {
  readonly port: number
  /** Bytes since the last call: up to the server, and down from it. */
  take(): { readonly up: number; readonly down: number }
  close(): void
}

export async function countingProxy(toPort: number): Promise<CountingProxy> {
  let up = 0
  let down = 0
  const sockets = new Set<{ destroy(): void }>()
  const server = createServer((near) => {
    const far = connect(toPort, '127.0.0.1')
    for (const socket of [near, far]) {
      sockets.add(socket)
      socket.on('error', () => {})
      socket.setNoDelay(true)
    }
    near.on('data', (piece) => {
      up += piece.length
      far.write(piece)
    })
    far.on('data', (piece) => {
      down += piece.length
      near.write(piece)
    })
    near.on('close', () => far.destroy())
    far.on('close', () => near.destroy())
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  return {
    port: typeof address === 'object' && address ? address.port : 0,
    take() {
      const passed = { up, down }
      up = 0
      down = 0
      return passed
    },
    close() {
      for (const socket of sockets) socket.destroy()
      server.close()
    },
  }
}
