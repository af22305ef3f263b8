import { expect, test } from 'vitest'
import { details } from '../../../i18n/en/details.js'
import { englishFor } from '../../../i18n/i18n.js'
import { describeDesk } from '../../../testing/scriptedClient.js'
import { ticketLike } from '../../../testing/ticketLike.js'
import { factsOf } from './factsModel.js'

const { desk } = describeDesk({
  sources: [
    { id: 'back-office', label: { en: 'Back office', ru: 'Личный кабинет' } },
    { id: 'article', label: 'A help article' },
  ],
  form: {
    fields: [
      { id: 'site', label: 'Site address', kind: 'url' },
      { id: 'region', label: 'Region', kind: 'select', options: [{ id: 'n', label: 'North' }] },
      {
        id: 'shops',
        label: 'Shops',
        kind: 'multiselect',
        options: [
          { id: 'a', label: 'Airport' },
          { id: 'b', label: 'Bridge' },
        ],
      },
      { id: 'visits', label: 'Visits', kind: 'number' },
      { id: 'again', label: 'It happened before', kind: 'checkbox' },
      { id: 'agreed', label: 'I agree', kind: 'consent' },
      { id: 'plan', label: 'Floor plan', kind: 'file' },
    ],
  },
})

type Some = Omit<Parameters<typeof ticketLike>[0], 'id'>
const facts = (some: Some) =>
  factsOf(ticketLike({ id: 'a', ...some }), { desk, i18n: englishFor('en-GB'), words: details })
const told = (some: Some, label: string) => facts(some).find((each) => each.label === label)?.value

test('B7 a ticket says in words where it was written', () => {
  expect(told({ source: 'back-office' }, 'Sent from')).toBe('Back office')
  expect(told({ source: 'article:a1' }, 'Sent from')).toBe('A help article')
})

test('B7 a place that the desk has no word for is not shown as an id', () => {
  expect(told({ source: 'hlp_2' }, 'Sent from')).toBeUndefined()
  expect(told({ source: null }, 'Sent from')).toBeUndefined()
})

test('B7 what the host filled in and the form asked is told in words, and no id among it', () => {
  const fields = {
    site: 'https://shop.example/orders',
    region: 'n',
    shops: ['b', 'gone', 'a'],
    visits: 1204,
    again: true,
    agreed: true,
    plan: ['f1'],
    unknown: 'x',
  }
  const asked = facts({ fields }).filter(({ id }) => id.startsWith('fields.'))
  expect(asked.map(({ label, value }) => [label, value])).toEqual([
    ['Site address', 'https://shop.example/orders'],
    ['Region', 'North'],
    ['Shops', 'Bridge, Airport'],
    ['Visits', '1,204'],
    ['It happened before', '✓'],
  ])
})

test('a field that was left empty has no line', () => {
  const asked = facts({ fields: { site: ' ', region: '', shops: [], again: false, visits: null } })
  expect(asked.filter(({ id }) => id.startsWith('fields.'))).toEqual([])
})
