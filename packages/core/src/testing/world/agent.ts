import { SupportError } from '../../errors/SupportError.js'
import { cleanFileName } from '../../model/fileName.js'
import type { SupportUser } from '../../supportClient.js'
import type { Ticket, TicketStatus } from '../../wire/index.js'
import type { AgentFile, WorldAgent } from '../world.js'
import { enterProject } from './access.js'
import { createAgentLists } from './agentLists.js'
import { publish, toWorldArticle } from './articles.js'
import { toAsks } from './asks.js'
import { acceptCategory, refuseCategory } from './category.js'
import { addEntry, addEvent, changeStatus, findTicket, isEnded, words } from './entries.js'
import { importTickets } from './importTickets.js'
import { newRecord } from './newRecord.js'
import { markSolution } from './solution.js'
import type { Author, WorldContext } from './state.js'
import { toMessage, toTicket } from './views.js'

/** The desk's own door. */
export function createAgent(world: WorldContext): WorldAgent {
  return {
    ...createAgentLists(world),
    messages(ticketId) {
      const ticket = findTicket(world, ticketId)
      return ticket.entries.map((entry) => ({
        ...toMessage(world, ticket, entry),
        internal: entry.internal,
      }))
    },
    reply: (ticketId, input) => replyAsAgent(world, ticketId, input),
    take: (ticketId, agent) => take(world, ticketId, agent),
    setStatus(ticketId, status, agent) {
      if (status === 'declined') throw new SupportError('invalid', 'Declining needs a reason')
      return move(world, ticketId, status, agent, null)
    },
    decline(ticketId, reason, agent) {
      if (reason.trim() === '') {
        const fields = [{ pointer: '/reason', code: 'required' }]
        throw new SupportError('invalid', 'Declining needs a reason', { fields })
      }
      return move(world, ticketId, 'declined', agent, reason)
    },
    publish: (article) => publish(world, article),
    articles: () => [...world.state.articles.values()].map(toWorldArticle),
    markSolution: (ticketId, messageId) => markSolution(world, ticketId, messageId),
    acceptCategory: (ticketId, agent) => acceptCategory(world, ticketId, toAuthor(agent)),
    refuseCategory: (ticketId, reason, agent) =>
      refuseCategory(world, ticketId, reason?.trim() ? reason : null, toAuthor(agent)),
    enterProject: (ticketId, agent) => enterProject(world, ticketId, agent),
    importTickets: (tickets) => importTickets(world, tickets),
    createFor: (person, input) => createFor(world, person, input),
    managerMessages: () =>
      world.state.managerMessages.map(({ personId, ...message }) => ({
        ...message,
        person: world.state.persons.get(personId) ?? { id: personId },
      })),
    readAttachment(attachmentId) {
      const file = world.state.files.get(attachmentId)
      const bytes = world.state.bytes.get(attachmentId)
      if (file === undefined || file.ticketId === null || bytes === undefined) {
        throw new SupportError('not_found', 'No such attachment')
      }
      return { name: file.name, type: file.type, bytes }
    },
  }
}

function replyAsAgent(
  world: WorldContext,
  ticketId: string,
  input: Parameters<WorldAgent['reply']>[1],
): ReturnType<WorldAgent['reply']> {
  const ticket = findTicket(world, ticketId)
  const { files = [], internal = false, format = 'text', body, isSolution = false } = input
  if (isEnded(ticket) && !internal && input.status === undefined) {
    throw new SupportError('conflict', 'The ticket is closed')
  }
  const asks = toAsks(world, ticket, input.asks ?? [])
  if (internal && (isSolution || asks.length > 0)) {
    throw new SupportError('invalid', 'Nobody could answer a note')
  }
  if (body.trim() === '' && files.length === 0 && asks.length === 0) {
    const fields = [{ pointer: '/body', code: 'required' }]
    throw new SupportError('invalid', 'An answer needs words or a file', { fields })
  }
  if (files.some((file) => file.bytes.byteLength === 0)) throw new SupportError('file_empty')
  if (input.status === 'declined') throw new SupportError('invalid', 'Declining needs a reason')
  const author = toAuthor(input.agent)
  const fileIds = files.map((file) => keepFile(world, ticketId, file))
  const content = words({ body, format, fileIds, isSolution, asks })
  const added = addEntry(world, ticket, { author, internal, content })
  const begun = ticket.status === 'open' && !internal ? 'in_progress' : ticket.status
  const answered = asks.length > 0 ? 'waiting_on_customer' : begun
  const moved = changeStatus(world, added.ticket, input.status ?? answered, author)
  world.changed()
  return toMessage(world, moved, added.entry)
}

/** E1: a ticket that support made for somebody; it is in that person's list. */
function createFor(
  world: WorldContext,
  person: SupportUser,
  { body, agent, format = 'text', ...input }: Parameters<WorldAgent['createFor']>[1],
): Ticket {
  if (body.trim() === '') {
    const fields = [{ pointer: '/body', code: 'required' }]
    throw new SupportError('invalid', 'A ticket needs words', { fields })
  }
  if (!world.state.persons.has(person.id)) world.state.persons.set(person.id, person)
  const nothing = { categoryId: null, typeId: null, priority: null, projectId: null, locale: null }
  const record = newRecord(world, person.id, {
    ...nothing,
    ...{ fields: {}, followUpOf: null, source: 'agent', submissionId: null },
    ...input,
    body,
  })
  const content = words({ body, format })
  const { ticket } = addEntry(world, record, { author: toAuthor(agent), internal: false, content })
  world.changed()
  return toTicket(world, ticket)
}

function take(world: WorldContext, ticketId: string, agent: string): Ticket {
  const ticket = findTicket(world, ticketId)
  if (ticket.assignee === agent) return toTicket(world, ticket)
  const from = ticket.assignee
  const event = { type: 'assignee', from, to: agent } as const
  const taken = addEvent(world, { ...ticket, assignee: agent }, toAuthor(agent), event)
  world.changed()
  return toTicket(world, taken)
}

function move(
  world: WorldContext,
  ticketId: string,
  status: TicketStatus,
  agent: string | undefined,
  reason: string | null,
): Ticket {
  const moved = changeStatus(world, findTicket(world, ticketId), status, toAuthor(agent), reason)
  world.changed()
  return toTicket(world, moved)
}

function keepFile(world: WorldContext, ticketId: string, file: AgentFile): string {
  const id = world.createId()
  const bytes = new Uint8Array(file.bytes)
  const { type } = file
  const name = cleanFileName(file.name)
  const size = bytes.byteLength
  const origin = { clientId: null, personId: null, digest: null }
  const arrival = { receivedBytes: size, complete: true, ticketId }
  world.state.files.set(id, { id, name, type, size, ...origin, ...arrival })
  world.state.bytes.set(id, bytes)
  return id
}

function toAuthor(agent: string | undefined): Author {
  return agent === undefined ? { role: 'agent' } : { role: 'agent', name: agent }
}
