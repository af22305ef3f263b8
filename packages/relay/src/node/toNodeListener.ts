import type { IncomingMessage, ServerResponse } from 'node:http'
import { getRequestListener } from '@hono/node-server'
import type { Handler } from '../createHandler.js'

/**
 * The handler for Node: `http.createServer(toNodeListener(handler))`, or as a route of Express.
 */
export function toNodeListener(
  handler: Handler,
): (request: IncomingMessage, response: ServerResponse) => Promise<void> {
  const listener = getRequestListener(
    (request, { incoming }) => handler(request, { clientAddress: incoming.socket.remoteAddress }),
    { overrideGlobalObjects: false },
  )
  return async (request, response) => {
    await listener(request, response)
  }
}
