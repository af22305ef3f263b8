import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import { setImmediate } from 'node:timers/promises'
import type { Handler } from '@deskside/relay'
import { endSlowClients, toNodeListener } from '@deskside/relay/node'
import { AGENT_API_PATH } from '../agent/agentApi.js'
import { CONTROL_API_PATH } from '../control/controlApi.js'
import { answerConsole } from './consoleFiles.js'
import { isFromThisMachine } from './loopback.js'

export type NodeDoorDeps = {
  readonly handler: Handler
  /** `null`: this desk has no agent console. */
  readonly agentApi: Handler | null
  /** `null`: nobody asked for it when the desk was started. */
  readonly control: Handler | null
}

/**
 * The Support API, the agent console and the control API as a Node server, not listening yet. Where the handler
 * gives `Response.error()`, the line is broken instead of answered; where a body breaks off, the
 * line is broken after the bytes before it.
 */
export function createNodeDoor({ handler, agentApi, control }: NodeDoorDeps): Server {
  const server = createServer(
    {
      headersTimeout: 10_000,
      requestTimeout: 0,
      keepAliveTimeout: 60_000,
      connectionsCheckingInterval: 2_000,
    },
    (incoming, outgoing) => {
      const listener = toNodeListener(async (request) => {
        const response = await route(incoming, request)
        if (response.type !== 'error') return breakable(response, outgoing)
        incoming.socket.destroy()
        return new Response(null, { status: 503 })
      })
      void listener(incoming, outgoing)
    },
  )

  function route(incoming: IncomingMessage, request: Request): Response | Promise<Response> {
    const { pathname } = new URL(request.url)
    if (pathname === '/v1' || pathname.startsWith('/v1/')) return handler(request)
    if (`${pathname}/`.startsWith(`${CONTROL_API_PATH}/`)) {
      if (control === null) return nothing()
      return isFromThisMachine(incoming) ? control(request) : forbidden()
    }
    if (agentApi === null || (pathname !== '/' && !/^\/agent(\/|$)/u.test(pathname)))
      return nothing()
    if (!isFromThisMachine(incoming)) return forbidden()
    if (pathname.startsWith(`${AGENT_API_PATH}/`)) return agentApi(request)
    if (pathname === '/' || pathname === '/agent') return moved('/agent/')
    return answerConsole(pathname.slice('/agent/'.length))
  }
  endSlowClients(server)
  return server
}

/** A body that fails is no page for an error: the line ends, once what came before has left. */
function breakable(response: Response, outgoing: ServerResponse): Response {
  const { socket } = outgoing
  if (response.body === null || socket === null) return response
  const reader = response.body.getReader()
  const body = new ReadableStream<Uint8Array>(
    {
      async pull(controller) {
        try {
          const { done, value } = await reader.read()
          if (done) controller.close()
          else controller.enqueue(value)
        } catch {
          while (!outgoing.headersSent && !socket.destroyed) await setImmediate()
          socket.destroySoon()
          // Neither an end nor an error: whoever reads is told by the line.
          await new Promise((resolve) => socket.once('close', resolve))
          controller.close()
        }
      },
      cancel: (reason) => reader.cancel(reason),
    },
    { highWaterMark: 0 },
  )
  const { status, headers } = response
  return new Response(body, { status, headers })
}

function nothing(): Response {
  return new Response('Not found\n', { status: 404, headers: { 'Content-Type': 'text/plain' } })
}

function forbidden(): Response {
  const text = 'This answers its own machine only\n'
  return new Response(text, { status: 403, headers: { 'Content-Type': 'text/plain' } })
}

function moved(location: string): Response {
  return new Response(null, { status: 302, headers: { Location: location } })
}
