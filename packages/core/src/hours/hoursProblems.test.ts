import * as v from 'valibot'
import { expect, test } from 'vitest'
import { hoursProblems, promisesProblems } from './hoursProblems.js'
import { replyPromisesSchema, supportHoursSchema } from './hoursSchema.js'
import type { ReplyPromise } from './replyDueBy.js'
import type { SupportHours } from './supportHours.js'

const fine: SupportHours = {
  zone: 'Europe/Moscow',
  weekly: {
    monday: [
      { from: '10:00', to: '13:00' },
      { from: '13:00', to: '19:00' },
    ],
    saturday: [{ from: '22:00', to: '30:00' }],
    sunday: [{ from: '06:00', to: '48:00' }],
  },
  holidays: [
    { date: '2026-12-31', intervals: [{ from: '00:00', to: '24:00' }] },
    { date: '02-29' },
  ],
  plans: { premium: { weekly: 'always', holidays: [{ date: '2028-02-29' }] } },
}

/** `path reason` of each problem of hours that are fine but for this. */
function told(change: Partial<SupportHours>): readonly string[] {
  return hoursProblems({ ...fine, ...change }).map(({ path, reason }) => `${path} ${reason}`)
}

test('hours that are right have no problems, but the one where Sunday reaches into Monday', () => {
  expect(told({})).toEqual(['/weekly/monday/0 overlap', '/weekly/monday/1 overlap'])
  expect(told({ weekly: { ...(fine.weekly as object), monday: [] } })).toEqual([])
  expect(told({ weekly: 'always' })).toEqual([])
})

test.each<[Partial<SupportHours>, readonly string[]]>([
  [{ zone: 'Mars/Olympus' }, ['/zone unknown_zone']],
  [{ zone: '' }, ['/zone unknown_zone']],
  [{ zone: '+03:00' }, ['/zone unknown_zone']],
  [{ weekly: { monday: [{ from: '9:00', to: '17:00' }] } }, ['/weekly/monday/0/from bad_time']],
  [{ weekly: { monday: [{ from: '09:00', to: '5pm' }] } }, ['/weekly/monday/0/to bad_time']],
  [{ weekly: { monday: [{ from: '09:00', to: '48:01' }] } }, ['/weekly/monday/0/to bad_time']],
  [{ weekly: { monday: [{ from: '09:60', to: '17:00' }] } }, ['/weekly/monday/0/from bad_time']],
  [{ weekly: { monday: [{ from: '24:00', to: '30:00' }] } }, ['/weekly/monday/0/from bad_time']],
  [
    { weekly: { friday: [{ from: '22:00', to: '06:00' }] } },
    ['/weekly/friday/0/to end_before_start'],
  ],
  [
    { weekly: { friday: [{ from: '09:00', to: '09:00' }] } },
    ['/weekly/friday/0/to end_before_start'],
  ],
  [
    {
      weekly: {
        monday: [
          { from: '12:00', to: '18:00' },
          { from: '09:00', to: '12:01' },
        ],
      },
    },
    ['/weekly/monday/1 overlap'],
  ],
  [
    {
      weekly: {
        saturday: [{ from: '22:00', to: '30:00' }],
        sunday: [{ from: '05:00', to: '12:00' }],
      },
    },
    ['/weekly/sunday/0 overlap'],
  ],
  [{ holidays: [{ date: '2026-02-30' }] }, ['/holidays/0/date bad_date']],
  [{ holidays: [{ date: '2027-02-29' }] }, ['/holidays/0/date bad_date']],
  [{ holidays: [{ date: '02-30' }] }, ['/holidays/0/date bad_date']],
  [{ holidays: [{ date: '2026-13-01' }] }, ['/holidays/0/date bad_date']],
  [{ holidays: [{ date: '1.1.2026' }] }, ['/holidays/0/date bad_date']],
  [
    { holidays: [{ date: '01-01' }, { date: '2026-01-01' }, { date: '01-01' }] },
    ['/holidays/2/date duplicate_date'],
  ],
  [
    { holidays: [{ date: '01-01', intervals: [{ from: '12:00', to: '11:00' }] }] },
    ['/holidays/0/intervals/0/to end_before_start'],
  ],
  [
    {
      holidays: [
        {
          date: '01-01',
          intervals: [
            { from: '10:00', to: '12:00' },
            { from: '11:00', to: '13:00' },
          ],
        },
      ],
    },
    ['/holidays/0/intervals/1 overlap'],
  ],
  [
    { plans: { 'a/b~c': { zone: 'Nowhere', weekly: 'always' } } },
    ['/plans/a~1b~0c/zone unknown_zone'],
  ],
])('%j is told as %j', (change, expected) => {
  expect(told({ weekly: 'always', holidays: [], ...change })).toEqual(expected)
})

test('the path starts where the caller says', () => {
  expect(hoursProblems({ zone: 'Nowhere', weekly: 'always' }, '/hours')).toEqual([
    { path: '/hours/zone', reason: 'unknown_zone' },
  ])
})

test('a promise needs minutes', () => {
  const promises: ReplyPromise[] = [
    { workingMinutes: 60 },
    { workingMinutes: 0 },
    { clockMinutes: Number.NaN },
    { plan: 'gold', clockMinutes: -1 },
  ]
  expect(promisesProblems(promises, '/promises').map(({ path }) => path)).toEqual([
    '/promises/1/workingMinutes',
    '/promises/2/clockMinutes',
    '/promises/3/clockMinutes',
  ])
})

test('the schemas take what the functions take', () => {
  expect(v.parse(supportHoursSchema, fine)).toEqual(fine)
  const promises: readonly ReplyPromise[] = [
    { workingMinutes: 60 },
    { plan: 'premium', priority: 'high', clockMinutes: 180 },
  ]
  expect(v.parse(replyPromisesSchema, promises)).toEqual(promises)
})

test.each([
  [{ weekly: 'always' }],
  [{ zone: 'UTC', weekly: 'never' }],
  [{ zone: 'UTC', weekly: { funday: [] } }],
  [{ zone: 'UTC', weekly: { monday: [{ from: '10:00' }] } }],
  [{ zone: 'UTC', weekly: 'always', holidays: [{}] }],
])('the schema refuses %j', (hours) => {
  expect(v.is(supportHoursSchema, hours)).toBe(false)
})

test('the schema refuses a promise with two clocks or with none', () => {
  expect(v.is(replyPromisesSchema, [{ workingMinutes: 1, clockMinutes: 1 }])).toBe(false)
  expect(v.is(replyPromisesSchema, [{ plan: 'gold' }])).toBe(false)
})
