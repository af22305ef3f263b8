import type { SupportError } from '../errors/SupportError.js'
import type { TicketState } from '../model/clientState.js'
import { mergeMessages } from '../model/inbox.js'
import type { Backend } from '../ports/Backend.js'
import type { Epoch } from '../ports/Epoch.js'
import { patch, type Store } from '../store/store.js'
import type { Clock } from '../time/clock.js'
import type { Message, Ticket } from '../wire/index.js'
import type { Inbox } from './inbox.js'
import { createReading } from './reading.js'

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
  /** Where the last page begins: the pages before it do not change any more. */
  let tailCursor: string | undefined
  let readVersion: string | null = null
  const reading = createReading<TicketState>({ ...deps, blank, read })
  const { store } = reading
  const stopHearing = inbox.changed.subscribe(() => {
    const ticket = inbox.get(ticketId) ?? null
    if (ticket !== store.get().ticket) patch(store, { ticket })
  })

  function blank(): TicketState {
    return { status: 'idle', error: null, ticket: inbox.get(ticketId) ?? null, messages: [] }
  }

  async function read(isFirst: boolean): Promise<void> {
    const asked = inbox.nextAsked()
    const { ticket, messages } = await deps.epoch().run(readAll).catch(forgetWhatIsGone)
    inbox.accept([ticket], asked)
    readVersion = ticket.updatedAt
    const fresh = isFirst ? [] : newOnes(messages)
    const merged = mergeMessages(store.get().messages, messages)
    patch(store, { status: 'ready', error: null, messages: merged })
    for (const message of fresh) inbox.tell({ type: 'message:received', ticket, message })
  }

  /** Gone, or taken from this person: what was shown of it goes too. */
  function forgetWhatIsGone(error: SupportError): never {
    if (error.code === 'not_found') store.set({ ...blank(), ticket: null, status: 'loading' })
    throw error
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

  return {
    store,
    isWatched: store.isWatched,
    read: reading.read,
    isBehind: () => inbox.get(ticketId)?.updatedAt !== readVersion,
    take(message) {
      const messages = mergeMessages(store.get().messages, [message])
      if (store.get().status === 'ready') patch(store, { messages })
    },
    nudge: reading.nudge,
    restart() {
      tailCursor = undefined
      readVersion = null
      reading.restart()
    },
    stop() {
      reading.stop()
      stopHearing()
    },
  }
}
