import type { AgentDoor } from '@deskside/core/testing'
import { toPlainHtml } from '../../helpdesks/plainHtml.js'
import { ALICE } from '../overRelay.js'
import type { FreshdeskEmulator } from './freshdeskEmulator.js'

const AGNES = 4
const STATUS_OF = { in_progress: 2, waiting_on_customer: 3, solved: 4 } as const

/** What staff do in Freshdesk's own pages, written into the emulated account. */
export function freshdeskAgent({ records }: FreshdeskEmulator): AgentDoor {
  function add(ticketId: string, body: string, files: readonly File[], isPrivate: boolean) {
    return records.add({
      ticket_id: Number(ticketId),
      body,
      private: isPrivate,
      incoming: false,
      source: isPrivate ? 2 : 0,
      user_id: AGNES,
      files: records.keepFiles(files),
    })
  }

  return {
    async reply(ticketId, { body, internal = false, files = [], status }) {
      const given = files.map(
        ({ name, type, bytes }) => new File([new Uint8Array(bytes)], name, { type }),
      )
      const made = add(ticketId, toPlainHtml(body), given, internal)
      // Whoever answers takes the ticket.
      if (!internal) records.change(Number(ticketId), { responder_id: AGNES })
      if (status) records.change(Number(ticketId), { status: STATUS_OF[status] })
      return {
        messageId: `c${made.id}`,
        attachmentIds: made.files.map(({ id }) => [ticketId, made.id, id].join('-')),
      }
    },
    async replyHtml(ticketId, html) {
      add(ticketId, html, [], false)
    },
    async decline(ticketId, reason) {
      const { custom_fields = {} } = records.tickets.get(Number(ticketId)) ?? {}
      records.change(Number(ticketId), {
        status: 6,
        custom_fields: { ...custom_fields, cf_reason: reason },
      })
    },
    async createForAlice({ subject, body }) {
      const { id: requester_id, company_id } = records.contactOf(ALICE.email ?? '')
      const at = records.time()
      const id = records.nextId()
      records.tickets.set(id, {
        ...{ id, subject, description: toPlainHtml(body), requester_id, company_id },
        ...{ status: 2, priority: 1, source: 3, responder_id: null, spam: false },
        ...{ custom_fields: {}, files: [], created_at: at, updated_at: at },
      })
      return { id: String(id) }
    },
  }
}
