import { once } from 'node:events'
import { type AddressInfo, connect, createServer, type Socket } from 'node:net'

/** Where a line breaks: after so many bytes of the client or of the server, whichever comes first. */
export type Cut = { readonly upBytes: number; readonly downBytes: number }

/**
 * A line in front of a server, on real sockets. Each new connection breaks as the next cut has it,
 * without a word to either side; once there are no more cuts, it holds.
 *
 * @param lingerMs how long it is silent before it breaks: a store that is far away needs that long
 *   to take what came
 */
export async function unsteadyLine(port: number, cuts: readonly Cut[], lingerMs = 0) {
  const rest = [...cuts]
  const sockets: Socket[] = []
  let broken = 0
  const line = createServer((client) => {
    const server = connect(port, '127.0.0.1')
    sockets.push(client, server)
    const cut = rest.shift()
    let isOver = false
    const end = (isCut: boolean) => {
      client.destroy()
      server.destroy()
      // A connection that ended by itself leaves its cut to the next one.
      if (!isOver && isCut) broken += 1
      else if (!isOver && cut !== undefined) rest.unshift(cut)
      isOver = true
    }
    pass(client, server, cut?.upBytes ?? Infinity)
    pass(server, client, cut?.downBytes ?? Infinity)

    function pass(from: Socket, to: Socket, afterBytes: number): void {
      let left = afterBytes
      from.on('data', (piece: Buffer) => {
        const isLast = piece.length >= left
        if (isLast) from.pause()
        // What came before the break has arrived on the other side.
        to.write(piece.subarray(0, left), () => isLast && setTimeout(end, lingerMs, true))
        left -= piece.length
      })
      from.on('error', () => end(false))
      from.on('close', () => end(false))
    }
  })
  line.listen(0, '127.0.0.1')
  await once(line, 'listening')
  return {
    url: `http://127.0.0.1:${(line.address() as AddressInfo).port}`,
    broken: () => broken,
    async stop(): Promise<void> {
      for (const socket of sockets) socket.destroy()
      await new Promise((resolve) => line.close(resolve))
    },
  }
}
