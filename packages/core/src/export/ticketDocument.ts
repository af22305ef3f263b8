import type { Ask, EventMessage, Message, Person, TextMessage, Ticket } from '../wire/index.js'

/** One line of facts: «Status: Open». */
export type DocumentFact = { readonly label: string; readonly value: string }

/** Every word of an export: the core has none, and knows no language. */
export type ExportWords = {
  /** What is said of the ticket before its correspondence: number, status, dates, category … */
  readonly facts: (ticket: Ticket) => readonly DocumentFact[]
  /** «Maya», «You», «Support». */
  readonly person: (person: Person) => string
  /** A time as this reader writes it. @param time RFC 3339 */
  readonly time: (time: string) => string
  /** «12 kB» */
  readonly size: (bytes: number) => string
  /** «Anna changed the status to Solved» */
  readonly event: (event: EventMessage) => string
  /** What was answered to what staff asked for; `null` while it is open. */
  readonly answer: (ask: Ask) => string | null
  /** «Files» */
  readonly files: string
  /** «Recommended solution» */
  readonly solution: string
  /** «A message that cannot be shown here» */
  readonly unreadable: string
  /** «My note» */
  readonly note: string
}

/** What an export may hold besides. */
export type ExportOptions = {
  /** The person's own note, which nobody else sees: not for a copy that is handed on. @default false */
  readonly withNote?: boolean
}

/** A file of the correspondence, as a document names it. */
export type DocumentFile = { readonly name: string; readonly size: string; readonly type: string }

/** One entry of the correspondence; times are in the words of the reader. */
export type DocumentEntry =
  | {
      readonly kind: 'message'
      readonly author: string
      readonly time: string
      /** Of the person whose copy it is. */
      readonly isMine: boolean
      readonly body: string
      readonly format: 'text' | 'markdown'
      /** «Recommended solution», where staff have marked it as such. */
      readonly solution: string | null
      readonly asks: readonly { readonly label: string; readonly answer: string | null }[]
      readonly files: readonly DocumentFile[]
    }
  | { readonly kind: 'event' | 'unreadable'; readonly time: string; readonly text: string }

/** A ticket with its correspondence, in order and in words: what a print view shows as it is. */
export type TicketDocument = {
  readonly title: string
  readonly facts: readonly DocumentFact[]
  readonly note: DocumentFact | null
  readonly filesLabel: string
  readonly entries: readonly DocumentEntry[]
}

/**
 * Puts a ticket and its messages into words, for printing or for showing: a structure without a DOM.
 * Nothing of how Deskside works is in it, and nothing that staff write for themselves ever reaches
 * a backend's messages.
 *
 * @param messages the whole correspondence, oldest first: see `readCorrespondence`
 */
export function ticketToPrint(
  ticket: Ticket,
  messages: readonly Message[],
  words: ExportWords,
  { withNote = false }: ExportOptions = {},
): TicketDocument {
  return {
    title: ticket.subject,
    facts: words.facts(ticket),
    note: withNote && ticket.note ? { label: words.note, value: ticket.note } : null,
    filesLabel: words.files,
    entries: messages.map((message) => toEntry(message, words)),
  }
}

function toEntry(message: Message, words: ExportWords): DocumentEntry {
  const time = words.time(message.createdAt)
  if (message.kind === 'event') return { kind: 'event', time, text: words.event(message) }
  if (message.kind === 'message') return toLetter(message, time, words)
  return { kind: 'unreadable', time, text: words.unreadable }
}

function toLetter(message: TextMessage, time: string, words: ExportWords): DocumentEntry {
  const { author, body, format, isSolution, asks, attachments } = message
  return {
    kind: 'message',
    author: words.person(author),
    time,
    isMine: author.role === 'me',
    body,
    format,
    solution: isSolution ? words.solution : null,
    asks: asks.map((ask) => ({ label: ask.label, answer: words.answer(ask) })),
    files: attachments.map(({ name, size, type }) => ({ name, size: words.size(size), type })),
  }
}
