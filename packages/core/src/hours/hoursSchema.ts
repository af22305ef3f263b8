import * as v from 'valibot'
import type { ReplyPromise } from './replyDueBy.js'
import { type SupportHours, WEEKDAYS } from './supportHours.js'

const interval = v.strictObject({ from: v.string(), to: v.string() })
const intervals = v.array(interval)

const weekly = v.union([
  v.literal('always'),
  v.strictObject(
    Object.fromEntries(WEEKDAYS.map((day) => [day, v.exactOptional(intervals)])) as Record<
      (typeof WEEKDAYS)[number],
      v.ExactOptionalSchema<typeof intervals, undefined>
    >,
  ),
])

const holiday = v.strictObject({ date: v.string(), intervals: v.exactOptional(intervals) })

const planHours = v.strictObject({
  zone: v.exactOptional(v.string()),
  weekly: v.exactOptional(weekly),
  holidays: v.exactOptional(v.array(holiday)),
})

/** The shape of `SupportHours`; what the words in it mean is the matter of `hoursProblems`. */
export const supportHoursSchema: v.GenericSchema<unknown, SupportHours> = v.strictObject({
  zone: v.string(),
  weekly,
  holidays: v.exactOptional(v.array(holiday)),
  plans: v.exactOptional(v.record(v.string(), planHours)),
})

const whom = {
  plan: v.exactOptional(v.string()),
  priority: v.exactOptional(v.string()),
}

const minutes = v.exactOptional(v.number())
const promise = v.strictObject({ ...whom, workingMinutes: minutes, clockMinutes: minutes })

/** The shape of a desk's promises; a promise counts by one clock only. */
export const replyPromisesSchema = v.array(
  v.pipe(
    promise,
    v.check(
      ({ workingMinutes, clockMinutes }) =>
        (workingMinutes === undefined) !== (clockMinutes === undefined),
      'one_of_both',
    ),
  ),
) as v.GenericSchema as v.GenericSchema<unknown, readonly ReplyPromise[]>
