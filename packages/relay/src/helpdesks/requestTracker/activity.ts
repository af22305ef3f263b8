import type { RtContext } from './context.js'
import { AT_ONCE, ofTickets } from './reader.js'
import type { RtTicket, RtTransaction } from './shapes.js'
import { fieldOf } from './shapes.js'

type Bounds = {
  /** Left out. */
  readonly above?: number | undefined
  /** Included. */
  readonly upTo?: number | undefined
  readonly signal?: AbortSignal | undefined
}

/**
 * The last transaction of each ticket that fits; by its id, because RT's times are whole seconds. A
 * ticket that has been found is left out of the next question, so that a busy one hides no other.
 */
export async function latestOf(
  { reader }: RtContext,
  ticketIds: readonly string[],
  types: string,
  { above, upTo, signal }: Bounds,
): Promise<ReadonlyMap<string, RtTransaction>> {
  const found = new Map<string, RtTransaction>()
  for (const first of ofTickets(ticketIds)) {
    let tickets: string | undefined = first
    let highest = upTo
    while (tickets !== undefined) {
      const sql = [tickets, types, ...bounds(above, highest)].join(' AND ')
      const rows = await reader.transactions(sql, { order: 'DESC', limit: AT_ONCE, signal })
      for (const row of rows) if (!found.has(row.ObjectId)) found.set(row.ObjectId, row)
      if (rows.length < AT_ONCE) break
      highest = Number(rows.at(-1)?.id) - 1
      const rest = idsIn(first).filter((id) => !found.has(id))
      tickets = rest.length === 0 ? undefined : ofTickets(rest)[0]
    }
  }
  return found
}

/** The id of the last transaction of all these tickets; 0 where there is none. */
export async function newestOf(
  { reader }: RtContext,
  ticketIds: readonly string[],
  types: string,
  signal?: AbortSignal | undefined,
): Promise<number> {
  let newest = 0
  for (const tickets of ofTickets(ticketIds)) {
    const sql = `${tickets} AND ${types}`
    const [row] = await reader.transactions(sql, { order: 'DESC', limit: 1, signal })
    newest = Math.max(newest, Number(row?.id ?? 0))
  }
  return newest
}

/** Answers of staff after what was seen, by ticket. */
export async function unreadOf(
  { reader, options, marks }: RtContext,
  tickets: readonly RtTicket[],
  signal?: AbortSignal | undefined,
): Promise<ReadonlyMap<string, number>> {
  const counts = new Map<string, number>()
  const { seen } = marks
  if (seen === null) return counts
  const byId = new Map(tickets.map((ticket) => [ticket.id, ticket]))
  const seenAt = (ticket: RtTicket) => Number(fieldOf(ticket, seen) ?? 0)
  const lowest = Math.min(...tickets.map(seenAt))
  for (const some of ofTickets([...byId.keys()])) {
    let from = lowest
    for (;;) {
      const sql = `${some} AND ${ANSWERS} AND id > ${from}`
      const rows = await reader.transactions(sql, { order: 'ASC', limit: AT_ONCE, signal })
      for (const row of rows) {
        const ticket = byId.get(row.ObjectId)
        if (ticket === undefined || Number(row.id) <= seenAt(ticket)) continue
        if (isStaff(options.account, ticket, row)) {
          counts.set(ticket.id, (counts.get(ticket.id) ?? 0) + 1)
        }
      }
      if (rows.length < AT_ONCE) break
      from = Number(rows.at(-1)?.id)
    }
  }
  return counts
}

const ANSWERS = "(Type = 'Correspond' OR Type = 'Create')"

/** Neither the relay, which writes for customers, nor a customer who wrote a mail, nor RT itself. */
export function isStaff(account: string, ticket: RtTicket, { Creator }: RtTransaction): boolean {
  if (Creator.Name === account || Creator.Name === 'RT_System') return false
  return !ticket.Requestor.some(({ Name }) => Name === Creator.Name)
}

function bounds(above: number | undefined, upTo: number | undefined): readonly string[] {
  return [
    ...(above === undefined ? [] : [`id > ${above}`]),
    ...(upTo === undefined ? [] : [`id <= ${upTo}`]),
  ]
}

function idsIn(condition: string): readonly string[] {
  return condition.match(/\d+/gu) ?? []
}
