import { type SupportError, toSupportError } from '../errors/SupportError.js'
import type { Log } from '../model/log.js'
import type { Conditional } from '../ports/Backend.js'
import type { Channel, Lock, Presence } from '../ports/platform.js'
import { backoffMs } from '../time/backoff.js'
import type { Clock } from '../time/clock.js'
import type { Changes } from '../wire/index.js'

/** `quick` while somebody reads tickets, `slow` for the unread badge alone. */
export type Pace = 'quick' | 'slow'

const PACES = {
  quick: { firstMs: 5_000, capMs: 60_000 },
  slow: { firstMs: 10_000, capMs: 300_000 },
} as const
const SLOWER = 1.5
/** After a return, everybody's polls do not come at the same moment. */
const RETURN_SPREAD_MS = 3_000

export type PollerDeps = {
  readonly clock: Clock
  readonly random: () => number
  readonly presence: Presence
  readonly lock: Lock
  readonly channel: Channel
  /** The person's scope: tabs of one person poll for each other. */
  readonly scope: string
  readonly ask: (etag: string | undefined) => Promise<Conditional<Changes>>
  /** Hears the first answer and every one that differs from the one before. */
  readonly onChanges: (changes: Changes) => void
  /** It has stopped for good: the server will not answer this differently. */
  readonly onStopped?: (error: SupportError) => void
  readonly log?: Log
}

export interface Poller {
  /** `null` rests; the word of the last answer is kept. */
  setPace(pace: Pace | null): void
  /** Something happened: back to the first pace, also after a pause for signing in. */
  poke(): void
  stop(): void
}

/** What tabs tell each other: an answer, or a wish to hear the last one. */
type Word = { readonly type: 'answer'; readonly changes: Changes } | { readonly type: 'hello' }

/**
 * Asks one cheap question again and again: has anything changed for this person? Only in a
 * visible page, in one tab for all, never twice at a time. Quick pollers and slow ones have a lock
 * each; a slow one counts what it hears from a quick one as its own answer.
 */
