import { SupportError } from '../errors/SupportError.js'
import type { ConnectionState, TicketListState, TicketState } from '../model/clientState.js'
import { type Draft, ticketIdOf } from '../model/draft.js'
import type { Log } from '../model/log.js'
import type { AttachmentBytes, Backend, WriteCall } from '../ports/Backend.js'
import type { Epoch } from '../ports/Epoch.js'
import type { Marker } from '../ports/Marker.js'
import type { Channel, Lock, Presence } from '../ports/platform.js'
import { createStore, type Store, type WritableStore } from '../store/store.js'
import type { Clock } from '../time/clock.js'
import type { Changes, Message, Rating, Ticket } from '../wire/index.js'
import { createInbox, type News } from './inbox.js'
import { createPoller, type Poller } from './poller.js'
import { createThread, type Thread } from './thread.js'
import { createTicketList } from './ticketList.js'

export type TicketsDeps = {
  readonly clock: Clock
  readonly random: () => number
  readonly createId: () => string
  readonly presence: Presence
  readonly lock: Lock
  readonly channel: Channel
  readonly marker: Marker
  readonly epoch: () => Epoch
  readonly connection: WritableStore<ConnectionState>
  readonly news: WritableStore<News | null>
  /** Somebody looks at tickets. */
  readonly onReading: () => void
  /** Polling has stopped for good. */
  readonly onStopped: (error: SupportError) => void
  readonly log?: Log
}

export interface Tickets {
  readonly list: Store<TicketListState>
  readonly unread: Store<number>
  open(ticketId: string): Store<TicketState>
  loadMore(): Promise<void>
  refresh(): Promise<void>
  close(ticketId: string, input?: { readonly rating?: Rating | null }): Promise<Ticket>
  reopen(ticketId: string): Promise<Ticket>
  rate(ticketId: string, rating: Rating): Promise<Ticket>
  markRead(ticketId: string): Promise<void>
  readAttachment(attachmentId: string, signal?: AbortSignal): Promise<AttachmentBytes>
  /** Takes what the outbox has sent. */
  deliver(ticket: Ticket, message: Message | undefined): void
  /** Asks the server for what another tab has sent. */
  findSent(draft: Draft): Promise<{ readonly ticket: Ticket; readonly message?: Message }>
  /** The way to the server is open again, or the person signed in again. */
  nudge(): void
  /** Another person: everything in memory goes. */
  restart(): void
  stop(): void
}

