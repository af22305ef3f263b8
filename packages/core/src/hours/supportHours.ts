export const WEEKDAYS = [
  'sunday',
  'monday',
  'tuesday',
  'wednesday',
  'thursday',
  'friday',
  'saturday',
] as const

/** A day of the week in the desk's own zone, by its English short name. */
export type Weekday = (typeof WEEKDAYS)[number]

/**
 * Wall-clock times of the desk's zone, `HH:MM`, from inclusive, to exclusive. What goes over
 * midnight counts on: `22:00` to `30:00` ends at six the next morning, and belongs to the day it
 * begins on. `24:00` is the end of the day, `48:00` the latest.
 */
export type OpeningInterval = { readonly from: string; readonly to: string }

/** A day that differs from its weekday. Without intervals the desk is closed. */
export type Holiday = {
  /** `2026-12-25`, or `12-25` for every year; the full date wins over the yearly one. */
  readonly date: string
  readonly intervals?: readonly OpeningInterval[]
}

/** `always`: around the clock, holidays apart. A weekday that is left out is closed. */
export type WeeklyHours =
  | 'always'
  | { readonly [day in Weekday]?: readonly OpeningInterval[] | undefined }

/** What a plan has of its own; a part that is named replaces the desk's part as a whole. */
export type PlanHours = {
  readonly zone?: string
  readonly weekly?: WeeklyHours
  readonly holidays?: readonly Holiday[]
}

/**
 * When a desk answers, as data.
 *
 * A wall-clock time that happens twice, when clocks go back, means the first of both (RFC 5545).
 * One that never happens, when clocks go forward, means the moment of the change.
 */
export type SupportHours = {
  /** IANA name: `Europe/Moscow`. */
  readonly zone: string
  readonly weekly: WeeklyHours
  readonly holidays?: readonly Holiday[]
  /** By the plan's id. */
  readonly plans?: { readonly [plan: string]: PlanHours }
}

/** The hours that hold for a plan; for an unknown plan and for `null`, the desk's own. */
export function hoursFor(hours: SupportHours, plan: string | null): SupportHours {
  const { plans = {}, ...own } = hours
  return plan !== null && Object.hasOwn(plans, plan) ? { ...own, ...plans[plan] } : own
}
