import type { EventMessage, Message, Person, Submission, TextMessage, Ticket } from '@deskside/core'
import type { ThreadDates } from './threadDates.js'

/** What stands in a thread, from top to bottom. */
export type TimelineItem =
  | { readonly kind: 'day'; readonly key: string; readonly label: string }
  /** Above the first message that has not been seen. */
  | { readonly kind: 'new'; readonly key: string }
  | {
      readonly kind: 'message'
      readonly key: string
      readonly message: TextMessage
      /** Goes on from the one above: its name and picture are not said again. */
      readonly isFollowUp: boolean
    }
  | { readonly kind: 'event'; readonly key: string; readonly message: EventMessage }
  | { readonly kind: 'unreadable'; readonly key: string }
  | { readonly kind: 'pending'; readonly key: string; readonly submission: Submission }

export type TimelineInput = {
  readonly messages: readonly Message[]
  readonly pending: readonly Submission[]
  readonly firstNewId: string | null
  readonly dates: ThreadDates
  readonly now: number
  /** The desk's word for a status. */
  readonly wordOf: (status: string | null) => string
}

const SAME_BREATH_MS = 5 * 60_000
/** Some helpdesks round the time of one of the two. */
const TOLERANCE_MS = 1_000

export function timelineOf(input: TimelineInput): readonly TimelineItem[] {
  const { dates, now } = input
  const items: TimelineItem[] = []
  let day = ''
  for (const message of input.messages) {
    const item = itemOf(message, items.at(-1), input.wordOf)
    if (item === null) continue
    // What could not be read may have no time either.
    if (item.kind !== 'unreadable' && isTime(message.createdAt)) {
      const its = dates.dayOf(message.createdAt)
      if (its !== day) {
        const label = dates.dayLabel(message.createdAt, now)
        items.push({ kind: 'day', key: `day ${message.id}`, label })
      }
      day = its
    }
    if (message.id === input.firstNewId) items.push({ kind: 'new', key: 'new' })
    const isFirst = items.at(-1)?.kind === 'day' || items.at(-1)?.kind === 'new'
    items.push(item.kind === 'message' && isFirst ? { ...item, isFollowUp: false } : item)
  }
  for (const submission of input.pending) {
    items.push({ kind: 'pending', key: submission.id, submission })
  }
  return items
}

function itemOf(
  message: Message,
  above: TimelineItem | undefined,
  wordOf: TimelineInput['wordOf'],
): TimelineItem | null {
  // A reply keeps its key from the outbox to the thread, so that it does not blink.
  if (message.kind === 'message') {
    const key = message.submissionId ?? message.id
    return { kind: 'message', key, message, isFollowUp: goesOn(message, above) }
  }
  const key = message.id
  if (message.kind === 'unreadable') return { kind: 'unreadable', key }
  const { type, from, to, reason } = message.event
  // Statuses that a desk calls the same are one to the person.
  const isSame = type === 'status' && from !== null && wordOf(from) === wordOf(to)
  // That it was created is said by the message that stands there.
  return type === 'created' || (isSame && !reason) ? null : { kind: 'event', key, message }
}

function goesOn(message: TextMessage, above: TimelineItem | undefined): boolean {
  if (above?.kind !== 'message') return false
  const { author, createdAt } = above.message
  const gap = Date.parse(message.createdAt) - Date.parse(createdAt)
  return isSamePerson(author, message.author) && gap < SAME_BREATH_MS
}

function isSamePerson(one: Person, other: Person): boolean {
  return one.role === other.role && one.id === other.id && one.name === other.name
}

function isTime(at: string): boolean {
  return !Number.isNaN(Date.parse(at))
}

/** Replies to this ticket that are on their way and not in the thread yet. */
export function pendingReplies(
  submissions: readonly Submission[],
  messages: readonly Message[],
  ticketId: string,
): readonly Submission[] {
  const arrived = new Set(
    messages.map((message) => (message.kind === 'message' ? message.submissionId : null)),
  )
  return submissions.filter(
    ({ kind, id, ticketId: its }) => kind === 'reply' && its === ticketId && !arrived.has(id),
  )
}

/**
 * The oldest of the messages that have not been seen: the last `unreadCount` that others wrote.
 * `undefined` while the messages are older than the ticket: the new ones have not been read yet.
 */
export function firstNewId(
  messages: readonly Message[],
  { unreadCount, lastActivityAt }: Pick<Ticket, 'unreadCount' | 'lastActivityAt'>,
): string | null | undefined {
  const last = messages.at(-1)
  if (last === undefined) return undefined
  const isBehind = Date.parse(last.createdAt) + TOLERANCE_MS < Date.parse(lastActivityAt ?? '')
  if (isBehind) return undefined
  let left = unreadCount
  let found: string | null = null
  for (const message of messages.toReversed()) {
    if (left <= 0) break
    if (!isFromOthers(message)) continue
    found = message.id
    left -= 1
  }
  return found
}

export function isFromOthers(message: Message): boolean {
  return message.kind === 'message' && message.author.role !== 'me'
}
