import { expect, it } from 'vitest'
import type { Condition } from '../wire/index.js'
import { holds, isBlank, isWithin } from './conditions.js'

const facts = {
  subject: 'Export stops',
  body: '',
  categoryId: 'errors',
  typeId: null,
  'user.plan': 'social',
  'user.roles': ['editor', 'owner'],
  'user.isGuest': false,
  'fields.count': 7,
  'fields.day': '2026-03-29',
  'fields.tags': ['a', 'b'],
  'fields.agreed': true,
  'page.url': 'https://app.example/Boards/7',
}

const always: Condition = { fact: 'categoryId', is: 'errors' }
const never: Condition = { fact: 'categoryId', is: 'other' }

const table: readonly (readonly [Condition, boolean])[] = [
  [{ fact: 'user.plan', is: 'social' }, true],
  [{ fact: 'user.plan', is: ['basic', 'social'] }, true],
  [{ fact: 'user.plan', is: ['basic'] }, false],
  [{ fact: 'user.plan', is: 'soc' }, false],
  [{ fact: 'user.roles', is: 'owner' }, true],
  [{ fact: 'user.roles', is: ['nobody', 'editor'] }, true],
  [{ fact: 'user.roles', is: 'admin' }, false],
  [{ fact: 'user.isGuest', is: false }, true],
  [{ fact: 'user.isGuest', is: true }, false],
  [{ fact: 'fields.count', is: 7 }, true],
  [{ fact: 'fields.count', is: '7' }, false],
  [{ fact: 'fields.tags', is: 'b' }, true],
  [{ fact: 'fields.unknown', is: 'b' }, false],
  [{ fact: 'subject', isSet: true }, true],
  [{ fact: 'body', isSet: true }, false],
  [{ fact: 'body', isSet: false }, true],
  [{ fact: 'typeId', isSet: false }, true],
  [{ fact: 'fields.unknown', isSet: false }, true],
  [{ fact: 'fields.count', min: 7 }, true],
  [{ fact: 'fields.count', min: 8 }, false],
  [{ fact: 'fields.count', max: 7 }, true],
  [{ fact: 'fields.count', max: 6 }, false],
  [{ fact: 'fields.count', min: 1, max: 9 }, true],
  [{ fact: 'fields.count', min: '1' }, false],
  [{ fact: 'fields.unknown', max: 9 }, false],
  [{ fact: 'fields.day', min: '2026-03-29', max: '2026-03-29' }, true],
  [{ fact: 'fields.day', min: '2026-03-30' }, false],
  [{ fact: 'page.url', contains: '/boards/' }, true],
  [{ fact: 'page.url', contains: 'reports' }, false],
  [{ fact: 'user.roles', contains: 'EDIT' }, true],
  [{ fact: 'fields.unknown', contains: 'undefined' }, false],
  [{ all: [] }, true],
  [{ all: [always, always] }, true],
  [{ all: [always, never] }, false],
  [{ any: [] }, false],
  [{ any: [never, always] }, true],
  [{ any: [never, never] }, false],
  [{ not: never }, true],
  [{ not: always }, false],
  [{ all: [always, { any: [never, { not: never }] }] }, true],
]

for (const [condition, expected] of table) {
  it(`${JSON.stringify(condition)} ${expected ? 'holds' : 'does not hold'}`, () => {
    expect(holds(condition, facts)).toBe(expected)
  })
}

it('what cannot be read as a condition never holds', () => {
  for (const wrong of [
    null,
    undefined,
    'x',
    7,
    [],
    {},
    { fact: 'categoryId' },
    { all: 'x' },
    { any: [null] },
  ]) {
    expect(holds(wrong, facts)).toBe(false)
  }
})

it('blank is what a person left empty', () => {
  for (const blank of [undefined, null, '', ' \n', '\u200b', false, []])
    expect(isBlank(blank)).toBe(true)
  for (const filled of ['a', 0, true, ['a']]) expect(isBlank(filled)).toBe(false)
})

it('nothing is within ends that are not there', () => {
  expect(isWithin(1, undefined, undefined)).toBe(false)
})

it('nothing is within ends of another kind, not even of one', () => {
  expect(isWithin(5, 1, '9')).toBe(false)
  expect(isWithin('5', '1', 9)).toBe(false)
})
