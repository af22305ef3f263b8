import type { Span } from './openSpans.js'

/** What of a ticket's thread matters for its clock; every `Message` of the core is one. */
export type ThreadEntry = {
  readonly kind: string
  /** RFC 3339. */
  readonly createdAt: string
  readonly author?: { readonly role: string }
  readonly event?: { readonly type: string; readonly to?: string | null }
}

type Turn = 'person' | 'desk' | null

/**
 * When it was the person's turn: from the status `waiting_on_customer` to the next status, or to the
 * person's own message where the desk leaves its status as it was. A span that goes on ends at
 * infinity.
 *
 * @param thread the whole thread, in any order; a part of it gives a part of the spans
 */
export function waitingSpans(thread: readonly ThreadEntry[]): readonly Span[] {
  const spans: Span[] = []
  let since: number | null = null
  for (const { at, entry } of inOrder(thread)) {
    const turn = turnAfter(entry)
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

function turnAfter({ kind, author, event }: ThreadEntry): Turn {
  if (kind === 'event' && event?.type === 'status') {
    return event.to === 'waiting_on_customer' ? 'person' : 'desk'
  }
  const isTheirs = author?.role === 'me' || author?.role === 'colleague'
  return kind === 'message' && isTheirs ? 'desk' : null
}

function inOrder(thread: readonly ThreadEntry[]) {
  return thread
    .map((entry) => ({ at: Date.parse(entry.createdAt), entry }))
    .filter(({ at }) => !Number.isNaN(at))
    .sort((one, other) => one.at - other.at)
}
