import { readFileSync } from 'node:fs'
import type { DeskConfigInput, TicketStatus } from '@deskside/core'
import { expect, test } from 'vitest'
import { en } from '../../i18n/en.js'
import { englishFor } from '../../i18n/i18n.js'
import { describeDesk } from '../../testing/scriptedClient.js'
import { countFilters, firstChoices, isNarrowed, type ListChoices, queryOf } from './listChoices.js'
import { columnsOf } from './listColumns.js'
import { statusWords } from './statusWords.js'

const NOW = new Date(2026, 10, 22, 15, 30).getTime()
const deskOf = (name: string) => {
  const file = `examples/${name}/desk.json`
  return describeDesk(JSON.parse(readFileSync(file, 'utf8')) as DeskConfigInput).desk
}
const field = deskOf('a-field-portal')
const analytics = deskOf('c-analytics')
const campaigns = deskOf('d-campaigns')
const portal = deskOf('e-shop-portal')

const ask = (desk: typeof portal, some: Partial<ListChoices> = {}) =>
  JSON.parse(JSON.stringify(queryOf({ ...firstChoices(desk.list), ...some }, desk.list, NOW)))

test('a list with nothing chosen asks nothing of its own: it is the one that home shows', () => {
  for (const desk of [field, portal]) expect(ask(desk)).toEqual({})
})

test('groups with headings inside are shown one at a time, others all at once C8 E6', () => {
  expect(ask(analytics)).toEqual({
    status: ['open', 'in_progress', 'waiting_on_customer', 'solved'],
  })
  expect(ask(analytics, { groupId: 'closed' })).toEqual({ status: ['closed', 'declined'] })
  expect(ask(portal, { groupId: 'closed' })).toEqual({ status: ['solved', 'closed', 'declined'] })
})

test('a status within a group leaves no other', () => {
  expect(ask(portal, { groupId: 'open', status: 'in_progress' })).toEqual({
    status: ['in_progress'],
  })
  expect(ask(field, { status: 'solved closed' })).toEqual({ status: ['solved', 'closed'] })
})

test.each([
  ['#1042', '1042'],
  ['№ 1042', '1042'],
  [' invoice  ', 'invoice'],
  ['#tag', '#tag'],
])('%j is asked as %j A7 E4', (q, asked) => {
  expect(ask(portal, { q })).toEqual({ q: asked })
})

test('a period counts whole days of the device back from today D5', () => {
  expect(ask(campaigns, { period: '7' })).toEqual({
    sort: 'created',
    from: new Date(2026, 10, 15).toISOString(),
  })
})

test('two dates hold both days; one of them is enough D5', () => {
  const dates = { period: 'dates', from: '2026-11-01', to: '2026-11-05' } as const
  expect(ask(campaigns, dates)).toEqual({
    sort: 'created',
    from: new Date(2026, 10, 1).toISOString(),
    to: new Date(2026, 10, 6).toISOString(),
  })
  expect(ask(campaigns, { ...dates, to: '' })).toEqual({
    sort: 'created',
    from: new Date(2026, 10, 1).toISOString(),
  })
})

test('the desk’s order is asked for unless it is the usual one A7', () => {
  const desk = describeDesk({ list: { sort: 'created' } }).desk
  expect(ask(desk)).toEqual({ sort: 'created' })
  expect(ask(desk, { sort: 'activity', order: 'asc' })).toEqual({ order: 'asc' })
})

test('section, type and project are asked as they stand in the desk D5', () => {
  const chosen = { categoryId: 'money', typeId: 'tariff', projectId: '4411' }
  expect(ask(campaigns, chosen)).toEqual({ ...chosen, sort: 'created' })
})

test('order and view narrow nothing, words, group and filters do', () => {
  const first = firstChoices(portal.list)
  expect(isNarrowed({ ...first, order: 'asc', scope: 'organization' }, first)).toBe(false)
  expect(isNarrowed({ ...first, q: ' x' }, first)).toBe(true)
  expect(isNarrowed({ ...first, groupId: 'open' }, first)).toBe(true)
  expect(isNarrowed({ ...first, period: '7' }, first)).toBe(true)
  expect(countFilters({ ...first, period: '7', status: 'open' })).toBe(2)
})

const ALL: readonly TicketStatus[] = [
  'open',
  'in_progress',
  'waiting_on_customer',
  'solved',
  'closed',
  'declined',
]

test('two statuses with one word of the desk are one, explained once A8', () => {
  const words = statusWords(field, ALL, en.status, englishFor('en').text)
  expect(words.map(({ label, statuses }) => [label, statuses.length])).toEqual([
    ['Open', 2],
    ['Waiting for your response', 1],
    ['Completed', 3],
  ])
  expect(words[2]?.explanation).toBe('It is resolved and closed for comments.')
})

test('every status of desk D is explained D6', () => {
  const words = statusWords(campaigns, ALL, en.status, englishFor('en').text)
  expect(words.map(({ explanation }) => explanation !== '')).toEqual(Array(5).fill(true))
})

test('columns stand as the desk lists them, and one of them opens the ticket A7 E7', () => {
  expect(columnsOf(field.list.columns)).toEqual({
    all: ['subject', 'number', 'created', 'activity', 'status'],
    main: 'subject',
    isStacked: false,
    hasClosed: false,
  })
  expect(columnsOf(campaigns.list.columns).main).toBe('preview')
  expect(columnsOf(portal.list.columns).all[0]).toBe('number')
  expect(columnsOf(['status'])).toMatchObject({ all: ['subject', 'status'], main: 'subject' })
})

test('number and project stand under the subject, closing in place of activity C9', () => {
  expect(columnsOf(analytics.list.columns)).toEqual({
    all: ['subject', 'assignee', 'created', 'activity'],
    main: 'subject',
    isStacked: true,
    hasClosed: true,
  })
  expect(columnsOf(['subject', 'closed']).all).toEqual(['subject', 'activity'])
})
