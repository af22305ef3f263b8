import { SupportError } from '../../errors/SupportError.js'
import type { Backend, Call } from '../../ports/Backend.js'
import { conditional, versionOf } from '../../ports/conditional.js'
import type { SupportUser } from '../../supportClient.js'
import type { Capabilities } from '../../wire/index.js'
import { setAccess } from './access.js'
import { listArticles, rateArticle, readArticle } from './articles.js'
import { answerAsk } from './asks.js'
import { setCategory } from './category.js'
import { closeTicket, createTicket, markRead, rateTicket, reopenTicket, reply } from './customer.js'
import { findTicket } from './entries.js'
import { escalate } from './escalation.js'
import { once, refuseAborted } from './idempotency.js'
import { getChanges, listMessages, listTickets } from './lists.js'
import { contactManager } from './manager.js'
import { setNote } from './notes.js'
import { settle } from './settle.js'
import { judgeSolution } from './solution.js'
import type { WorldContext } from './state.js'
import { discardUpload, readAttachment, upload } from './uploads.js'
import { toTicket } from './views.js'

/** One person's way into a world. */
export function createMemoryBackend(world: WorldContext, person: SupportUser): Backend {
  const me = person.id
  const all = capabilitiesOf(world)
  // The view of an organisation is nothing to who is in none.
  const can = { ...all, organization: all.organization && person.organization !== undefined }
  const needs = (capability: keyof Capabilities) => {
    const detail = `This desk is not set up for "${capability}"`
    if (!all[capability]) throw new SupportError('not_supported', detail, { detail })
  }
  world.state.persons.set(me, person)

  return {
    name: 'memory',
    can,
    describe: (call) =>
      ask(call, () => {
        const value = { desk: world.desk, can }
        return conditional(value, versionOf(value), call?.etag)
      }),
    getChanges: (call) =>
      ask(call, () => {
        settle(world, me)
        const changes = getChanges(world, me)
        return conditional(changes, changes.version, call?.etag)
      }),
    listTickets: (query, call) =>
      ask(call, () => {
        if (query.scope === 'organization') needs('organization')
        settle(world, me)
        return listTickets(world, me, query)
      }),
    getTicket: (id, call) =>
      ask(call, () => {
        settle(world, me)
        return toTicket(world, findTicket(world, id, me), me)
      }),
    listMessages: (id, query, call) =>
      ask(call, () => {
        settle(world, me)
        return listMessages(world, me, id, query)
      }),

    createTicket: async (input, call) =>
      once(world, me, call, ['create', input], () => createTicket(world, me, input)),
    reply: async (id, input, call) =>
      once(world, me, call, ['reply', id, input], () => reply(world, me, id, input)),
    closeTicket: async (id, { rating = null }, call) =>
      once(world, me, call, ['close', id, rating], () => closeTicket(world, me, id, rating)),
    reopenTicket: async (id, call) =>
      once(world, me, call, ['reopen', id], () => reopenTicket(world, me, id)),
    rateTicket: async (id, rating, call) => {
      needs('rate')
      return once(world, me, call, ['rate', id, rating], () => rateTicket(world, me, id, rating))
    },
    markRead: (id, messageId, call) => ask(call, () => markRead(world, me, id, messageId)),
    judgeSolution: async (id, input, call) =>
      once(world, me, call, ['solution', id, input], () => judgeSolution(world, me, id, input)),
    setCategory: async (id, input, call) => {
      needs('category')
      return once(world, me, call, ['category', id, input], () => setCategory(world, me, id, input))
    },
    setAccess: async (id, input, call) => {
      needs('access')
      return once(world, me, call, ['access', id, input], () => setAccess(world, me, id, input))
    },
    escalate: async (id, input, call) => {
      needs('escalate')
      return once(world, me, call, ['escalate', id, input], () => escalate(world, me, id, input))
    },
    answerAsk: async (id, input, call) =>
      once(world, me, call, ['ask', id, input], () => answerAsk(world, me, id, input)),
    setNote: async (id, input, call) => {
      needs('notes')
      return once(world, me, call, ['note', id, input], () => setNote(world, me, id, input))
    },
    contactManager: async (input, call) => {
      needs('manager')
      once(world, me, call, ['manager', input], () => contactManager(world, me, input))
    },

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

function capabilitiesOf({ desk }: WorldContext): Capabilities {
  return {
    resumableUploads: true,
    changes: true,
    close: true,
    reopen: true,
    rate: desk.rating !== null,
    markRead: true,
    search: true,
    solution: true,
    category: Object.values(desk.categoryChange).some((rule) => rule !== 'never'),
    access: desk.access !== null,
    escalate: desk.escalation !== null,
    asks: true,
    notes: desk.notes,
    manager: desk.manager !== null,
    articles: desk.articles !== null,
    organization: desk.list.views.includes('organization'),
    writesOnce: true,
    guests: false,
    accounts: false,
  }
}

async function ask<T>(call: Call | undefined, read: () => T): Promise<T> {
  refuseAborted(call?.signal)
  return structuredClone(read())
}
