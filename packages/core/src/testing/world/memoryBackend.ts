import { SupportError } from '../../errors/SupportError.js'
import type { Backend, Call, Conditional, ConditionalCall } from '../../ports/Backend.js'
import type { SupportUser } from '../../supportClient.js'
import type { Capabilities } from '../../wire/index.js'
import { listArticles, rateArticle, readArticle } from './articles.js'
import { closeTicket, createTicket, markRead, rateTicket, reopenTicket, reply } from './customer.js'
import { findTicket } from './entries.js'
import { once, refuseAborted } from './idempotency.js'
import { getChanges, listMessages, listTickets } from './lists.js'
import type { WorldContext } from './state.js'
import { discardUpload, readAttachment, upload } from './uploads.js'
import { toTicket } from './views.js'

/** One person's way into a world. */
export function createMemoryBackend(world: WorldContext, person: SupportUser): Backend {
  const me = person.id
  const can = capabilitiesOf(world)
  const deskVersion = versionOf(world.desk)
  world.state.persons.set(me, person)

  return {
    name: 'memory',
    can,
    describe: (call) => ask(call, () => conditional({ desk: world.desk, can }, deskVersion, call)),
    getChanges: (call) =>
      ask(call, () => {
        const changes = getChanges(world, me)
        return conditional(changes, changes.version, call)
      }),
    listTickets: (query, call) => ask(call, () => listTickets(world, me, query)),
    getTicket: (id, call) => ask(call, () => toTicket(world, findTicket(world, id, me))),
    listMessages: (id, query, call) => ask(call, () => listMessages(world, me, id, query)),

    createTicket: async (input, call) =>
      once(world, me, call, ['create', input], () => createTicket(world, me, input)),
    reply: async (id, input, call) =>
      once(world, me, call, ['reply', id, input], () => reply(world, me, id, input)),
    closeTicket: async (id, { rating = null }, call) =>
      once(world, me, call, ['close', id, rating], () => closeTicket(world, me, id, rating)),
    reopenTicket: async (id, call) =>
      once(world, me, call, ['reopen', id], () => reopenTicket(world, me, id)),
    rateTicket: async (id, rating, call) => {
      if (!can.rate) throw new SupportError('not_supported', 'No stars at this desk')
      return once(world, me, call, ['rate', id, rating], () => rateTicket(world, me, id, rating))
    },
    markRead: (id, messageId, call) => ask(call, () => markRead(world, me, id, messageId)),
    judgeSolution: refuse,
    setCategory: refuse,
    setAccess: refuse,
    escalate: refuse,
    answerAsk: refuse,
    setNote: refuse,
    contactManager: refuse,

    searchArticles: (query, call) => ask(call, () => listArticles(world, query)),
    getArticle: (id, call) => ask(call, () => readArticle(world, me, id)),
    rateArticle: async (id, score, call) =>
      once(world, me, call, ['rateArticle', id, score], () => rateArticle(world, me, id, score)),

    upload: (source, call) => upload(world, me, source, call),
    discardUpload: (checkpoint, call) => ask(call, () => discardUpload(world, me, checkpoint)),
    // Not cloned: under jsdom a Blob does not survive structuredClone.
    readAttachment: async (id, call) => {
      refuseAborted(call?.signal)
      return readAttachment(world, me, id)
    },
  }
}

async function refuse(): Promise<never> {
  throw new SupportError('not_supported')
}

function capabilitiesOf(world: WorldContext): Capabilities {
  return {
    resumableUploads: true,
    changes: true,
    close: true,
    reopen: true,
    rate: world.desk.rating !== null,
    markRead: true,
    search: true,
    solution: false,
    category: false,
    access: false,
    escalate: false,
    asks: false,
    notes: false,
    manager: false,
    articles: world.desk.articles !== null,
    organization: false,
    guests: false,
    accounts: false,
  }
}

async function ask<T>(call: Call | undefined, read: () => T): Promise<T> {
  refuseAborted(call?.signal)
  return structuredClone(read())
}

function conditional<T>(
  value: T,
  version: string,
  call: ConditionalCall | undefined,
): Conditional<T> {
  const etag = `"${version}"`
  return call?.etag === etag ? { notModified: true } : { value, etag }
}

/** FNV-1a over the configuration: another desk after a restart is another version. */
function versionOf(desk: WorldContext['desk']): string {
  let hash = 0x811c9dc5
  for (const character of JSON.stringify(desk)) {
    hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 0x01000193) >>> 0
  }
  return `desk-${hash.toString(16)}`
}
