import * as v from 'valibot'
import type { VendorHttp } from '../vendorHttp.js'
import {
  pageSchema,
  type RtPart,
  type RtText,
  type RtTicket,
  type RtTransaction,
  rtPart,
  rtText,
  rtTicket,
  rtTransaction,
} from './shapes.js'
import { anyOf } from './sql.js'

/** RT gives no more at once, whatever one asks for. */
export const AT_ONCE = 100
/** Conditions stand in an address: so many of them stay below what servers take. */
const IDS_AT_ONCE = 80

const TICKET = {
  fields: 'Subject,Status,Created,LastUpdated,Resolved,Owner,Creator,Requestor,CustomFields',
  'fields[Owner]': 'Name,RealName',
  'fields[Creator]': 'Name',
  'fields[Requestor]': 'Name,EmailAddress,Organization,RealName',
}
const TRANSACTION = {
  fields: 'ObjectId,Type,Field,OldValue,NewValue,Created,Creator,CustomFields',
  'fields[Creator]': 'Name,RealName,EmailAddress',
}

type Rows = {
  readonly order: 'ASC' | 'DESC'
  readonly limit: number
  readonly signal?: AbortSignal | undefined
}

/** Questions to RT; what may be asked is said by who asks. */
export interface RtReader {
  /** All that fit, however many. */
  tickets(sql: string, signal?: AbortSignal): Promise<readonly RtTicket[]>
  /** When anything at all changed last among those that fit, and how many there are. */
  probe(
    sql: string,
    signal?: AbortSignal,
  ): Promise<{ readonly word: string; readonly at: number; readonly changedAt: number }>
  /** At most 100, by id. */
  transactions(sql: string, rows: Rows): Promise<readonly RtTransaction[]>
  /** The pieces of these messages, without what is in them. */
  parts(transactionIds: readonly string[], signal?: AbortSignal): Promise<readonly RtPart[]>
  /** The words of these messages, as they were written. */
  texts(transactionIds: readonly string[], signal?: AbortSignal): Promise<readonly RtText[]>
}

export function createReader(http: VendorHttp): RtReader {
  return {
    async tickets(sql, signal) {
      const found: RtTicket[] = []
      for (let page = 1; ; page += 1) {
        const query = {
          query: sql,
          ...TICKET,
          orderby: 'id',
          order: 'ASC',
          per_page: AT_ONCE,
          page,
        }
        const { value } = await http.ask({
          path: '/tickets',
          query,
          signal,
          as: pageSchema(rtTicket),
        })
        found.push(...value.items)
        const isLast = value.pages == null ? value.items.length === 0 : page >= value.pages
        if (isLast) return found
      }
    },

    async probe(sql, signal) {
      const query = {
        query: sql,
        fields: 'LastUpdated',
        orderby: 'LastUpdated',
        order: 'DESC',
        per_page: 1,
      }
      const { value, at } = await http.ask({
        path: '/tickets',
        query,
        signal,
        as: pageSchema(newest),
      })
      const [first] = value.items
      const changedAt = first === undefined ? 0 : Date.parse(first.LastUpdated)
      return { word: `${value.total} ${first?.id} ${first?.LastUpdated}`, at, changedAt }
    },

    async transactions(sql, { order, limit, signal }) {
      const query = {
        query: `ObjectType = 'RT::Ticket' AND ${sql}`,
        ...TRANSACTION,
        orderby: 'id',
        order,
        per_page: limit,
      }
      const { value } = await http.ask({
        path: '/transactions',
        query,
        signal,
        as: pageSchema(rtTransaction),
      })
      return value.items
    },

    async parts(transactionIds, signal) {
      const fields = 'TransactionId,Filename,ContentType,ContentLength'
      return attachments(http, transactionIds, [], { fields, as: rtPart, signal })
    },

    async texts(transactionIds, signal) {
      const fields = 'TransactionId,ContentType,Content'
      return attachments(http, transactionIds, TEXTS, { fields, as: rtText, signal })
    },
  }
}

/** What people wrote, as opposed to files of text. */
const TEXTS = [
  { field: 'ContentType', operator: 'IN', value: ['text/plain', 'text/html'] },
  { field: 'Filename', operator: 'IS', value: 'NULL' },
]

const newest = v.object({ id: v.union([v.string(), v.number()]), LastUpdated: v.string() })

type AttachmentQuery<S extends v.GenericSchema> = {
  readonly fields: string
  readonly as: S
  readonly signal: AbortSignal | undefined
}

/** The attachments of these transactions alone: nothing of any other is asked for. */
async function attachments<S extends v.GenericSchema>(
  http: VendorHttp,
  transactionIds: readonly string[],
  tests: readonly object[],
  { fields, as, signal }: AttachmentQuery<S>,
): Promise<readonly v.InferOutput<S>[]> {
  const found: v.InferOutput<S>[] = []
  for (const value of slices(transactionIds, IDS_AT_ONCE)) {
    const json = [{ field: 'TransactionId', operator: 'IN', value }, ...tests]
    for (let page = 1; ; page += 1) {
      const query = { fields, per_page: AT_ONCE, page, orderby: 'id' }
      const request = { method: 'POST', path: '/attachments', query, json, signal } as const
      const { value: answer } = await http.ask({ ...request, as: pageSchema(as) })
      found.push(...answer.items)
      if (answer.items.length < AT_ONCE) break
    }
  }
  return found
}

/** `ObjectId` is one of these, in as many conditions as it takes. */
export function ofTickets(ids: readonly string[]): readonly string[] {
  return slices(ids, IDS_AT_ONCE).map((some) => anyOf('ObjectId', some.map(Number)))
}

function slices<T>(items: readonly T[], length: number): readonly (readonly T[])[] {
  const count = Math.ceil(items.length / length)
  return Array.from({ length: count }, (_, at) => items.slice(at * length, (at + 1) * length))
}
