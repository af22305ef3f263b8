import { once } from 'node:events'
import type { Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Clock } from '@deskside/core'

/** Somebody else listens there. */
export class PortTakenError extends Error {
  override readonly name = 'PortTakenError'

  constructor(host: string, port: number) {
    super(
      `Port ${port} on ${host} is taken: something else listens there. Stop it, or choose another port.`,
    )
  }
}

/** Starts to listen. Rejects with a `PortTakenError` where somebody else does. @returns the port */
export async function listenOn(server: Server, host: string, port: number): Promise<number> {
  server.listen(port, host)
  try {
    await once(server, 'listening')
  } catch (error) {
    const isTaken = (error as NodeJS.ErrnoException).code === 'EADDRINUSE'
    throw isTaken ? new PortTakenError(host, port) : error
  }
  return (server.address() as AddressInfo).port
}

const LOOK_AGAIN_MS = 50

/**
 * Takes no new connection, lets every request that runs be answered, and breaks what is still
 * open after `withinMs`.
 *
 * @returns whether everything was answered
 */
export async function closeServer(
  server: Server,
  { clock, withinMs }: { readonly clock: Clock; readonly withinMs: number },
): Promise<boolean> {
  let isWhole = true
  let cancelLook = () => {}
  // Node closes lines that idle now; those that are kept open after an answer idle later.
  const look = () => {
    server.closeIdleConnections()
    cancelLook = clock.setTimer(look, LOOK_AGAIN_MS)
  }
  const cancelEnd = clock.setTimer(() => {
    isWhole = false
    server.closeAllConnections()
  }, withinMs)
  await new Promise<void>((resolve) => {
    server.close(() => resolve())
    look()
  })
  cancelLook()
  cancelEnd()
  return isWhole
}
