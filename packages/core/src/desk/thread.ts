import type { SupportError } from '../errors/SupportError.js'
import type { TicketState } from '../model/clientState.js'
import { mergeMessages } from '../model/inbox.js'
import type { Backend } from '../ports/Backend.js'
import type { Epoch } from '../ports/Epoch.js'
import { createStore, type Store } from '../store/store.js'
import type { Clock } from '../time/clock.js'
import type { Message, Ticket } from '../wire/index.js'
import type { Inbox } from './inbox.js'
import { createReader } from './reader.js'

export type ThreadDeps = {
  readonly clock: Clock
  readonly random: () => number
  readonly epoch: () => Epoch
  readonly inbox: Inbox
  readonly onWatched: (isWatched: boolean) => void
}

/** One opened ticket. */
export interface Thread {
  readonly store: Store<TicketState>
  isWatched(): boolean
  /** Reads ticket and correspondence; never rejects. */
  read(): Promise<void>
  /** Is more known of the ticket than when its messages were read? */
  isBehind(): boolean
  /** Takes a message that came as the answer to a reply. */
  take(message: Message): void
  nudge(): void
  restart(): void
  stop(): void
}

export function createThread(deps: ThreadDeps, ticketId: string): Thread {
  const { inbox } = deps
  let isWatched = false
  /** Where the last page begins: the pages before it do not change any more. */
  let tailCursor: string | undefined
  let readVersion: string | null = null
  const reader = createReader({ ...deps, read: readOnce, onFailed, isWanted: () => isWatched })
  const store = createStore<TicketState>(blank(), {
    whileWatched() {
      isWatched = true
      deps.onWatched(true)
      void reader.read()
      return () => {
        isWatched = false
        deps.onWatched(false)
      }
    },
  })
  const stopHearing = inbox.changed.subscribe(() => {
    const ticket = inbox.get(ticketId) ?? null
    if (ticket !== store.get().ticket) patch({ ticket })
  })

  function patch(part: Partial<TicketState>): void {
    store.update((state) => ({ ...state, ...part }))
  }

  function blank(): TicketState {
    return { status: 'idle', error: null, ticket: inbox.get(ticketId) ?? null, messages: [] }
  }

  async function readOnce(): Promise<void> {
    const isFirst = store.get().status !== 'ready'
    if (isFirst) patch({ status: 'loading', error: null })
    const asked = inbox.nextAsked()
    const { ticket, messages } = await deps.epoch().run(readAll)
    inbox.accept([ticket], asked)
    readVersion = ticket.updatedAt
    const fresh = isFirst ? [] : newOnes(messages)
    const merged = mergeMessages(store.get().messages, messages)
    patch({ status: 'ready', error: null, messages: merged })
    for (const message of fresh) inbox.tell({ type: 'message:received', ticket, message })
  }

  async function readAll(
    backend: Backend,
    signal: AbortSignal,
  ): Promise<{ readonly ticket: Ticket; readonly messages: readonly Message[] }> {
    const [ticket, first] = await Promise.all([
      backend.getTicket(ticketId, { signal }),
      backend.listMessages(ticketId, { cursor: tailCursor }, { signal }),
    ])
    let page = first
    const messages = [...page.items]
    // A cursor that leads to itself is a server's mistake that must not become a loop.
    while (page.nextCursor !== null && page.nextCursor !== tailCursor) {
      tailCursor = page.nextCursor
      page = await backend.listMessages(ticketId, { cursor: tailCursor }, { signal })
      messages.push(...page.items)
    }
    return { ticket, messages }
  }

  function newOnes(messages: readonly Message[]): readonly Message[] {
    const known = new Set(store.get().messages.map(({ id }) => id))
    return messages.filter(
      (message) =>
        message.kind === 'message' && message.author.role !== 'me' && !known.has(message.id),
    )
  }

  function onFailed(error: SupportError): void {
    // Gone, or taken from this person: what was shown of it goes too.
    if (error.code === 'not_found') patch({ ...blank(), ticket: null, status: 'failed', error })
    else if (store.get().status !== 'ready') patch({ status: 'failed', error })
  }

  return {
    store,
    isWatched: () => isWatched,
    read: reader.read,
    isBehind: () => inbox.get(ticketId)?.updatedAt !== readVersion,
    take(message) {
      const messages = mergeMessages(store.get().messages, [message])
      if (store.get().status === 'ready') patch({ messages })
    },
    nudge: reader.nudge,
    restart() {
      reader.stop()
      tailCursor = undefined
      readVersion = null
      store.set(blank())
      if (isWatched) void reader.read()
    },
    stop() {
      reader.stop()
      stopHearing()
    },
  }
}