export function createPoller(deps: PollerDeps): Poller {
  const { clock, random, presence, channel } = deps
  const channelName = `changes/${deps.scope}`
  let pace: Pace | null = null
  let stops: readonly (() => void)[] = []
  let giveBackLock: (() => void) | null = null
  let isHeld = false
  let isAsking = false
  let halted: 'for_sign_in' | 'for_good' | null = null
  let stopTimer: (() => void) | undefined
  let intervalMs = 0
  let failures = 0
  let notBefore = 0
  let dueAt = Number.POSITIVE_INFINITY
  let etag: string | undefined
  let known: Changes | null = null
  /** Heard while nobody looked: what follows from it costs requests. */
  let unseen: Changes | null = null
  let isReturning = false

  const isVisible = () => presence.state.get().visible

  function setPace(next: Pace | null): void {
    if (next === pace) return
    rest()
    pace = next
    deps.log?.('poll_pace', { pace: next ?? 'rest' })
    if (next === null) return
    intervalMs = PACES[next].firstMs
    isReturning = false
    stops = [
      presence.state.subscribe(look),
      presence.onReturn(onReturn),
      channel.listen(channelName, hear),
    ]
    post({ type: 'hello' })
    look()
  }

  function rest(): void {
    pace = null
    for (const stop of stops) stop()
    stops = []
    leaveLock()
  }

  /** A page that nobody sees gives the lock to one that somebody sees. */
  function look(): void {
    if (!isVisible()) {
      isReturning = true
      leaveLock()
      return
    }
    if (unseen) {
      const changes = unseen
      unseen = null
      take(changes)
    }
    giveBackLock ??= deps.lock.hold(`poll/${pace}/${deps.scope}`, onHeld, onLost)
  }

  function leaveLock(): void {
    const giveBack = giveBackLock
    giveBackLock = null
    isHeld = false
    stopTimer?.()
    giveBack?.()
  }

  function onHeld(): void {
    isHeld = true
    if (isReturning) comeBack()
    else schedule(0)
    isReturning = false
  }

  /** Who comes back may have been away for news: soon, and at the first pace again. */
  function comeBack(): void {
    if (pace) intervalMs = PACES[pace].firstMs
    schedule(random() * RETURN_SPREAD_MS)
  }

  function onLost(): void {
    isHeld = false
    isReturning = true
    stopTimer?.()
  }

  function onReturn(): void {
    if (halted === 'for_sign_in') halted = null
    if (isHeld && !isAsking) comeBack()
  }

  /** A wait that the server asked for is never shortened. */
  function schedule(afterMs: number): void {
    stopTimer?.()
    dueAt = Number.POSITIVE_INFINITY
    if (!isHeld || halted) return
    const hasNothing = pace === 'slow' && known?.ticketCount === 0
    if (hasNothing) return
    const ms = Math.max(afterMs, notBefore - clock.monotonic())
    if (ms <= 0) return void poll()
    dueAt = clock.monotonic() + ms
    stopTimer = clock.setTimer(() => void poll(), ms)
  }

  async function poll(): Promise<void> {
    if (isAsking || !isHeld || !isVisible()) return
    isAsking = true
    try {
      const answer = await deps.ask(etag)
      isAsking = false
      failures = 0
      if (answer.notModified !== true) etag = answer.etag
      const changes = answer.notModified === true ? known : answer.value
      if (changes) {
        post({ type: 'answer', changes })
        take(changes)
      }
      schedule(intervalMs)
    } catch (thrown) {
      isAsking = false
      fail(toSupportError(thrown))
    }
  }

  function take(changes: Changes): void {
    const isNews = changes.version !== known?.version
    if (pace) {
      const { firstMs, capMs } = PACES[pace]
      intervalMs = isNews ? firstMs : Math.min(intervalMs * SLOWER, capMs)
    }
    known = changes
    if (isNews) deps.onChanges(changes)
  }

  function fail(error: SupportError): void {
    if (error.code === 'auth_required' || error.code === 'identity_mismatch') {
      halted = 'for_sign_in'
    } else if (error.retryable) {
      const { retryAfterMs } = error
      // Up to a fifth on top, so that all who were told the same do not come back together.
      if (retryAfterMs !== undefined) {
        notBefore = clock.monotonic() + retryAfterMs * (1 + random() / 5)
      }
      schedule(backoffMs(failures++, random()))
    } else if (error.code !== 'aborted' && error.code !== 'destroyed') {
      halted = 'for_good'
      deps.log?.('poll_stopped', { error: error.code })
      deps.onStopped?.(error)
    }
  }

  function hear(message: unknown): void {
    const word = message as Partial<Word & { readonly changes: unknown }> | null
    if (word?.type === 'hello' && isHeld && known) post({ type: 'answer', changes: known })
    if (word?.type !== 'answer' || !isChanges(word.changes)) return
    if (!isVisible()) {
      unseen = word.changes
      return
    }
    take(word.changes)
    schedule(intervalMs)
  }

  function post(word: Word): void {
    channel.post(channelName, word)
  }

  return {
    setPace,
    poke() {
      if (pace === null) return
      if (halted === 'for_sign_in') halted = null
      intervalMs = PACES[pace].firstMs
      // It may have been the first ticket.
      if (known?.ticketCount === 0) known = { ...known, ticketCount: 1 }
      // Who writes and writes does not put the next poll off again and again.
      if (!isAsking) schedule(Math.min(intervalMs, dueAt - clock.monotonic()))
    },
    stop() {
      halted = 'for_good'
      rest()
    },
  }
}

/** What came from outside has the shape of an answer. */
export function isChanges(value: unknown): value is Changes {
  const { version, unreadCount, ticketCount } = (value ?? {}) as Partial<Changes>
  return (
    typeof version === 'string' &&
    typeof unreadCount === 'number' &&
    typeof ticketCount === 'number'
  )
}
