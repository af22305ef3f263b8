import { hoursFor, type SupportHours } from './supportHours.js'
import { firstReplyAt, type ThreadEntry, waitingSpans } from './waitingSpans.js'
import { addClockMinutes, addWorkingMinutes } from './workingTime.js'

/**
 * A first reply within so many minutes: `workingMinutes` while the desk is open, `clockMinutes` day
 * and night. Without `plan` it holds for every plan, without `priority` for every priority.
 */
export type ReplyPromise = {
  readonly plan?: string
  readonly priority?: string
} & (
  | { readonly workingMinutes: number; readonly clockMinutes?: never }
  | { readonly clockMinutes: number; readonly workingMinutes?: never }
)

/** Whom a promise is for. */
export type Circumstances = { readonly plan: string | null; readonly priority: string | null }

/** When a reply is promised, and whether the clock stands still because it is the person's turn. */
export type ReplyDue =
  /** No promise holds, or the desk never opens. */
  | { readonly status: 'none' }
  | { readonly status: 'due'; readonly at: number }
  /** Nothing is due while it is the person's turn; the time that is left stands still. */
  | { readonly status: 'waiting_on_customer'; readonly since: number }
  /** `isLate`: after the promised time; `false` where nothing was promised. */
  | { readonly status: 'answered'; readonly at: number; readonly isLate: boolean }

/**
 * What a promise is counted from: hours, the thread so far, and now. Times in milliseconds since
 * 1970, UTC.
 */
export type ReplyDueOptions = Circumstances & {
  readonly hours: SupportHours
  readonly promises: readonly ReplyPromise[]
  /** When the clock starts, in milliseconds: the ticket's creation. */
  readonly askedAt: number
  /** The whole thread: what is not here is not known. */
  readonly thread: readonly ThreadEntry[]
  /** What comes later does not count yet. */
  readonly now: number
}

/**
 * The promise that holds. One that names the plan wins over one that names the priority, both over
 * one that names neither; among equals the first.
 */
export function promiseFor(
  promises: readonly ReplyPromise[],
  { plan, priority }: Circumstances,
): ReplyPromise | null {
  const rank = (promise: ReplyPromise) =>
    (promise.plan === undefined ? 0 : 2) + (promise.priority === undefined ? 0 : 1)
  const [best] = promises
    .filter((promise) => (promise.plan ?? plan) === plan)
    .filter((promise) => (promise.priority ?? priority) === priority)
    .sort((one, other) => rank(other) - rank(one))
  return best ?? null
}

/** By when staff have promised to write, with the person's own time taken out. */
export function replyDueBy(options: ReplyDueOptions): ReplyDue {
  const { askedAt, now } = options
  const thread = options.thread.filter(({ createdAt }) => Date.parse(createdAt) <= now)
  const waiting = waitingSpans(thread)
  const last = waiting.at(-1)
  if (last && last.to > now) return { status: 'waiting_on_customer', since: last.from }
  const at = dueAt(options, waiting)
  const repliedAt = firstReplyAt(thread, askedAt)
  if (repliedAt !== null) {
    return { status: 'answered', at: repliedAt, isLate: at !== null && repliedAt > at }
  }
  return at === null ? { status: 'none' } : { status: 'due', at }
}

/** Has the promise been broken? Never while it is the person's turn, nor at the very instant. */
export function isOverdue(due: ReplyDue, now: number): boolean {
  return due.status === 'due' && now > due.at
}

function dueAt(options: ReplyDueOptions, waiting: ReturnType<typeof waitingSpans>): number | null {
  const { hours, promises, plan, askedAt } = options
  const promise = promiseFor(promises, options)
  if (promise === null) return null
  if (promise.workingMinutes === undefined) {
    return addClockMinutes(askedAt, promise.clockMinutes, waiting)
  }
  return addWorkingMinutes(hoursFor(hours, plan), askedAt, promise.workingMinutes, waiting)
}
