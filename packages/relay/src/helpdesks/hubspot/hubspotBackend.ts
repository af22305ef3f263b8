import { type Backend, type Capabilities, SupportError, type SupportUser } from '@deskside/core'
import { missingVerbs, NOTHING } from '@deskside/core/config'
import { messagePageOf } from '../messagePages.js'
import { personReads } from '../personReads.js'
import { unknownTicket } from '../ticketParts.js'
import { wholeFile } from '../wholeFile.js'
import { createHubspotDesk, type HubspotDesk } from './hubspotDesk.js'
import type { HubspotOptions } from './hubspotOptions.js'
import { createHubspotPerson, type HubspotPerson } from './hubspotPerson.js'
import { mailsOf, threadOf } from './hubspotThread.js'
import { hubspotWrites } from './hubspotWrites.js'
import { fileIdsOf, fileName } from './toMessages.js'

/** What HubSpot changes on its own follows a write by seconds. */
const OVERLAP_MS = 15_000

/**
 * HubSpot's tickets behind the Support API, for `createHandler`. **Untried on a real account**: it
 * was written after the vendor's published documentation (version 2026-03 of its API) and is
 * checked against an emulator that was written from the same pages.
 *
 * A person is the contact with the address in the token; a message of theirs is logged as an
 * incoming mail on the ticket. Staff answer by mail; what they note on a ticket, and what they mail
 * to others, is never shown. There is no mark for what was read, and no category change.
 *
 * @returns a door for each person: `createHandler(hubspotBackend(options), { authenticate })`
 * @throws SupportError `invalid` where the desk's configuration is wrong
 * @see https://developers.hubspot.com/docs/api-reference/latest/crm/objects/tickets/guide
 */
export function hubspotBackend(options: HubspotOptions): (person: SupportUser) => Backend {
  const hubspot = createHubspotDesk(options)
  return (person) => createDoor(hubspot, person)
}

function createDoor(hubspot: HubspotDesk, person: SupportUser): Backend {
  const me = createHubspotPerson(hubspot, person)
  const { desk } = hubspot
  const can = capabilitiesOf(hubspot, person)
  return {
    ...missingVerbs('HubSpot'),
    ...hubspotWrites({ hubspot, me, person }),
    ...personReads({
      ...{ desk, can, overlapMs: OVERLAP_MS },
      tickets: ({ withColleagues }, signal) => me.tickets(withColleagues, signal),
    }),
    ...files(hubspot, me),
    name: 'hubspot',
    can,
    getTicket: async (ticketId, call) => (await me.ticket(ticketId, call?.signal)).ticket,
    async listMessages(ticketId, query, call) {
      const seen = await me.ticket(ticketId, call?.signal)
      return messagePageOf(await threadOf(hubspot, seen, call?.signal), query)
    },
  }
}

function capabilitiesOf(hubspot: HubspotDesk, person: SupportUser): Capabilities {
  const isShared = hubspot.companyIdOf(person) !== null
  return {
    ...NOTHING,
    changes: true,
    close: true,
    reopen: true,
    rate: Boolean(hubspot.options.rating) && hubspot.desk.rating !== null,
    search: true,
    writesOnce: true,
    organization: isShared && hubspot.desk.list.views.includes('organization'),
  }
}

type Files = Pick<Backend, 'upload' | 'discardUpload' | 'readAttachment'>

function files(hubspot: HubspotDesk, me: HubspotPerson): Files {
  const { api, http, desk } = hubspot
  return {
    async upload(source, call) {
      const file = await wholeFile(source, desk.limits.fileBytes, call)
      const kept = await api.putFile(file, call.signal)
      if (kept.size !== source.size) throw new SupportError('file_changed')
      call.onCheckpoint?.(kept.id)
      call.onProgress?.(source.size)
      return { id: kept.id }
    },
    async discardUpload(checkpoint, call) {
      if (/^\d+$/.test(checkpoint)) await api.removeFile(checkpoint, call?.signal)
    },
    async readAttachment(attachmentId, call) {
      const [ticketId = '', mailId, fileId = ''] = attachmentId.split('-')
      const seen = await me.ticket(ticketId, call?.signal)
      const mails = await mailsOf(hubspot, seen, call?.signal)
      const mail = mails.find(({ id }) => id === mailId)
      if (mail === undefined || !fileIdsOf(mail).includes(fileId)) throw unknownTicket()
      const file = await api.findFile(fileId, call?.signal)
      if (file === null) throw unknownTicket()
      const bytes = await http.download(await api.addressOf(fileId, call?.signal), call?.signal)
      return { name: fileName(file), type: bytes.type, bytes }
    },
  }
}
