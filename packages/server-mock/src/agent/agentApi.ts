import { type Clock, isSupportError } from '@deskside/core'
import type { World } from '@deskside/core/testing'
import type { Handler, Mail } from '@deskside/relay'
import * as v from 'valibot'
import type { Faults } from '../faults/faults.js'
import { changeEvents } from './changeEvents.js'
import { defined } from './defined.js'
import { createSchema } from './requests.js'
import { VERBS } from './verbs.js'

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
  if (room === 'tickets' && id === undefined) return answerList(call)
  if (room === 'tickets' && id !== undefined) return answerTicket(call, id, verb)
  if (room === 'desk' && id === undefined) return readDesk(call)
  if (room === 'manager' && id === undefined) return listManagerMessages(call)
  if (room === 'attachments' && id !== undefined && verb === undefined) return readFile(call, id)
  if (room === 'faults' && id === undefined) return answerFaults(call)
  if (room === 'mails' && id === undefined) return listMails(call)
  if (room === 'events' && id === undefined && request.method === 'GET') return changeEvents(deps)
  return undefined
}

type Answer = Response | Promise<Response | undefined> | undefined
type AgentCall = AgentApiDeps & { readonly request: Request; readonly method: string }

async function answerList({ method, request, world }: AgentCall): Promise<Response | undefined> {
  if (method === 'GET') return Response.json({ items: world.agent.list() })
  if (method !== 'POST') return undefined
  const { person, ...input } = v.parse(createSchema, await request.json())
  return Response.json({ ticket: world.agent.createFor(defined(person), defined(input)) })
}

function listManagerMessages({ method, world }: AgentCall): Answer {
  return method === 'GET' ? Response.json({ items: world.agent.managerMessages() }) : undefined
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
  const act = verb !== undefined && Object.hasOwn(VERBS, verb) ? VERBS[verb] : undefined
  return act && Response.json(act(agent, id, await request.json()))
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
  if (method === 'POST') faults.add(await request.json())
  else if (method === 'DELETE') faults.clear()
  else if (method !== 'GET') return undefined
  return Response.json({ items: faults.list() })
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
