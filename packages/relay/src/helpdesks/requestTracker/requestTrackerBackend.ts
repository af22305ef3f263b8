import { type Backend, type SupportUser, systemClock } from '@deskside/core'
import { conditional, missingVerbs, versionOf } from '@deskside/core/config'
import { ownerOf } from '../../identity/ownerOf.js'
import { createVendorHttp, refuseAborted } from '../vendorHttp.js'
import { createWaitingFiles } from '../waitingFiles.js'
import { getArticle, searchArticles } from './articles.js'
import { createAttempts } from './attempts.js'
import { closeTicket, markRead, rateTicket, reopenTicket, setCategory } from './changes.js'
import { createChangesCache } from './changesCache.js'
import { type RtContext, type RtTypes, readTypes } from './context.js'
import { createTicket } from './create.js'
import { deskOf } from './desk.js'
import { listTickets } from './lists.js'
import { type RequestTrackerOptions, USUAL_MARKS, USUAL_STATUSES } from './options.js'
import { organizationOf } from './owner.js'
import { createReader } from './reader.js'
import { reply } from './reply.js'
import { listMessages, readAttachment } from './thread.js'
import { readTicket } from './tickets.js'
import { capabilitiesOf } from './views.js'

const NAME = 'requestTracker'

/**
 * Request Tracker 5 by its REST 2.0, through one account of the relay's: each ticket has the person
 * as its requestor, and nothing is read or written but what belongs to that person. See
 * docs/request-tracker.md for what RT needs, and decisions/0020 for why it is one account.
 *
 * @returns a backend for each person
 * @example
 * const backendFor = requestTrackerBackend({
 *   url: 'https://rt.example.com', token, account: 'deskside', queue: 'Support', desk,
 * })
 * const handler = createHandler(backendFor, { authenticate })
 */
export function requestTrackerBackend(
  options: RequestTrackerOptions,
): (person: SupportUser) => Backend {
  const context = contextOf(options)
  const { clock } = context
  const attempts = createAttempts({ clock, settleMs: options.settleMs ?? 10_000 })
  const files = createWaitingFiles(clock)
  const readChanges = createChangesCache()
  const { desk } = context
  const all = capabilitiesOf(desk, options)
  const writes = { attempts, files }

  return (person) => {
    const visit = { ...context, person }
    const owner = ownerOf(person)
    const organization = all.organization && organizationOf(visit) !== undefined
    const can = { ...all, organization }
    return {
      ...missingVerbs('Request Tracker'),
      name: NAME,
      can,
      async describe(call) {
        refuseAborted(call?.signal)
        const value = { desk, can }
        return conditional(value, versionOf(value), call?.etag)
      },
      async getChanges(call) {
        const changes = await readChanges(visit, call?.signal)
        return conditional(changes, `${changes.version}.${changes.unreadCount}`, call?.etag)
      },
      listTickets: (query, call) => listTickets(visit, query, call?.signal),
      getTicket: (id, call) => readTicket(visit, id, call?.signal),
      listMessages: (id, query, call) => listMessages(visit, id, query, call?.signal),
      createTicket: (input, call) => createTicket(visit, writes, input, call),
      reply: (id, input, call) => reply(visit, writes, id, input, call),
      closeTicket: (id, { rating = null }, call) => closeTicket(visit, id, rating, call),
      reopenTicket: (id, call) => reopenTicket(visit, id, call),
      rateTicket: (id, rating, call) => rateTicket(visit, id, rating, call),
      setCategory: (id, choice, call) => setCategory(visit, id, choice, call),
      markRead: (id, messageId, call) => markRead(visit, id, messageId, call?.signal),
      searchArticles: (query, call) => searchArticles(visit, query, call?.signal),
      getArticle: (id, call) => getArticle(visit, id, call?.signal),
      async rateArticle(id, score, call) {
        await getArticle(visit, id, call.signal)
        return missingVerbs('Request Tracker').rateArticle(id, score, call)
      },
      async upload(source, call) {
        return { id: await files.add(owner, source, call, desk.limits.fileBytes) }
      },
      async discardUpload(checkpoint) {
        files.remove(owner, checkpoint)
      },
      readAttachment: (id, call) => readAttachment(visit, id, call?.signal),
    }
  }
}

function contextOf(options: RequestTrackerOptions): RtContext {
  const { url, token, clock = systemClock() } = options
  const http = createVendorHttp({
    baseUrl: `${url.replace(/\/+$/u, '')}/REST/2.0`,
    authorization: () => `token ${token}`,
    fetch: options.fetch ?? ((input, init) => fetch(input, init)),
    clock,
  })
  const marks = { ...USUAL_MARKS, ...options.marks }
  let types: Promise<RtTypes> | undefined
  return {
    options,
    http,
    reader: createReader(http),
    clock,
    desk: deskOf(options),
    marks,
    statuses: { ...USUAL_STATUSES, ...options.statuses },
    types() {
      types ??= readTypes({ options, http, marks })
      // One that failed is asked again.
      types.catch(() => {
        types = undefined
      })
      return types
    },
  }
}
