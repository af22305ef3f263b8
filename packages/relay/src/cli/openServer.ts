import { once } from 'node:events'
import type { Server } from 'node:http'
import type { AddressInfo, Socket } from 'node:net'
import type { Clock } from '@deskside/core'
import { PortTakenError } from '../node/PortTakenError.js'

/** A server that listens. */
export interface OpenServer {
  readonly port: number
  /**
   * Takes no new connection, lets every request that runs be answered, and breaks what is still
   * open after `withinMs`.
   *
   * @returns whether everything was answered
   */
  close(withinMs: number): Promise<boolean>
}

export type OpenServerOptions = {
  readonly host: string
  /** 0 lets the system choose. */
  readonly port: number
  readonly clock: Clock
}

const LOOK_AGAIN_MS = 50

/** Starts to listen. Rejects with a `PortTakenError` where somebody else does. */
export async function openServer(server: Server, options: OpenServerOptions): Promise<OpenServer> {
  const { clock } = options
  const lines = new Set<Socket>()
  server.on('connection', (line: Socket) => {
    lines.add(line)
    line.once('close', () => lines.delete(line))
  })
  const port = await listen(server, options)

  function closeIdle(): void {
    server.closeIdleConnections()
    // Browsers open lines before they need them. Node takes these for busy.
    for (const line of lines) if (line.bytesRead === 0) line.destroy()
  }

  return {
    port,
    async close(withinMs) {
      let isWhole = true
      let cancelLook = () => {}
      // A line that HTTP keeps open after its answer idles later than now.
      const look = () => {
        closeIdle()
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
    },
  }
}

async function listen(server: Server, { host, port }: OpenServerOptions): Promise<number> {
  server.listen(port, host)
  try {
    await once(server, 'listening')
  } catch (error) {
    const isTaken = (error as NodeJS.ErrnoException).code === 'EADDRINUSE'
    throw isTaken ? new PortTakenError(host, port) : error
  }
  return (server.address() as AddressInfo).port
}