/** Tickets as the server has them: read while somebody watches, changed by verbs. */
export function createTickets(deps: TicketsDeps): Tickets {
  const { marker } = deps
  const inbox = createInbox(deps.news)
  const threads = new Map<string, Thread>()
  const marked = new Map<string, string>()
  const keys = new Map<string, string>()
  let readersWatched = 0
  let poller: Poller | null = null
  const list = createTicketList({ ...deps, inbox, onWatched })
  const unread = createStore(0, {
    whileWatched() {
      pace()
      return pace
    },
  })

  function onWatched(isWatched: boolean): void {
    readersWatched += isWatched ? 1 : -1
    if (isWatched) deps.onReading()
    pace()
  }

  function pace(): void {
    const next = readersWatched > 0 ? 'quick' : unread.isWatched() ? 'slow' : null
    if (next) poller ??= newPoller()
    poller?.setPace(next)
  }

  function newPoller(): Poller {
    const epoch = deps.epoch()
    return createPoller({
      ...deps,
      scope: epoch.scope,
      ask: (etag) => epoch.run((backend, signal) => backend.getChanges({ etag, signal })),
      onChanges,
      onStopped(error) {
        deps.connection.set({ status: 'unavailable', retryAt: null })
        deps.onStopped(error)
      },
    })
  }

  function onChanges(changes: Changes): void {
    unread.set(changes.unreadCount)
    if (changes.ticketCount > 0) marker.set(true)
    void catchUp()
  }

  /** Reads what changed; an opened ticket only where it changed, if the list can tell. */
  async function catchUp(): Promise<void> {
    const epoch = deps.epoch()
    const canTell = list.isWatched()
    if (canTell) await list.read()
    if (!epoch.isCurrent()) return
    for (const thread of threads.values()) {
      if (thread.isWatched() && (!canTell || thread.isBehind())) void thread.read()
    }
  }

  function thread(ticketId: string): Thread {
    const found = threads.get(ticketId) ?? createThread({ ...deps, inbox, onWatched }, ticketId)
    threads.set(ticketId, found)
    return found
  }

  function deliver(ticket: Ticket, message: Message | undefined): void {
    const isNew = inbox.get(ticket.id) === undefined
    inbox.accept([ticket], inbox.nextAsked())
    marker.set(true)
    if (message) {
      threads.get(ticket.id)?.take(message)
      inbox.tell({ type: 'message:sent', ticket, message })
    } else if (isNew) inbox.tell({ type: 'ticket:created', ticket })
    poller?.poke()
  }

  /** One write. A try whose answer got lost is repeated by the person under the same key. */
  async function act(
    ticketId: string,
    what: readonly unknown[],
    call: (backend: Backend, write: WriteCall) => Promise<Ticket>,
  ): Promise<Ticket> {
    const name = JSON.stringify([ticketId, ...what])
    const idempotencyKey = keys.get(name) ?? deps.createId()
    keys.set(name, idempotencyKey)
    const asked = inbox.nextAsked()
    try {
      const ticket = await deps
        .epoch()
        .run((backend, signal) => call(backend, { idempotencyKey, signal }))
      keys.delete(name)
      inbox.accept([ticket], asked)
      poller?.poke()
      const opened = threads.get(ticketId)
      if (opened?.isWatched()) void opened.read()
      return ticket
    } catch (error) {
      if (!(error as SupportError).retryable) keys.delete(name)
      throw error
    }
  }

  async function markRead(ticketId: string): Promise<void> {
    const opened = thread(ticketId)
    if (opened.store.get().status !== 'ready') await opened.read()
    const { ticket, messages } = opened.store.get()
    const last = messages.at(-1)
    if (!ticket || !last || ticket.unreadCount === 0 || marked.get(ticketId) === last.id) return
    marked.set(ticketId, last.id)
    const asked = inbox.nextAsked()
    try {
      const after = await deps
        .epoch()
        .run((backend, signal) => backend.markRead(ticketId, last.id, { signal }))
      inbox.accept([after], asked)
      unread.update((count) => Math.max(0, count - ticket.unreadCount + after.unreadCount))
      poller?.poke()
    } catch (error) {
      marked.delete(ticketId)
      if ((error as SupportError).code !== 'not_supported') throw error
    }
  }

  async function findSent(draft: Draft) {
    const ticketId = ticketIdOf(draft.key)
    if (ticketId === null) {
      await list.read()
      const ticket = inbox.all().find(({ submissionId }) => submissionId === draft.id)
      if (ticket) return { ticket }
    } else {
      await thread(ticketId).read()
      const { ticket, messages } = thread(ticketId).store.get()
      const message = messages.find(
        (each) => 'submissionId' in each && each.submissionId === draft.id,
      )
      if (ticket && message) return { ticket, message }
    }
    throw new SupportError('not_found', 'It was sent from another tab and cannot be read now')
  }

  return {
    list: list.store,
    unread,
    open: (ticketId) => thread(ticketId).store,
    loadMore: list.loadMore,
    async refresh() {
      const opened = [...threads.values()].filter((each) => each.isWatched())
      poller?.poke()
      await Promise.all([list.read(), ...opened.map((each) => each.read())])
    },
    close: (id, { rating = null } = {}) =>
      act(id, ['close', rating], (backend, write) => backend.closeTicket(id, { rating }, write)),
    reopen: (id) => act(id, ['reopen'], (backend, write) => backend.reopenTicket(id, write)),
    rate: (id, rating) =>
      act(id, ['rate', rating], (backend, write) => backend.rateTicket(id, rating, write)),
    markRead,
    readAttachment: (id, own) =>
      deps.epoch().run((backend, signal) => backend.readAttachment(id, { signal }), own),
    deliver,
    findSent,
    nudge() {
      poller?.poke()
      list.nudge()
      for (const each of threads.values()) each.nudge()
    },
    restart() {
      poller?.stop()
      poller = null
      marked.clear()
      keys.clear()
      inbox.clear()
      unread.set(0)
      list.restart()
      for (const each of threads.values()) each.restart()
      pace()
    },
    stop() {
      poller?.stop()
      list.stop()
      for (const each of threads.values()) each.stop()
    },
  }
}
