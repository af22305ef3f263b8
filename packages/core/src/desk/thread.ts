import type { SupportError } from '../errors/SupportError.js'
import type { TicketState } from '../model/clientState.js'
import { mergeMessages } from '../model/inbox.js'
import type { Backend } from '../ports/Backend.js'
import type { Epoch } from '../ports/Epoch.js'
import type { Storage } from '../ports/Storage.js'
import { patch, type Store } from '../store/store.js'
import type { Clock } from '../time/clock.js'
import type { Message, Ticket } from '../wire/index.js'
import type { Inbox } from './inbox.js'
import { createReading } from './reading.js'

export type ThreadDeps = {
  readonly clock: Clock
  readonly random: () => number
  readonly epoch: () => Epoch
  readonly storage: Storage
  readonly inbox: Inbox
  readonly onWatched: (isWatched: boolean) => void
}

/** One opened ticket. */
export interface Thread {
  readonly store: Store<TicketState>
  isWatched(): boolean
  /**
   * Reads ticket and correspondence; never rejects.
   *
   * @param isWhole also what stands far up: a verb may have changed it
   */
  read(isWhole?: boolean): Promise<void>
  /** Is more known of the ticket than when its messages were read? */
  isBehind(): boolean
  /** Takes a message that came as the answer to a reply. */
  take(message: Message): void
  /** Keeps a note on this device, in the desk's place; `null` forgets it. */
  keepNote(text: string | null): Promise<void>
  nudge(): void
  restart(): void
  stop(): void
}

export function createThread(deps: ThreadDeps, ticketId: string): Thread {
  const { inbox, storage } = deps
  /** Where the last page begins: the pages before it change by verbs and their events alone. */
  let tailCursor: string | undefined
  let readVersion: string | null = null
  let note: string | undefined
  /** Counts what was written here: a read that began before it does not know it. */
  let noteTurn = 0
  const reading = createReading<TicketState>({ ...deps, blank, read })
  const { store } = reading
  const noteKey = () => `note/${deps.epoch().scope}/${ticketId}`
  const stopHearing = inbox.changed.subscribe((ids) => {
    if (ids.has(ticketId)) patch(store, seen())
  })

  function blank(): TicketState {
    return { status: 'idle', error: null, messages: [], ...seen() }
  }

  function seen(): Pick<TicketState, 'ticket' | 'noteIsLocal'> {
    const ticket = inbox.get(ticketId) ?? null
    if (note === undefined) return { ticket, noteIsLocal: false }
    return { ticket: ticket && { ...ticket, note }, noteIsLocal: true }
  }

  async function read(isFirst: boolean): Promise<void> {
    const asked = inbox.nextAsked()
    const turn = noteTurn
    const [{ ticket, messages }, kept] = await Promise.all([
      deps.epoch().run(readAll).catch(forgetWhatIsGone),
      storage.get<string>(noteKey()),
    ])
    inbox.accept([ticket], asked)
    readVersion = ticket.updatedAt
    if (turn === noteTurn && kept !== note) keep(kept)
    const fresh = isFirst ? [] : newOnes(messages)
    const merged = mergeMessages(store.get().messages, messages)
    patch(store, { status: 'ready', error: null, messages: merged })
    // What was judged or answered elsewhere may stand on a page that is not read again.
    if (tailCursor && fresh.some(isAboutAnother)) void readFrom(true)
    for (const message of fresh) {
      const isAnswer = message.kind === 'message' && message.author.role !== 'me'
      if (isAnswer) inbox.tell({ type: 'message:received', ticket, message })
    }
  }

  function keep(text: string | undefined): void {
    note = text
    patch(store, seen())
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
    let cursor = tailCursor
    const [ticket, first] = await Promise.all([
      backend.getTicket(ticketId, { signal }),
      backend.listMessages(ticketId, { cursor }, { signal }),
    ])
    let page = first
    const messages = [...page.items]
    // A cursor that leads to itself is a server's mistake that must not become a loop.
    while (page.nextCursor !== null && page.nextCursor !== cursor) {
      cursor = page.nextCursor
      page = await backend.listMessages(ticketId, { cursor }, { signal })
      messages.push(...page.items)
    }
    tailCursor = cursor
    return { ticket, messages }
  }

  function newOnes(messages: readonly Message[]): readonly Message[] {
    const known = new Set(store.get().messages.map(({ id }) => id))
    return messages.filter(({ id }) => !known.has(id))
  }

  function readFrom(isWhole: boolean): Promise<void> {
    if (isWhole) tailCursor = undefined
    return reading.read()
  }

  return {
    store,
    isWatched: store.isWatched,
    read: (isWhole = false) => readFrom(isWhole),
    isBehind: () => inbox.get(ticketId)?.updatedAt !== readVersion,
    take(message) {
      const messages = mergeMessages(store.get().messages, [message])
      if (store.get().status === 'ready') patch(store, { messages })
    },
    async keepNote(text) {
      const key = noteKey()
      keep(text ?? undefined)
      noteTurn++
      await (text === null ? storage.delete([key]) : storage.set(key, text))
    },
    nudge: reading.nudge,
    restart() {
      tailCursor = undefined
      readVersion = null
      note = undefined
      reading.restart()
    },
    stop() {
      reading.stop()
      stopHearing()
    },
  }
}

function isAboutAnother(message: Message): boolean {
  return message.kind === 'event' && ['solution', 'ask'].includes(message.event.type)
}
