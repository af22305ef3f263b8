import { checkText } from '../../config/checkText.js'
import type { Escalation, EscalationReason } from '../../wire/index.js'
import { addEntry, addEvent, findTicket, timestamp, words } from './entries.js'
import { requireAction } from './facts.js'
import { newRecord } from './newRecord.js'
import type { Author, TicketRecord, WorldContext } from './state.js'
import { toTicket } from './views.js'

const CUSTOMER: Author = { role: 'customer' }

/** What a linked ticket is marked with, whether or not the desk's form offers it. */
const URGENT = 'urgent'

/** D10: asks where the promised answer is, on the same ticket or by an urgent new one. */
export function escalate(
  world: WorldContext,
  personId: string,
  ticketId: string,
  { reason }: EscalationReason,
): Escalation {
  const ticket = findTicket(world, ticketId, personId)
  requireAction(world, ticket, personId, 'escalate')
  checkText(world.desk, '/reason', reason)
  const why = reason?.trim() ? reason : null
  const isLinked = world.desk.escalation?.kind === 'linked_ticket'
  const linked = isLinked ? fileLinked(world, ticket, why) : null
  const marked = {
    ...ticket,
    escalatedAt: timestamp(world),
    escalatedTo: linked?.id ?? null,
    wasDue: false,
  }
  const event =
    linked === null
      ? ({ type: 'remind', reason: why } as const)
      : ({ type: 'escalated', to: linked.number, reason: why } as const)
  const escalated = addEvent(world, marked, CUSTOMER, event)
  return {
    ticket: toTicket(world, escalated, personId),
    linked: linked && toTicket(world, linked, personId),
  }
}

function fileLinked(world: WorldContext, from: TicketRecord, why: string | null): TicketRecord {
  const first = from.entries.find(
    ({ content, internal }) => content.kind === 'message' && !internal,
  )
  const asked = first?.content.kind === 'message' ? first.content.body : from.subject
  const { subject, categoryId, typeId, projectId, fields, source, locale } = from
  const record = newRecord(world, from.personId, {
    ...{ subject, categoryId, typeId, projectId, fields, source, locale },
    body: asked,
    priority: URGENT,
    followUpOf: from.id,
    submissionId: null,
  })
  const content = words({ body: `#${from.number} ${subject}\n\n${why ?? asked}` })
  return addEntry(world, record, { author: CUSTOMER, internal: false, content }).ticket
}
