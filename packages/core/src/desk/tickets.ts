import { SupportError } from '../errors/SupportError.js'
import type { DeskState, TicketQueryStore, TicketState } from '../model/clientState.js'
import { type Draft, ticketIdOf } from '../model/draft.js'
import type { ListQuery } from '../model/ticketFilter.js'
import { type GroupedTickets, groupTickets } from '../model/ticketGroups.js'
import type { TicketVerbs } from '../model/ticketVerbs.js'
import type { AttachmentBytes } from '../ports/Backend.js'
import type { Marker } from '../ports/Marker.js'
import type { Storage } from '../ports/Storage.js'
import { derive, type Store, type WritableStore } from '../store/store.js'
import type { AskAnswer, Changes, Message, ReplyResult, Ticket } from '../wire/index.js'
import { createInbox, type News } from './inbox.js'
import { createThread, type Thread } from './thread.js'
import { createTicketLists } from './ticketLists.js'
import { createTicketPolling, type TicketPollingDeps } from './ticketPolling.js'
import { createTicketVerbs, type Written } from './ticketVerbs.js'

export type TicketsDeps = Omit<TicketPollingDeps, 'onChanges'> & {
  readonly createId: () => string
  readonly marker: Marker
  readonly storage: Storage
  readonly news: WritableStore<News | null>
  readonly description: Store<DeskState>
}

export interface Tickets extends TicketVerbs {
  answerAsk(ticketId: string, input: Omit<AskAnswer, 'submissionId'>): Promise<ReplyResult>
  readonly list: TicketQueryStore
  readonly groups: Store<readonly GroupedTickets[]>
  readonly unread: Store<number>
  /** The same store for the same query. */
  query(query: ListQuery): TicketQueryStore
  open(ticketId: string): Store<TicketState>
  find(number: string): Promise<Ticket>
  refresh(): Promise<void>
  markRead(ticketId: string): Promise<void>
  readAttachment(
    attachmentId: string,
    options?: AbortSignal | { readonly signal?: AbortSignal | undefined },
  ): Promise<AttachmentBytes>
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
  const polling = createTicketPolling({ ...deps, onChanges })
  const { unread, onWatched } = polling
  const lists = createTicketLists({ ...deps, inbox, onWatched })
  const list = lists.list({})
  const { restart: forgetWrites, ...verbs } = createTicketVerbs({ ...deps, begin })

  function onChanges(changes: Changes): void {
    if (changes.ticketCount > 0) marker.set(true)
    void catchUp()
  }

  /** Reads what changed; an opened ticket only where it changed, if the lists can tell. */
  async function catchUp(): Promise<void> {
    const epoch = deps.epoch()
    await lists.catchUp()
    if (!epoch.isCurrent()) return
    for (const each of threads.values()) {
      const isMissed = each.isBehind() || !lists.canTell(each.store.get().ticket)
      if (each.isWatched() && isMissed) void each.read()
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
    if (message) tellSent(ticket, message)
    else if (isNew) inbox.tell({ type: 'ticket:created', ticket })
    polling.poke()
  }

  /** A write begins; what comes of it is read back into lists and threads. */
  function begin(): (result: Written) => void {
    const asked = inbox.nextAsked()
    return (result) => {
      if (!result) return
      const { ticket, linked, message } = 'ticket' in result ? result : { ticket: result }
      inbox.accept(linked ? [ticket, linked] : [ticket], asked)
      if (linked) inbox.tell({ type: 'ticket:created', ticket: linked })
      if (message) tellSent(ticket, message)
      polling.poke()
      const opened = threads.get(ticket.id)
      if (opened?.isWatched()) void opened.read(true)
    }
  }

  function tellSent(ticket: Ticket, message: Message): void {
    threads.get(ticket.id)?.take(message)
    inbox.tell({ type: 'message:sent', ticket, message })
  }

  /** An opened ticket as it is known; read, if it never was. */
  async function opened(ticketId: string): Promise<TicketState> {
    const { store, read } = thread(ticketId)
    if (store.get().status !== 'ready') await read()
    return store.get()
  }

  async function markRead(ticketId: string): Promise<void> {
    const { ticket, messages } = await opened(ticketId)
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
      polling.poke()
    } catch (error) {
      marked.delete(ticketId)
      if ((error as SupportError).code !== 'not_supported') throw error
    }
  }

  async function setNote(ticketId: string, text: string | null): Promise<Ticket> {
    const note = text?.trim() ? text : null
    try {
      const ticket = await verbs.setNote(ticketId, note)
      if (thread(ticketId).store.get().noteIsLocal) await thread(ticketId).keepNote(null)
      return ticket
    } catch (error) {
      if ((error as SupportError).code !== 'not_supported') throw error
    }
    await opened(ticketId)
    await thread(ticketId).keepNote(note)
    const { ticket } = thread(ticketId).store.get()
    if (!ticket) throw new SupportError('not_found')
    return ticket
  }

  async function find(number: string): Promise<Ticket> {
    const wanted = number.trim().replace(/^#/, '')
    const epoch = deps.epoch()
    const asked = inbox.nextAsked()
    const isIt = (each: Ticket) => each.number === wanted
    const known = inbox.all().find(isIt)
    if (known) return known
    const ask = (isOfAll: boolean) =>
      epoch.run((backend, signal) => {
        const scope = isOfAll && backend.can.organization ? 'organization' : undefined
        return backend.listTickets({ number: wanted, scope }, { signal })
      })
    // As the first call of a visit: before the desk has said what it shows, only its server knows.
    const { items } = await ask(true).catch((error: SupportError) => {
      if (error.code !== 'not_supported') throw error
      return ask(false)
    })
    inbox.accept(items, asked)
    const found = items.find(isIt)
    if (!found) throw new SupportError('not_found')
    return found
  }

  async function findSent(draft: Draft) {
    const ticketId = ticketIdOf(draft.key)
    const isIt = (each: object) => 'submissionId' in each && each.submissionId === draft.id
    if (ticketId === null) {
      await list.read()
      const ticket = inbox.all().find(isIt)
      if (ticket) return { ticket }
    } else {
      await thread(ticketId).read()
      const { ticket, messages } = thread(ticketId).store.get()
      const message = messages.find(isIt)
      if (ticket && message) return { ticket, message }
    }
    throw new SupportError('not_found', 'It was sent from another tab and cannot be read now')
  }

  return {
    ...verbs,
    setNote,
    list: list.store,
    groups: derive([list.store, deps.description], ({ tickets }, { description }) =>
      groupTickets(tickets, description?.desk.list.groups ?? []),
    ),
    unread,
    query: (query) => lists.list(query).store,
    open: (ticketId) => thread(ticketId).store,
    find,
    async refresh() {
      const watched = [...threads.values()].filter((each) => each.isWatched())
      polling.poke()
      const reads = [...watched.map((each) => each.read()), polling.readUnread().catch(() => {})]
      await Promise.all([lists.catchUp(list), ...reads])
    },
    markRead,
    readAttachment(id, given) {
      const own = given && 'aborted' in given ? given : given?.signal
      return deps.epoch().run((backend, signal) => backend.readAttachment(id, { signal }), own)
    },
    deliver,
    findSent,
    nudge() {
      polling.poke()
      lists.nudge()
      for (const each of threads.values()) each.nudge()
    },
    restart() {
      marked.clear()
      forgetWrites()
      inbox.clear()
      lists.restart()
      for (const each of threads.values()) each.restart()
      polling.restart()
    },
    stop() {
      polling.stop()
      lists.stop()
      for (const each of threads.values()) each.stop()
    },
  }
}
