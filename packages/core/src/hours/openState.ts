import { openSpans, type Span } from './openSpans.js'
import type { SupportHours } from './supportHours.js'
import { DAY_MS } from './wallTime.js'
import { createZone } from './zone.js'

/** Instants in milliseconds since 1970. */
export type OpenState =
  /** `closesAt: null`: not within a month, so around the clock for whoever reads it. */
  | { readonly status: 'open'; readonly closesAt: number | null }
  /** `opensAt: null`: not within a year. */
  | { readonly status: 'closed'; readonly opensAt: number | null }

const MONTH_DAYS = 31
const YEAR_DAYS = 366

/** Whether somebody answers now, and until when or from when. */
export function openState(hours: SupportHours, now: number): OpenState {
  let closesAt: number | null = null
  for (const { from, to } of openSpans(hours, now, YEAR_DAYS)) {
    if (closesAt === null && from > now) return { status: 'closed', opensAt: from }
    if (closesAt !== null && from > closesAt) break
    closesAt = to
    if (closesAt - now > MONTH_DAYS * DAY_MS) return { status: 'open', closesAt: null }
  }
  return closesAt === null ? { status: 'closed', opensAt: null } : { status: 'open', closesAt }
}

/** When the desk opens next after an instant, also while it is open; `null`: not within a year. */
export function nextOpening(hours: SupportHours, now: number): number | null {
  let closesAt = now
  for (const { from, to } of openSpans(hours, now, YEAR_DAYS)) {
    if (from > closesAt) return from
    closesAt = to
  }
  return null
}

/**
 * The open time between two instants, joined where it touches: for showing the desk's hours in the
 * person's own zone (`dayIn`), where one day of the desk may be parts of two.
 */
export function openingsBetween(hours: SupportHours, from: number, to: number): readonly Span[] {
  const openings: Span[] = []
  for (const span of openSpans(hours, from, Math.ceil((to - from) / DAY_MS) + 1)) {
    if (span.from >= to) break
    const end = Math.min(span.to, to)
    const last = openings.at(-1)
    if (last?.to === span.from) openings[openings.length - 1] = { from: last.from, to: end }
    else openings.push({ from: span.from, to: end })
  }
  return openings
}

/**
 * A calendar day as a person's own zone has it: 23 or 25 hours long where clocks change.
 *
 * @param later `0` for the day that holds the instant, `1` for the day after it
 * @throws RangeError for a zone that the platform does not know
 */
export function dayIn(zone: string, instant: number, later = 0): Span {
  const place = createZone(zone)
  const day = place.dayOf(instant) + later
  return { from: place.instantOf(day, 0), to: place.instantOf(day + 1, 0) }
}
