import { isStaff, latestOf, newestOf, unreadOf } from './activity.js'
import { MESSAGES, type RtTypes, type RtVisit } from './context.js'
import { AT_ONCE, ofTickets } from './reader.js'
import { fieldOf, type RtTicket, type RtTransaction } from './shapes.js'

export type Bounds = { readonly above?: number | undefined; readonly upTo?: number | undefined }
type Latest = ReadonlyMap<string, RtTransaction>

/** What happened to some tickets, as a customer can see it. */
export interface Ledger {
  /** The id of the last change of all; 0 for none. */
  newest(): Promise<number>
  /** The last thing of each ticket that can be seen; `changes`: or that was marked as read. */
  latest(kind: 'visible' | 'changes' | 'messages', bounds?: Bounds): Promise<Latest>
  /** The one of this id; `undefined` where these tickets have none. */
  find(transactionId: string): Promise<RtTransaction | undefined>
  /** Answers of staff after what was seen, by ticket. */
  unread(tickets: readonly RtTicket[]): Promise<ReadonlyMap<string, number>>
}

/**
 * Most people's tickets have fewer than a hundred transactions: one question tells everything of
 * them. Of the others each thing is asked apart.
 */
export async function openLedger(
  visit: RtVisit,
  ticketIds: readonly string[],
  signal?: AbortSignal | undefined,
): Promise<Ledger> {
  const types = await visit.types()
  const conditions = ofTickets(ticketIds)
  if (conditions.length > 1) return askedLedger(visit, ticketIds, types, signal)
  const [tickets] = conditions
  if (tickets === undefined) return knownLedger(visit, [], types)
  const sql = `${tickets} AND ${types.changing}`
  const rows = await visit.reader.transactions(sql, { order: 'DESC', limit: AT_ONCE, signal })
  if (rows.length < AT_ONCE) return knownLedger(visit, rows, types)
  return askedLedger(visit, ticketIds, types, signal)
}

/** @param rows all there are, the latest first */
function knownLedger(
  { options, marks }: RtVisit,
  rows: readonly RtTransaction[],
  { seenField }: RtTypes,
): Ledger {
  const kinds = {
    changes: () => true,
    visible: ({ Type, Field }: RtTransaction) => Type !== 'CustomField' || Field !== seenField,
    messages: isMessage,
  }
  return {
    newest: async () => Number(rows[0]?.id ?? 0),
    async latest(kind, { above = 0, upTo = Number.MAX_SAFE_INTEGER } = {}) {
      const found = new Map<string, RtTransaction>()
      for (const row of rows) {
        const at = Number(row.id)
        if (at <= above || at > upTo || !kinds[kind](row)) continue
        if (!found.has(row.ObjectId)) found.set(row.ObjectId, row)
      }
      return found
    },
    find: async (transactionId) => rows.find(({ id }) => id === transactionId),
    async unread(tickets) {
      const { seen } = marks
      if (seen === null) return new Map()
      const count = (ticket: RtTicket) =>
        rows.filter(
          (row) =>
            row.ObjectId === ticket.id &&
            isMessage(row) &&
            Number(row.id) > Number(fieldOf(ticket, seen) ?? 0) &&
            isStaff(options.account, ticket, row),
        ).length
      return new Map(tickets.map((ticket) => [ticket.id, count(ticket)]))
    },
  }
}

function askedLedger(
  visit: RtVisit,
  ticketIds: readonly string[],
  { visible, changing }: RtTypes,
  signal: AbortSignal | undefined,
): Ledger {
  const kinds = { changes: changing, visible, messages: MESSAGES }
  return {
    newest: () => newestOf(visit, ticketIds, changing, signal),
    latest: (kind, bounds = {}) => latestOf(visit, ticketIds, kinds[kind], { ...bounds, signal }),
    async find(transactionId) {
      const tickets = ofTickets(ticketIds).join(' OR ')
      const sql = `(${tickets}) AND id = ${Number(transactionId)}`
      return (await visit.reader.transactions(sql, { order: 'ASC', limit: 1, signal }))[0]
    },
    unread: (tickets) => unreadOf(visit, tickets, signal),
  }
}

export function isMessage({ Type }: RtTransaction): boolean {
  return Type === 'Create' || Type === 'Correspond'
}
