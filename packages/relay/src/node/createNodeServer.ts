import { createServer, type Server } from 'node:http'
import type { Handler } from '../createHandler.js'
import { toNodeListener } from './toNodeListener.js'

/**
 * A Node server with time limits: 10 s for a client's headers, two minutes of silence in the
 * middle of a request or its answer. How long an upload takes in all is not limited. Not
 * listening yet.
 */
export function createNodeServer(handler: Handler): Server {
  const server = createServer(
    {
      headersTimeout: 10_000,
      requestTimeout: 0,
      keepAliveTimeout: 60_000,
      // Node looks for late headers only this often; its own 30 s would make 10 s mean 40.
      connectionsCheckingInterval: 2_000,
    },
    toNodeListener(handler),
  )
  server.setTimeout(120_000)
  return server
}
