import { createServer, type Server } from 'node:http'
import type { Handler } from '../createHandler.js'
import { endSlowClients, type PaceOptions } from './endSlowClients.js'
import { toNodeListener } from './toNodeListener.js'

export type NodeServerOptions = {
  /** How long a client may take for its headers. @default 10 s */
  readonly headersMs?: number
  /** How quickly a body has to come. */
  readonly pace?: PaceOptions
}

/**
 * A Node server with time limits: 10 s for a client's headers; a body that comes, on average of
 * half a minute, at 500 bytes a second; two minutes of silence while an answer is made or taken.
 * How long an upload takes in all is not limited. Not listening yet.
 */
export function createNodeServer(handler: Handler, options: NodeServerOptions = {}): Server {
  const { headersMs = 10_000, pace } = options
  const server = createServer(
    {
      headersTimeout: headersMs,
      requestTimeout: 0,
      keepAliveTimeout: 60_000,
      // Node looks for late headers only this often; its own 30 s would make 10 s mean 40.
      connectionsCheckingInterval: Math.ceil(headersMs / 5),
    },
    toNodeListener(handler),
  )
  server.setTimeout(120_000)
  endSlowClients(server, pace)
  return server
}
