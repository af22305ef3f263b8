export {
  type AnsweredPerson,
  type AnsweredTicket,
  type AnsweringDesk,
  type DeskHours,
  deskHours,
  type TicketDue,
  ticketDue,
} from './deskHours.js'
export {
  type HoursProblem,
  type HoursProblemReason,
  hoursProblems,
  promisesProblems,
} from './hoursProblems.js'
export type { Span } from './openSpans.js'
export { dayIn, nextOpening, type OpenState, openingsBetween, openState } from './openState.js'
export {
  type Circumstances,
  isOverdue,
  promiseFor,
  type ReplyDue,
  type ReplyDueOptions,
  type ReplyPromise,
  replyDueBy,
} from './replyDueBy.js'
export {
  type Holiday,
  hoursFor,
  type OpeningInterval,
  type PlanHours,
  type SupportHours,
  type Weekday,
  type WeeklyHours,
} from './supportHours.js'
export { firstReplyAt, type ThreadEntry, waitingSpans } from './waitingSpans.js'
export { addClockMinutes, addWorkingMinutes, workingMinutesBetween } from './workingTime.js'
