import type { Socket } from 'node:net'
import { headOf, type OpenDoor } from './slowSockets.js'

/** Clients that hold a place and do not finish what they say. */
export interface SlowCrowd {
  /** How many lines the server has broken. */
  ended(): number
  /** One byte more of each. */
  drip(): void
}

/** Half of them stop in the middle of their headers, half in the middle of a body. */
export async function crowdOf(
  door: OpenDoor,
  size: number,
  headers: Readonly<Record<string, string>>,
): Promise<SlowCrowd> {
  const inHead = headOf('GET', '/v1/changes', headers).slice(0, -2)
  const inBody = headOf('POST', '/v1/tickets', {
    ...headers,
    'Content-Type': 'application/json',
    'Idempotency-Key': 'k1',
    'Content-Length': '60000',
  })
  const sockets: Socket[] = []
  for (let i = 0; i < size; i += 1) {
    sockets.push(await door.say(i % 2 === 0 ? inHead : `${inBody}{"subject":"`))
  }
  const isEnded = (socket: Socket) => socket.destroyed || socket.readableEnded
  return {
    ended: () => sockets.filter(isEnded).length,
    drip() {
      for (const socket of sockets.filter((one) => !isEnded(one))) socket.write('x')
    },
  }
}
