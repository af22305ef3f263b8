import { type Clock, SupportError } from '@deskside/core'

/** The desk's clock: it runs with the one beneath it, or stands, and is moved on by tests. */
export interface MockClock extends Clock {
  /** Milliseconds that it is ahead of the clock beneath; negative behind it. */
  aheadMs(): number
  /**
   * Moves on by `ms`: what falls due meanwhile happens in order, at its own time. Waits for
   * journeys that were begun before. Rejects with `invalid` for a way back.
   */
  advance(ms: number): Promise<void>
}

export type MockClockOptions = {
  /** What it shows at the start; ISO or milliseconds since 1970. @default as beneath */
  readonly now?: string | number | undefined
  /** How far it is ahead of the clock beneath at the start, in ms; wins over `now`. */
  readonly aheadMs?: number | undefined
  /** Stands still but for `advance`. @default false */
  readonly frozen?: boolean | undefined
}

type Timer = {
  readonly at: number
  readonly order: number
  readonly callback: () => void
  readonly stop: () => void
}

/** Lets promises settle between two moments; what waits for real time or a network does not. */
const TURNS = 20

/** Makes the clock of a desk. Throws `invalid` for a start that is no time. */
export function createMockClock(beneath: Clock, options: MockClockOptions = {}): MockClock {
  const startedAt = beneath.monotonic()
  const { frozen = false } = options
  const first = beneath.now()
  const start = startOf(first, options)
  let jumpedMs = 0
  let order = 0
  let journeys = Promise.resolve()
  const timers = new Set<Timer>()

  const flowed = () => (frozen ? startedAt : beneath.monotonic())
  const monotonic = () => flowed() + jumpedMs
  const now = () => (frozen ? start : beneath.now() + start - first) + jumpedMs

  async function travel(ms: number): Promise<void> {
    const goal = jumpedMs + ms
    const next = () => nextOf(timers, flowed() + goal)
    for (let timer = next(); timer; timer = next()) {
      timers.delete(timer)
      timer.stop()
      jumpedMs = Math.max(jumpedMs, Math.min(goal, timer.at - flowed()))
      timer.callback()
      for (let turn = 0; turn < TURNS; turn++) await null
    }
    jumpedMs = goal
  }

  return {
    now,
    monotonic,
    setTimer(callback, afterMs) {
      const wait = Math.max(0, afterMs)
      const ring = () => {
        timers.delete(timer)
        callback()
      }
      const stop = frozen ? () => {} : beneath.setTimer(ring, wait)
      const timer: Timer = { at: monotonic() + wait, order: order++, callback, stop }
      timers.add(timer)
      return () => {
        timers.delete(timer)
        stop()
      }
    },
    aheadMs: () => (frozen ? now() - beneath.now() : start - first + jumpedMs),
    async advance(ms) {
      if (!(ms >= 0 && Number.isFinite(ms))) {
        throw new SupportError('invalid', 'A clock goes on by 0 ms or more, never back')
      }
      const before = journeys
      const journey = before.then(() => travel(ms))
      // One that failed has told its own caller; the next one sets out all the same.
      journeys = journey.catch(() => {})
      await journey
    },
  }
}

function startOf(first: number, { now, aheadMs }: MockClockOptions): number {
  if (aheadMs !== undefined) return first + aheadMs
  return now === undefined ? first : readTime(now)
}

function nextOf(timers: ReadonlySet<Timer>, until: number): Timer | undefined {
  let next: Timer | undefined
  for (const timer of timers) {
    if (timer.at > until) continue
    const isSooner =
      next && (timer.at < next.at || (timer.at === next.at && timer.order < next.order))
    if (next === undefined || isSooner) next = timer
  }
  return next
}

function readTime(text: string | number): number {
  const time = typeof text === 'number' ? text : Date.parse(text)
  if (Number.isFinite(time)) return time
  throw new SupportError('invalid', `now: ${text} is no time; write 2026-01-05T10:00:00Z`)
}
