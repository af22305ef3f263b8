import { openSpans, type Span } from './openSpans.js'
import type { SupportHours } from './supportHours.js'
import { DAY_MS, MINUTE_MS } from './wallTime.js'

const TEN_YEARS_DAYS = 3_660

/**
 * Open time between two instants, without what is paused.
 *
 * @returns minutes, with fractions; `0` when `to` is not after `from`
 */
export function workingMinutesBetween(
  hours: SupportHours,
  from: number,
  to: number,
  paused: readonly Span[] = [],
): number {
  const days = Math.max(0, Math.ceil((to - from) / DAY_MS)) + 1
  let ms = 0
  for (const span of unpaused(openSpans(hours, from, days), paused)) {
    if (span.from >= to) break
    ms += Math.min(span.to, to) - span.from
  }
  return ms / MINUTE_MS
}

/**
 * The first instant by which so many open minutes have passed, paused time apart. An end that falls
 * on closing time is the closing time, not the next opening; no minutes are `from` itself.
 *
 * @returns `null` when that takes longer than ten years
 */
export function addWorkingMinutes(
  hours: SupportHours,
  from: number,
  minutes: number,
  paused: readonly Span[] = [],
): number | null {
  return spend(openSpans(hours, from, TEN_YEARS_DAYS), from, minutes, paused)
}

/** The same by the clock on the wall, day and night. */
export function addClockMinutes(
  from: number,
  minutes: number,
  paused: readonly Span[] = [],
): number | null {
  return spend([{ from, to: Number.POSITIVE_INFINITY }], from, minutes, paused)
}

function spend(
  spans: Iterable<Span>,
  from: number,
  minutes: number,
  paused: readonly Span[],
): number | null {
  let leftMs = minutes * MINUTE_MS
  if (leftMs <= 0) return from
  for (const span of unpaused(spans, paused)) {
    if (span.to - span.from >= leftMs) return span.from + leftMs
    leftMs -= span.to - span.from
  }
  return null
}

function* unpaused(spans: Iterable<Span>, paused: readonly Span[]): Generator<Span> {
  const breaks = [...paused].sort((one, other) => one.from - other.from)
  for (const { from, to } of spans) {
    let start = from
    for (const pause of breaks) {
      if (pause.from >= to) break
      if (pause.from > start) yield { from: start, to: pause.from }
      start = Math.max(start, pause.to)
    }
    if (start < to) yield { from: start, to }
  }
}
