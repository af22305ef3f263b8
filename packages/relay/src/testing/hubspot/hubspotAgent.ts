import type { AgentDoor } from '@deskside/core/testing'
import { ALICE } from '../overRelay.js'
import { type HubspotEmulator, readHeaders } from './hubspotEmulator.js'
import type { StoredRecord } from './hubspotRecords.js'

const STAGE_OF = { in_progress: '2', waiting_on_customer: '3', solved: '4' } as const

/** What staff do in HubSpot's own pages, written into the emulated account. */
export function hubspotAgent({ records, keepFile }: HubspotEmulator, now: () => number): AgentDoor {
  function log(kind: 'emails' | 'notes', ticketId: string, properties: StoredRecord['properties']) {
    const hs_timestamp = new Date(now()).toISOString()
    const made = records.create(kind, { hs_timestamp, ...properties })
    const ticket = records.find('tickets', ticketId)
    if (!('id' in made) || ticket === undefined) throw new Error('The emulator refused it')
    records.link(made, ticket)
    return made.id
  }

  /** To the ticket's first contact, unless somebody else is named. */
  function mail(ticketId: string, words: StoredRecord['properties'], to?: string): string {
    const ticket = records.find('tickets', ticketId)
    const contact = ticket && records.linkedTo(ticket, 'contacts')[0]
    const headers = {
      from: { email: 'agnes@support.example', firstName: 'Agnes', lastName: 'Agent' },
      to: [{ email: to ?? contact?.properties.email ?? '' }],
    }
    return log('emails', ticketId, {
      ...readHeaders({ hs_email_headers: JSON.stringify(headers) }),
      hs_email_direction: 'EMAIL',
      hs_email_status: 'SENT',
      ...words,
    })
  }

  return {
    async reply(ticketId, { body, internal = false, files = [], status }) {
      const fileIds = files.map(({ name, type, bytes }) =>
        keepFile(new File([new Uint8Array(bytes)], name, { type })),
      )
      const hs_attachment_ids = fileIds.join(';')
      const id = internal
        ? log('notes', ticketId, { hs_note_body: body, hs_attachment_ids })
        : mail(ticketId, { hs_email_text: body, hs_email_html: toHtml(body), hs_attachment_ids })
      if (status) records.update('tickets', ticketId, { hs_pipeline_stage: STAGE_OF[status] })
      return {
        messageId: `e${id}`,
        attachmentIds: fileIds.map((fileId) => [ticketId, id, fileId].join('-')),
      }
    },
    async replyHtml(ticketId, html) {
      mail(ticketId, { hs_email_text: null, hs_email_html: html })
    },
    async decline(ticketId, reason) {
      const properties = { hs_pipeline_stage: '6', decline_reason: reason }
      records.update('tickets', ticketId, properties)
    },
    async createForAlice({ subject, body }) {
      const properties = { subject, content: body, hs_pipeline: '0', hs_pipeline_stage: '1' }
      const made = records.create('tickets', { ...properties, source_type: 'PHONE' })
      const known = records.find('contacts', ALICE.email ?? '', 'email')
      const contact = known ?? records.create('contacts', { email: ALICE.email ?? '' })
      if (!('id' in made) || !('id' in contact)) throw new Error('The emulator refused it')
      records.link(made, contact)
      return { id: made.id }
    },
  }
}

function toHtml(text: string): string {
  return `<p>${text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('\n', '<br>')}</p>`
}
