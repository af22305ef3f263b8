import { createPlural } from '../plural.js'

const plural = createPlural('en')

/** Words about when and where support can be reached, in English. */
export const support = {
  hours: 'Support hours',
  open: 'Open now',
  closed: 'Closed now',
  always: 'Around the clock',
  until: (when: string) => `until ${when}`,
  nextOpening: (when: string) => `next opening: ${when}`,
  day: (day: string, time: string) => `${day}, ${time}`,
  allDay: 'All day',
  closedDay: 'Closed',
  yourTime: 'Your time',
  within: {
    hours: (count: number) =>
      plural(count, {
        one: 'First answer within # hour',
        other: 'First answer within # hours',
      }),
    minutes: (count: number) =>
      plural(count, {
        one: 'First answer within # minute',
        other: 'First answer within # minutes',
      }),
    workingHours: (count: number) =>
      plural(count, {
        one: 'First answer within # working hour',
        other: 'First answer within # working hours',
      }),
    workingMinutes: (count: number) =>
      plural(count, {
        one: 'First answer within # working minute',
        other: 'First answer within # working minutes',
      }),
  },
  dueAt: (when: string) => `If you send it now, we answer by ${when}.`,
  delays: 'What can delay an answer',
  channels: 'Other ways to reach us',
  notCounted: 'Not for requests',
  notCountedText: 'What you write there is not registered, so no work can follow from it.',
}
