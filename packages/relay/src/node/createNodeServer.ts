import { createServer, type Server } from 'node:http'
import type { Handler } from '../createHandler.js'
import { toNodeListener } from './toNodeListener.js'

/**
 * A Node server with time limits: a client gets 10 s for its headers and 30 s of silence; a whole
 * request may take as long as a slow upload takes. Not listening yet.
 */
export function createNodeServer(handler: Handler): Server {
  const server = createServer(
    { headersTimeout: 10_000, requestTimeout: 0, keepAliveTimeout: 60_000 },
    toNodeListener(handler),
  )
  // Silence on the line, not its length, ends a connection.
  server.setTimeout(30_000)
  return server
}
