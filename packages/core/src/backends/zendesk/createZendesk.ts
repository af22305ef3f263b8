import type { Backend, ConditionalCall } from '../../ports/Backend.js'
import { conditional, versionOf } from '../../ports/conditional.js'
import type { GetToken } from '../../ports/GetToken.js'
import { missingVerbs, NOTHING } from '../../ports/missingVerbs.js'
import type { BlobSender } from '../../ports/platform.js'
import type { Clock } from '../../time/clock.js'
import type { Capabilities } from '../../wire/index.js'
import { createHttp } from '../http.js'
import type { Account } from './accountFacts.js'
import { createAttachments } from './attachments.js'
import { createEndings } from './endings.js'
import { createEyes, type PersonDeps, refuseAborted, type ZendeskGuest } from './eyes.js'
import type { PersonMemory } from './personMemory.js'
import { createReplies } from './replies.js'
import { createChanges } from './requestChanges.js'
import { createLists } from './requestLists.js'
import type { ZendeskSetup } from './setup.js'
import { createThread } from './thread.js'
import { createTicketFiling } from './ticketFiling.js'
import { createArticles } from './zendeskArticles.js'
import { createCalls } from './zendeskCalls.js'
import { createUploads } from './zendeskUploads.js'

export type ZendeskDeps = {
  readonly url: string
  readonly setup: ZendeskSetup
  readonly getToken: GetToken | undefined
  /** E-mail address or number of the person that a relay acts for. */
  readonly onBehalfOf: string | null
  readonly guest: ZendeskGuest | null
  readonly account: Account
  readonly memory: PersonMemory
  readonly fetch: typeof globalThis.fetch
  readonly sender: BlobSender
  readonly clock: Clock
  readonly isOnline: () => boolean
}

/** One person's way into a Zendesk account. */
export function createZendesk(deps: ZendeskDeps): Backend {
  const { url, setup, getToken, guest, onBehalfOf } = deps
  const headers = onBehalfOf === null ? {} : { 'x-on-behalf-of': onBehalfOf }
  const http = createHttp({ ...deps, endpoint: url })
  const calls = createCalls({ ...deps, http, headers })
  const isRelay = onBehalfOf !== null
  const person: PersonDeps = { ...deps, calls, isRelay }
  const eyes = createEyes(person)
  const lists = createLists(person, eyes)
  const changes = createChanges(person, eyes)
  const articles = createArticles(person)
  const origin = new URL(http.urlOf('')).origin
  const token = getToken
    ? async (signal: AbortSignal) => (await getToken({ reason: 'start', signal })) ?? null
    : null
  const uploads = createUploads({ ...deps, ...person, http, headers }, eyes)
  const read = createAttachments({ ...deps, ...person, headers, origin, token })
  const can = capabilitiesOf(setup, guest)
  const missing = missingVerbs('Zendesk')

  async function describe(call: ConditionalCall | undefined) {
    const { facts, me } = await eyes.sight(call)
    const organization = can.organization && me.organization_id !== null
    const { list } = facts.desk
    const desk = organization
      ? facts.desk
      : { ...facts.desk, list: { ...list, views: ['mine' as const] } }
    const value = { desk, can: { ...can, organization } }
    return conditional(value, versionOf(value), call?.etag)
  }

  return {
    ...missing,
    ...createTicketFiling({ ...person, uploads }, eyes),
    ...createReplies({ ...person, uploads }, eyes),
    ...createEndings(person, eyes),
    name: 'zendesk',
    can,
    describe,
    async getChanges(call) {
      if (!guest) return changes(call)
      refuseAborted(call)
      return { value: { version: 'guest', unreadCount: 0, ticketCount: 0 } }
    },
    async listTickets(query, call) {
      if (!guest) return lists.list(query, call)
      refuseAborted(call)
      return { items: [], nextCursor: null, removedIds: [], syncCursor: null }
    },
    getTicket: (id, call) => eyes.ticket(id, call),
    listMessages: createThread(person, eyes),
    searchArticles: (query, call) =>
      can.articles ? articles.search(query, call) : missing.searchArticles(query, call),
    getArticle: (id, call) =>
      can.articles ? articles.read(id, call) : missing.getArticle(id, call),
    upload: (source, call) => uploads.upload(source, call),
    discardUpload: (checkpoint, call) => uploads.discard(checkpoint, call),
    readAttachment: read,
  }
}

function capabilitiesOf(setup: ZendeskSetup, guest: ZendeskGuest | null): Capabilities {
  const isKnown = guest === null
  return {
    ...NOTHING,
    changes: isKnown,
    close: isKnown,
    rate: isKnown && setup.satisfaction === true,
    search: isKnown,
    articles: setup.helpCenter === true,
    organization: isKnown && setup.sharedOrganizations === true,
    // Only where the account itself keeps the keys of tickets.
    writesOnce: isKnown && setup.fields?.submission !== undefined,
    guests: !isKnown,
  }
}
