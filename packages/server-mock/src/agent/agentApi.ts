import { type Clock, isSupportError } from '@deskside/core'
import type { AgentFile, World } from '@deskside/core/testing'
import type { Handler, Mail } from '@deskside/relay'
import * as v from 'valibot'
import { type Faults, faultSchema } from '../faults/faults.js'
import { changeEvents } from './changeEvents.js'
import { declineSchema, replySchema, statusSchema, takeSchema } from './requests.js'

export const AGENT_API_PATH = '/agent/api'

export type AgentApiDeps = {
  readonly world: World
  readonly faults: Faults
  readonly clock: Clock
  /** What would have been sent. @default nothing */
  readonly mails?: () => readonly Mail[]
}

/**
 * What the agent console and tests ask of the desk, below `/agent/api`. It knows no passwords:
 * whoever serves it lets only this machine in.
 */
export function createAgentApi(deps: AgentApiDeps): Handler {
  return async (request) => {
    const path = new URL(request.url).pathname.slice(AGENT_API_PATH.length)
    try {
      return (await answer(deps, request, path)) ?? problem(404, 'not_found')
    } catch (error) {
      if (error instanceof URIError) return problem(404, 'not_found')
      if (error instanceof v.ValiError || error instanceof SyntaxError) {
        return problem(422, 'invalid', error.message)
      }
      if (!isSupportError(error)) throw error
      const status = error.code === 'not_found' ? 404 : error.code === 'conflict' ? 409 : 422
      return problem(status, error.code, error.message)
    }
  }
}

function answer(deps: AgentApiDeps, request: Request, path: string): Answer {
  const [, room, id, verb, ...rest] = path.split('/').map(decodeURIComponent)
  if (rest.length > 0) return undefined
  const call = { ...deps, request, method: request.method }
  if (room === 'tickets' && id === undefined) return listTickets(call)
  if (room === 'tickets' && id !== undefined) return answerTicket(call, id, verb)
  if (room === 'desk' && id === undefined) return readDesk(call)
  if (room === 'attachments' && id !== undefined && verb === undefined) return readFile(call, id)
  if (room === 'faults' && id === undefined) return answerFaults(call)
  if (room === 'mails' && id === undefined) return listMails(call)
  if (room === 'events' && id === undefined && request.method === 'GET') return changeEvents(deps)
  return undefined
}

type Answer = Response | Promise<Response | undefined> | undefined
type AgentCall = AgentApiDeps & { readonly request: Request; readonly method: string }

function listTickets({ method, world }: AgentCall): Answer {
  return method === 'GET' ? Response.json({ items: world.agent.list() }) : undefined
}

/** With the links in them, for who plays the person who got them. */
function listMails({ method, mails = () => [] }: AgentCall): Answer {
  return method === 'GET' ? Response.json({ items: mails() }) : undefined
}

/** How the desk is set up, so that a console can name categories and priorities. */
async function readDesk({ method, world }: AgentCall): Promise<Response | undefined> {
  if (method !== 'GET') return undefined
  const read = await world.backendFor({ id: 'agent' }).describe()
  return 'value' in read ? Response.json({ desk: read.value.desk }) : undefined
}

async function answerTicket(
  { method, request, world }: AgentCall,
  id: string,
  verb: string | undefined,
): Promise<Response | undefined> {
  const { agent } = world
  if (method === 'GET' && verb === undefined) {
    const ticket = agent.list().find((one) => one.id === id)
    if (ticket === undefined) return undefined
    return Response.json({ ticket, messages: agent.messages(id) })
  }
  if (method !== 'POST') return undefined
  switch (verb) {
    case 'reply': {
      const { files, ...input } = v.parse(replySchema, await request.json())
      const message = agent.reply(id, { ...defined(input), files: files.map(toAgentFile) })
      return Response.json({ message })
    }
    case 'take': {
      const input = v.parse(takeSchema, await request.json())
      return Response.json({ ticket: agent.take(id, input.agent) })
    }
    case 'status': {
      const input = v.parse(statusSchema, await request.json())
      return Response.json({ ticket: agent.setStatus(id, input.status, input.agent) })
    }
    case 'decline': {
      const input = v.parse(declineSchema, await request.json())
      return Response.json({ ticket: agent.decline(id, input.reason, input.agent) })
    }
    default:
      return undefined
  }
}

function readFile({ method, world }: AgentCall, id: string): Answer {
  if (method !== 'GET') return undefined
  const { bytes, name } = world.agent.readAttachment(id)
  return new Response(new Uint8Array(bytes), {
    headers: {
      // Never shown as a page: it was written by a customer.
      'Content-Type': 'application/octet-stream',
      'Content-Disposition': `attachment; filename*=UTF-8''${encodeURIComponent(name)}`,
      'X-Content-Type-Options': 'nosniff',
    },
  })
}

async function answerFaults({ faults, method, request }: AgentCall): Promise<Response | undefined> {
  if (method === 'POST') faults.add(v.parse(faultSchema, await request.json()))
  else if (method === 'DELETE') faults.clear()
  else if (method !== 'GET') return undefined
  return Response.json({ items: faults.list() })
}

function toAgentFile({ name, type, base64 }: { name: string; type: string; base64: string }) {
  const bytes = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0))
  return { name, type: type || 'application/octet-stream', bytes } satisfies AgentFile
}

/** Leaves out what was not said: the world tells «not said» from «said: undefined». */
function defined<T extends object>(input: T): { [K in keyof T]: Exclude<T[K], undefined> } {
  const said = Object.entries(input).filter(([, value]) => value !== undefined)
  return Object.fromEntries(said) as { [K in keyof T]: Exclude<T[K], undefined> }
}

function problem(status: number, code: string, detail?: string): Response {
  const document = {
    type: 'about:blank',
    status,
    code,
    ...(detail === undefined ? {} : { detail }),
  }
  return Response.json(document, {
    status,
    headers: { 'Content-Type': 'application/problem+json' },
  })
}
