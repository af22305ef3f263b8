import type { NewTicket } from '../../wire/index.js'
import { timestamp } from './entries.js'
import type { TicketRecord, WorldContext } from './state.js'

export type NewFacts = Omit<NewTicket, 'uploadIds' | 'submissionId' | 'fields'> & {
  readonly submissionId: string | null
  readonly fields: Readonly<Record<string, unknown>>
}

/** A ticket under the next number, without a line in its thread yet. */
export function newRecord(world: WorldContext, askerId: string, input: NewFacts): TicketRecord {
  // On its way while the guest's tickets were claimed: it must not be nobody's.
  const personId = world.state.claims.get(askerId) ?? askerId
  world.state.lastNumber += 1
  const createdAt = timestamp(world)
  const firstLine = input.body.trim().split('\n')[0]?.trim() ?? ''
  return {
    id: world.createId(),
    number: String(world.state.lastNumber),
    personId,
    subject: input.subject.trim() || firstLine.slice(0, world.desk.limits.subjectCharacters),
    status: 'open',
    declineReason: null,
    categoryId: input.categoryId,
    typeId: input.typeId,
    priority: input.priority ?? world.desk.form.defaultPriority,
    projectId: input.projectId,
    assignee: null,
    createdAt,
    updatedAt: createdAt,
    closedAt: null,
    rating: null,
    fields: structuredClone(input.fields),
    followUpOf: input.followUpOf,
    submissionId: input.submissionId,
    source: input.source,
    locale: input.locale,
    organizationId: world.state.persons.get(personId)?.organization?.id ?? null,
    access: null,
    categoryRequest: null,
    escalatedAt: null,
    escalatedTo: null,
    wasDue: false,
    entries: [],
    seenSequence: 0,
    sequence: 0,
  }
}
