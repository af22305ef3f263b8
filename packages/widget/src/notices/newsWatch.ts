import type { Clock, SupportClient, Ticket } from '@deskside/core'
import type { ReadonlySignal } from '@preact/signals'
import { signal } from '@preact/signals'
import type { Screen } from '../state/navigation.js'

/** Answers that came while somebody looked at something else. */
export type News = {
  readonly count: number
  /** The one ticket that they are in; `null`: several, or it is not known which. */
  readonly ticket: Ticket | null
}

export interface NewsWatch {
  /** What is worth a word just now; `null` once it was seen. */
  readonly news: ReadonlySignal<News | null>
  dismiss(): void
  /** From here on the count is polled. @returns the way out */
  start(): () => void
}

export type NewsWatchDeps = {
  readonly client: Pick<SupportClient, 'desk' | 'unread' | 'tickets'>
  readonly clock: Clock
  readonly screen: ReadonlySignal<Screen>
  /** Once for what came together. */
  readonly onNews: (news: News) => void
}

/** What comes within this time came together. */
const TOGETHER_MS = 500
/**
 * Until then a first count is what was unread before; from the desk's answer on, on a slow line too, and
 * longer than the poller's first pace: after trouble it asks that late.
 */
const FIRST_MS = 6_000

/** Hears of new answers from the count that is polled anyway, and asks the server nothing. */
export function createNewsWatch({ client, clock, screen, onNews }: NewsWatchDeps): NewsWatch {
  const news = signal<News | null>(null)
  const { list } = client.tickets
  let answeredAt = Number.POSITIVE_INFINITY
  let known: number | null = null
  let before = unreadOf(list.get().tickets)
  let stopTimer = () => {}

  /** Answers in the ticket that is open are read there. */
  function elsewhere(): number {
    const now = screen.peek()
    const open = now.name === 'ticket' ? client.tickets.open(now.ticketId).get().ticket : null
    return Math.max(0, client.unread.get() - (open?.unreadCount ?? 0))
  }

  function look(): void {
    const count = elsewhere()
    const isFirst = known === null && clock.monotonic() - answeredAt < FIRST_MS
    const more = isFirst ? 0 : count - (known ?? 0)
    known = count
    const { tickets } = list.get()
    const grown = tickets.filter(({ id, unreadCount }) => unreadCount > (before.get(id) ?? 0))
    before = unreadOf(tickets)
    if (count === 0) news.value = null
    if (more <= 0) return
    const next = { count: more, ticket: grown.length === 1 ? (grown[0] ?? null) : null }
    news.value = next
    onNews(next)
  }

  function start(): () => void {
    const heed = () => {
      if (client.desk.get().status === 'ready') answeredAt = Math.min(answeredAt, clock.monotonic())
    }
    heed()
    const stops = [
      client.desk.subscribe(heed),
      client.unread.subscribe(() => {
        stopTimer()
        stopTimer = clock.setTimer(look, TOGETHER_MS)
      }),
      screen.subscribe(({ name }) => {
        // Whoever goes to look has seen the word.
        if (name === 'ticket' || name === 'tickets') news.value = null
      }),
    ]
    return () => {
      stopTimer()
      for (const stop of stops) stop()
    }
  }

  return {
    news,
    dismiss() {
      news.value = null
    },
    start,
  }
}

function unreadOf(tickets: readonly Ticket[]): ReadonlyMap<string, number> {
  return new Map(tickets.map(({ id, unreadCount }) => [id, unreadCount]))
}
