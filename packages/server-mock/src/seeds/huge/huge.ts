import type { SupportUser, TicketStatus } from '@deskside/core'
import { seededRandom, type WorldAgent } from '@deskside/core/testing'
import { demoDesk } from '../demo/demoDesk.js'
import type { Seed } from '../seed.js'
import {
  AGENTS,
  ANSWERS,
  COMPANIES,
  DETAILS,
  FIRST_NAMES,
  LAST_NAMES,
  REPLIES,
  THINGS,
  TROUBLES,
} from './hugeWords.js'

const TICKETS = 10_000
/** Of the first person alone. */
const OF_THE_FIRST = 1_000
const PERSONS = 400
const DAY_MS = 24 * 60 * 60_000
const SPAN_MS = 365 * DAY_MS
const CATEGORIES = ['using', 'data', 'error'] as const
const PRIORITIES = ['low', 'low', 'medium', 'high'] as const
/** Most of a year is over; some of it is not. */
const STATUSES: readonly TicketStatus[] = [
  ...Array<TicketStatus>(70).fill('closed'),
  ...Array<TicketStatus>(12).fill('solved'),
  ...Array<TicketStatus>(5).fill('declined'),
  ...Array<TicketStatus>(5).fill('waiting_on_customer'),
  ...Array<TicketStatus>(5).fill('in_progress'),
  ...Array<TicketStatus>(3).fill('open'),
]

const persons = makePersons()
const [first = { id: 'maya' }, ...others] = persons

/** Lumenboard in a few years: 10,000 tickets of 400 persons in ten companies, always the same. */
export const hugeSeed: Seed = {
  desk: { ...demoDesk, list: { views: ['mine', 'organization'] } },
  persons,
  plant: async ({ world, timeOf }) => {
    const random = seededRandom(2026)
    const pick: Pick = (items) => items[Math.floor(random() * items.length)] as (typeof items)[0]
    const now = Date.parse(timeOf(0))
    const tickets = Array.from({ length: TICKETS }, (_, index) => {
      const agoMs = Math.round(SPAN_MS * (1 - (index + 1) / (TICKETS + 1)))
      const isOfFirst = index % (TICKETS / OF_THE_FIRST) === 0
      const person = isOfFirst ? first : pick(others)
      return { person, ...makeTicket(pick, now - agoMs, now) }
    })
    world.agent.importTickets(tickets)
  },
}

type ImportedTicket = Parameters<WorldAgent['importTickets']>[0][number]
type ImportedEvent = ImportedTicket['events'][number]
type Pick = <T>(items: readonly T[]) => T

function makeTicket(pick: Pick, at: number, now: number): Omit<ImportedTicket, 'person'> {
  const [thing, trouble] = [pick(THINGS), pick(TROUBLES)]
  const status = pick(STATUSES)
  return {
    at,
    subject: `${thing} ${trouble}`,
    body: `${thing} ${trouble}. ${pick(DETAILS)}`,
    categoryId: pick(CATEGORIES),
    priority: pick(PRIORITIES),
    isRead: status === 'closed' || status === 'declined',
    events: status === 'open' ? [] : makeEvents(pick, status, at, now),
  }
}

function makeEvents(
  pick: Pick,
  status: TicketStatus,
  at: number,
  now: number,
): readonly ImportedEvent[] {
  const agent = pick(AGENTS)
  // Within two days, and never ahead of now.
  const after = (part: number) => at + Math.round(Math.min(2 * DAY_MS, now - at) * part)
  const reason = status === 'declined' ? { reason: 'It is not part of what we support.' } : {}
  return [
    { at: after(0.05), does: 'take', agent },
    { at: after(0.1), does: 'write', body: pick(ANSWERS), agent },
    { at: after(0.2), does: 'status', status: 'in_progress', agent },
    ...(pick([true, false])
      ? ([{ at: after(0.5), does: 'write', body: pick(REPLIES) }] as const)
      : []),
    { at: after(0.8), does: 'status', status, agent, ...reason },
  ]
}

function makePersons(): readonly SupportUser[] {
  return Array.from({ length: PERSONS }, (_, index) => {
    const company = COMPANIES[index % COMPANIES.length] ?? 'Alder'
    const first = FIRST_NAMES[index % FIRST_NAMES.length] ?? ''
    const last = LAST_NAMES[Math.floor(index / FIRST_NAMES.length) % LAST_NAMES.length] ?? ''
    const id = index === 0 ? 'maya' : `person-${index}`
    return {
      id,
      name: `${first} ${last}`,
      email: `${id}@${company.toLowerCase()}.example`,
      organization: { id: company.toLowerCase(), name: `${company} & Co` },
    }
  })
}
