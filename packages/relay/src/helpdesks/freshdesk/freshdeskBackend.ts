import {
  type Backend,
  type Call,
  type Capabilities,
  type SupportUser,
  systemClock,
} from '@deskside/core'
import { missingVerbs, NOTHING, readDeskConfig } from '@deskside/core/config'
import { ownerOf } from '../../identity/ownerOf.js'
import { createKeptFacts } from '../keptFacts.js'
import { messagePageOf } from '../messagePages.js'
import { personReads } from '../personReads.js'
import { remembered } from '../remembered.js'
import { unknownTicket } from '../ticketParts.js'
import { createVendorHttp, REFUSED_BY_SETUP } from '../vendorHttp.js'
import { createWaitingFiles } from '../waitingFiles.js'
import { createFreshdeskApi } from './freshdeskApi.js'
import type { FreshdeskOptions } from './freshdeskOptions.js'
import {
  createFreshdeskPerson,
  type FreshdeskDesk,
  type FreshdeskPerson,
} from './freshdeskPerson.js'
import { freshdeskWrites } from './freshdeskWrites.js'
import { findAttachment, toMessages } from './toMessages.js'

/** Its times are whole seconds. */
const OVERLAP_MS = 2_000
const WORDS_HOLD_MS = 600_000
/** All files of one ticket together, whenever they came. */
const FILES_AT_MOST = 20 * 1_048_576

/**
 * Freshdesk's tickets behind the Support API, for `createHandler`. **Untried on a real account**: it
 * was written after the vendor's published documentation (v2 of its API) and is checked against an
 * emulator that was written from the same pages.
 *
 * A person is the contact with the address in the token; a message of theirs is a public note that
 * came in. Private notes and forwarded mails are never shown. There is no mark for what was read,
 * and no category change; a ticket that may have been filed already is looked for, but one that is
 * still on its way is not seen: `can.writesOnce` is false.
 *
 * @returns a door for each person: `createHandler(freshdeskBackend(options), { authenticate })`
 * @throws SupportError `invalid` where the desk's configuration is wrong
 * @see https://developers.freshdesk.com/api/
 */
export function freshdeskBackend(options: FreshdeskOptions): (person: SupportUser) => Backend {
  const freshdesk = createDesk(options)
  return (person) => createDoor(freshdesk, person)
}

function createDesk(options: FreshdeskOptions): FreshdeskDesk {
  const { clock = systemClock(), columns = {}, companyIdOf } = options
  const { submissionField = 'cf_deskside_submission' } = options
  const read = readDeskConfig(options.desk)
  const { fileBytes, ticketBytes } = read.limits
  const most = {
    fileBytes: Math.min(fileBytes, FILES_AT_MOST),
    ticketBytes: Math.min(ticketBytes, FILES_AT_MOST),
  }
  const desk = { ...read, limits: { ...read.limits, ...most } }
  const http = createVendorHttp({
    baseUrl: `${options.url.replace(/\/+$/, '')}/api/v2`,
    authorization: () => `Basic ${btoa(`${options.apiKey}:X`)}`,
    fetch: options.fetch ?? globalThis.fetch,
    clock,
    codes: REFUSED_BY_SETUP,
  })
  const api = createFreshdeskApi(http)
  const words = remembered(clock, WORDS_HOLD_MS, (signal) => api.statusWords(signal), {})
  return {
    options,
    desk,
    api,
    http,
    clock,
    waiting: createWaitingFiles(clock),
    contacts: createKeptFacts<string>(clock),
    view: async (signal) => ({
      options,
      desk,
      columns,
      submissionField,
      statusWords: await words(signal),
    }),
    companyIdOf: ({ organization }) =>
      organization === undefined ? null : (companyIdOf?.(organization) ?? null),
  }
}

function createDoor(freshdesk: FreshdeskDesk, person: SupportUser): Backend {
  const me = createFreshdeskPerson(freshdesk, person)
  const { desk, api } = freshdesk
  const can = capabilitiesOf(freshdesk, person)
  return {
    ...missingVerbs('Freshdesk'),
    ...freshdeskWrites({ freshdesk, me, person }),
    ...personReads({
      ...{ desk, can, overlapMs: OVERLAP_MS },
      tickets: (which, signal) => me.tickets(which, signal),
    }),
    ...files(freshdesk, me, ownerOf(person)),
    name: 'freshdesk',
    can,
    getTicket: async (ticketId, call) => (await me.ticket(ticketId, call?.signal)).ticket,
    async listMessages(ticketId, query, call) {
      const { found, isMine } = await me.ticket(ticketId, call?.signal)
      const conversations = await api.conversations(ticketId, call?.signal)
      const view = await freshdesk.view(call?.signal)
      return messagePageOf(toMessages({ view, ticket: found, isMine, conversations }), query)
    },
  }
}

function capabilitiesOf(freshdesk: FreshdeskDesk, person: SupportUser): Capabilities {
  const { options, desk } = freshdesk
  return {
    ...NOTHING,
    changes: true,
    close: true,
    reopen: true,
    rate: Boolean(options.rating) && desk.rating !== null,
    search: true,
    organization:
      freshdesk.companyIdOf(person) !== null && desk.list.views.includes('organization'),
  }
}

type Files = Pick<Backend, 'upload' | 'discardUpload' | 'readAttachment'>

function files(freshdesk: FreshdeskDesk, me: FreshdeskPerson, owner: string): Files {
  const { api, http, desk, waiting } = freshdesk
  return {
    upload: async (source, call) => ({
      id: await waiting.add(owner, source, call, desk.limits.fileBytes),
    }),
    async discardUpload(checkpoint: string) {
      waiting.remove(owner, checkpoint)
    },
    async readAttachment(attachmentId: string, call?: Call) {
      const [ticketId = '', messageId = '', fileId = ''] = attachmentId.split('-')
      const { found } = await me.ticket(ticketId, call?.signal)
      const conversations = messageId === '0' ? [] : await api.conversations(ticketId, call?.signal)
      const file = findAttachment({ ticket: found, conversations }, messageId, fileId)
      if (file === undefined) throw unknownTicket()
      const bytes = await http.download(file.attachment_url, call?.signal)
      return { name: file.name, type: file.content_type ?? bytes.type, bytes }
    },
  }
}
