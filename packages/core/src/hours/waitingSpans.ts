import type { Span } from './openSpans.js'

/** What of a ticket's thread matters for its clock; every `Message` of the core is one. */
export type ThreadEntry = {
  readonly kind: string
  /** RFC 3339. */
  readonly createdAt: string
  readonly author?: { readonly role: string }
  readonly event?: { readonly type: string; readonly to?: string | null }
  /** What staff asked for in a message, and when it was answered. */
  readonly asks?: readonly { readonly answer: { readonly at: string } | null }[]
}

type Turn = 'person' | 'desk' | null

/**
 * When it was the person's turn: from the status `waiting_on_customer` to the next status, or to the
 * person's own message where the desk leaves its status as it was. While something that staff asked
 * for is open, no message ends it: the desk's turn begins with the last answer. A span that goes on
 * ends at infinity.
 *
 * @param thread the whole thread, in any order; a part of it gives a part of the spans
 */
export function waitingSpans(thread: readonly ThreadEntry[]): readonly Span[] {
  const spans: Span[] = []
  let since: number | null = null
  for (const { at, turn } of turnsOf(inOrder(thread))) {
    if (turn === 'person') since ??= at
    if (turn === 'desk' && since !== null) {
      if (at > since) spans.push({ from: since, to: at })
      since = null
    }
  }
  return since === null ? spans : [...spans, { from: since, to: Number.POSITIVE_INFINITY }]
}

/** When staff wrote first after an instant; `null` if nobody has. */
export function firstReplyAt(thread: readonly ThreadEntry[], after: number): number | null {
  const reply = inOrder(thread).find(
    ({ at, entry }) => at >= after && entry.kind === 'message' && entry.author?.role === 'agent',
  )
  return reply?.at ?? null
}

/** Each moment after which it is somebody's turn, in order. */
function turnsOf(entries: ReturnType<typeof inOrder>) {
  const asks = entries.flatMap(({ at, entry }) =>
    (entry.asks ?? []).map(({ answer }) => ({
      from: at,
      to: answer === null ? Number.POSITIVE_INFINITY : Date.parse(answer.at),
    })),
  )
  const isAsked = (at: number) => asks.some(({ from, to }) => from <= at && at < to)
  const turns = entries.map(({ at, entry }) => ({ at, turn: turnAfter(entry, isAsked(at)) }))
  const answers = asks
    .filter(({ to }) => Number.isFinite(to) && !isAsked(to))
    .map(({ to }) => ({ at: to, turn: 'desk' as const }))
  return [...turns, ...answers].sort((one, other) => one.at - other.at)
}

function turnAfter({ kind, author, event }: ThreadEntry, isAsked: boolean): Turn {
  if (kind === 'event' && event?.type === 'status') {
    return event.to === 'waiting_on_customer' ? 'person' : 'desk'
  }
  const isTheirs = author?.role === 'me' || author?.role === 'colleague'
  return kind === 'message' && isTheirs && !isAsked ? 'desk' : null
}

function inOrder(thread: readonly ThreadEntry[]) {
  return thread
    .map((entry) => ({ at: Date.parse(entry.createdAt), entry }))
    .filter(({ at }) => !Number.isNaN(at))
    .sort((one, other) => one.at - other.at)
}
