import { createServer, type IncomingMessage, type Server } from 'node:http'
import type { Handler } from '@deskside/relay'
import { toNodeListener } from '@deskside/relay/node'
import { AGENT_API_PATH } from '../agent/agentApi.js'
import { answerConsole } from './consoleFiles.js'
import { isFromThisMachine } from './loopback.js'

export type NodeDoorDeps = {
  readonly handler: Handler
  /** `null`: this desk has no agent console. */
  readonly agentApi: Handler | null
}

/**
 * The Support API and the agent console as a Node server, not listening yet. Where the handler
 * gives `Response.error()`, the line is broken instead of answered.
 */
export function createNodeDoor({ handler, agentApi }: NodeDoorDeps): Server {
  const server = createServer(
    { headersTimeout: 10_000, requestTimeout: 0, keepAliveTimeout: 60_000 },
    (incoming, outgoing) => {
      const listener = toNodeListener(async (request) => {
        const response = await route(incoming, request)
        if (response.type !== 'error') return response
        incoming.socket.destroy()
        return new Response(null, { status: 503 })
      })
      void listener(incoming, outgoing)
    },
  )

  function route(incoming: IncomingMessage, request: Request): Response | Promise<Response> {
    const { pathname } = new URL(request.url)
    if (pathname === '/v1' || pathname.startsWith('/v1/')) return handler(request)
    if (agentApi === null || (pathname !== '/' && !/^\/agent(\/|$)/u.test(pathname)))
      return nothing()
    if (!isFromThisMachine(incoming)) return forbidden()
    if (pathname.startsWith(`${AGENT_API_PATH}/`)) return agentApi(request)
    if (pathname === '/' || pathname === '/agent') return moved('/agent/')
    return answerConsole(pathname.slice('/agent/'.length))
  }
  return server
}

function nothing(): Response {
  return new Response('Not found\n', { status: 404, headers: { 'Content-Type': 'text/plain' } })
}

function forbidden(): Response {
  const text = 'The agent console answers this machine only\n'
  return new Response(text, { status: 403, headers: { 'Content-Type': 'text/plain' } })
}

function moved(location: string): Response {
  return new Response(null, { status: 302, headers: { Location: location } })
}
