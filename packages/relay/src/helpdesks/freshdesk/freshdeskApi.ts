import { isSupportError } from '@deskside/core'
import type * as v from 'valibot'
import type { VendorHttp } from '../vendorHttp.js'
import {
  contactsSchema,
  conversationSchema,
  conversationsSchema,
  type FreshdeskConversation,
  type FreshdeskTicket,
  statusFieldsSchema,
  ticketSchema,
  ticketsSchema,
} from './shapes.js'

const A_PAGE = 100
/** Freshdesk gives no more pages than these. */
const PAGES_AT_MOST = 300
/** Without it a list holds the last thirty days alone. */
const EVER = '2000-01-01T00:00:00Z'

type Signal = AbortSignal | undefined
type Fields = Readonly<Record<string, unknown>>

/** The calls that an adapter makes, by what they are for. */
export interface FreshdeskApi {
  contactIdOf(email: string, signal: Signal): Promise<string | null>
  /**
   * The last changed first; `at` is Freshdesk's clock. Their texts cost two calls more of what the
   * account may make in a minute.
   */
  tickets(
    of: { readonly requester_id: string } | { readonly company_id: string },
    withTexts: boolean,
    signal: Signal,
  ): Promise<{ readonly tickets: readonly FreshdeskTicket[]; readonly at: number }>
  ticket(ticketId: string, signal: Signal): Promise<FreshdeskTicket | null>
  conversations(ticketId: string, signal: Signal): Promise<readonly FreshdeskConversation[]>
  create(fields: Fields, files: readonly File[]): Promise<FreshdeskTicket>
  /** A note that everybody sees, as the person's own: nothing is mailed. */
  note(ticketId: string, fields: Fields, files: readonly File[]): Promise<FreshdeskConversation>
  update(ticketId: string, fields: Fields): Promise<void>
  /** What customers call a status, by its number. */
  statusWords(signal: Signal): Promise<Readonly<Record<string, string>>>
}

export function createFreshdeskApi(http: VendorHttp): FreshdeskApi {
  async function all<S extends v.GenericSchema<unknown, readonly unknown[]>>(
    path: string,
    query: Readonly<Record<string, string>>,
    as: S,
    signal: Signal,
  ) {
    const items: v.InferOutput<S>[number][] = []
    let at = 0
    for (let page = 1; page <= PAGES_AT_MOST; page += 1) {
      const asked = { ...query, per_page: A_PAGE, page }
      const answer = await http.ask({ path, query: asked, as, signal })
      const found: v.InferOutput<S> = answer.value
      items.push(...found)
      at ||= answer.at
      if (!/rel="?next/.test(answer.header('link') ?? '')) break
    }
    return { items, at }
  }

  return {
    async contactIdOf(email, signal) {
      const { value } = await http.ask({
        path: '/contacts',
        query: { email },
        as: contactsSchema,
        signal,
      })
      return value.find((one) => one.email?.toLowerCase() === email)?.id ?? null
    },

    async tickets(of, withTexts, signal) {
      const texts = withTexts ? { include: 'description' } : {}
      const query = { ...of, updated_since: EVER, order_by: 'updated_at', ...texts }
      const { items, at } = await all('/tickets', query, ticketsSchema, signal)
      return { tickets: items, at }
    },

    async ticket(ticketId, signal) {
      return http.ask({ path: `/tickets/${ticketId}`, as: ticketSchema, signal }).then(
        ({ value }) => value,
        (error) => {
          if (isSupportError(error) && error.code === 'not_found') return null
          throw error
        },
      )
    },

    conversations: async (ticketId, signal) =>
      (await all(`/tickets/${ticketId}/conversations`, {}, conversationsSchema, signal)).items,

    async create(fields, files) {
      const body = bodyOf(fields, files)
      return (await http.ask({ method: 'POST', path: '/tickets', ...body, as: ticketSchema })).value
    },

    async note(ticketId, fields, files) {
      const path = `/tickets/${ticketId}/notes`
      const all = { ...fields, incoming: true, private: false }
      const body = bodyOf(all, files)
      return (await http.ask({ method: 'POST', path, ...body, as: conversationSchema })).value
    },

    async update(ticketId, json) {
      await http.ask({ method: 'PUT', path: `/tickets/${ticketId}`, json })
    },

    async statusWords(signal) {
      const query = { type: 'default_status' }
      const asked = { path: '/ticket_fields', query, as: statusFieldsSchema, signal }
      const { value } = await http.ask(asked)
      const pairs = Object.entries(value[0]?.choices ?? {}).map(([number, words]) => {
        const list: readonly unknown[] = Array.isArray(words) ? words : [words]
        return [number, String(list[1] ?? list[0] ?? '')] as const
      })
      return Object.fromEntries(pairs)
    },
  }
}

/** JSON; or a form, the only way in which files go along. */
function bodyOf(fields: Fields, files: readonly File[]) {
  if (files.length === 0) return { json: fields }
  const form = new FormData()
  for (const [name, value] of Object.entries(fields)) {
    const isGroup = typeof value === 'object' && value !== null
    const pairs = isGroup ? Object.entries(value) : [['', value]]
    for (const [key, inner] of pairs) form.append(isGroup ? `${name}[${key}]` : name, String(inner))
  }
  for (const file of files) form.append('attachments[]', file, file.name)
  return { form }
}
