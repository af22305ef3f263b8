import type { Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { PortTakenError } from '@deskside/relay/node'

export type ListenOptions = {
  /** 0 lets the system choose. */
  readonly port: number
  readonly host: string
  /** How many ports after the first may be tried when it is taken. @default 0 */
  readonly morePorts?: number
}

/**
 * Starts listening; a taken port moves on to the next one where that is asked for. Rejects with a
 * `PortTakenError` where none is free.
 */
export async function listen(server: Server, options: ListenOptions): Promise<number> {
  const { port, host, morePorts = 0 } = options
  try {
    return await listenOnce(server, port, host)
  } catch (error) {
    const isTaken = (error as NodeJS.ErrnoException).code === 'EADDRINUSE'
    if (!isTaken) throw error
    if (morePorts === 0) throw new PortTakenError(host, port)
    return listen(server, { port: port + 1, host, morePorts: morePorts - 1 })
  }
}

function listenOnce(server: Server, port: number, host: string): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, host, () => {
      server.off('error', reject)
      resolve((server.address() as AddressInfo).port)
    })
  })
}
