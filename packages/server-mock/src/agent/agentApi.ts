import type { Clock, Ticket } from '@deskside/core'
import type { World } from '@deskside/core/testing'
import type { Handler, Mail } from '@deskside/relay'
import * as v from 'valibot'
import { changeEvents } from './changeEvents.js'
import { defined } from './defined.js'
import { problem, toProblem } from './problems.js'
import { createSchema, listSchema } from './requests.js'
import { isVerbName, VERBS } from './verbs.js'

export const AGENT_API_PATH = '/agent/api'

export type AgentApiDeps = {
  readonly world: World
  readonly clock: Clock
  /** What would have been sent, oldest first. @default nothing */
  readonly mails?: () => readonly Mail[]
  /** Calls after each of them; gives back the way out. @default never */
  readonly onMail?: (listener: () => void) => () => void
  /** Is there a control API beside it, for who shows faults and time? @default false */
  readonly hasControl?: boolean
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
      return toProblem(error)
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
  if (room === 'people' && id === undefined) return listPeople(call)
  if (room === 'manager' && id === undefined) return listManagerMessages(call)
  if (room === 'mails' && id === undefined) return listMails(call)
  if (room === 'attachments' && id !== undefined && verb === undefined) return readFile(call, id)
  if (room === 'events' && id === undefined && request.method === 'GET') return changeEvents(deps)
  return undefined
}

type Answer = Response | Promise<Response | undefined> | undefined
type AgentCall = AgentApiDeps & { readonly request: Request; readonly method: string }

async function answerList({ method, request, world }: AgentCall): Promise<Response | undefined> {
  if (method === 'GET') {
    const asked = v.parse(listSchema, Object.fromEntries(new URL(request.url).searchParams))
    const { status: statuses, priority: priorities, q, limit } = asked
    const tickets = world.agent.list({ statuses, priorities, q, limit })
    return Response.json({
      items: tickets.map((ticket) => withPerson(world, ticket)),
      counts: world.agent.counts({ q }),
      priorities: world.agent.priorities({ q }),
    })
  }
  if (method !== 'POST') return undefined
  const { person, ...input } = v.parse(createSchema, await request.json())
  return Response.json({ ticket: world.agent.createFor(defined(person), defined(input)) })
}

/** Whose it is, with the address: a guest often has no name. */
function withPerson({ agent }: World, ticket: Ticket) {
  return { ...ticket, person: agent.person(ticket.requester.id ?? '') }
}

function listManagerMessages({ method, world }: AgentCall): Answer {
  return method === 'GET' ? Response.json({ items: world.agent.managerMessages() }) : undefined
}

/** What would have been sent: without a mail server, this is where a link to confirm is read. */
function listMails({ method, mails = () => [] }: AgentCall): Answer {
  return method === 'GET' ? Response.json({ items: mails() }) : undefined
}

/** Whom a ticket can be made for. */
function listPeople({ method, request, world }: AgentCall): Answer {
  const q = new URL(request.url).searchParams.get('q') ?? ''
  return method === 'GET' ? Response.json({ items: world.agent.people(q) }) : undefined
}

/** How the desk is set up, so that a console can name categories and priorities. */
async function readDesk({
  method,
  world,
  hasControl = false,
}: AgentCall): Promise<Response | undefined> {
  if (method !== 'GET') return undefined
  const read = await world.backendFor({ id: 'agent' }).describe()
  return 'value' in read ? Response.json({ desk: read.value.desk, control: hasControl }) : undefined
}

async function answerTicket(
  { method, request, world }: AgentCall,
  id: string,
  verb: string | undefined,
): Promise<Response | undefined> {
  const { agent } = world
  if (method === 'GET' && verb === undefined) {
    const ticket = withPerson(world, agent.get(id))
    return Response.json({ ticket, messages: agent.messages(id) })
  }
  if (method !== 'POST' || verb === undefined || !isVerbName(verb)) return undefined
  return Response.json(VERBS[verb](await request.json())(agent, id))
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
