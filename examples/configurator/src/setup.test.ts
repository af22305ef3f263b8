import { expect, test } from 'vitest'
import { deskText } from './desk/desks.js'
import { DEFAULT_LOOK } from './look.js'
import { FIRST_SETUP, goodTextOf, readSetup, textOf, withText } from './setup.js'

test('what was kept comes back whole', () => {
  const look = {
    ...DEFAULT_LOOK,
    accent: '#0f766e',
    radius: 4,
    frame: 'drawer',
    launcher: true,
  } as const
  const setup = { ...withText({ ...FIRST_SETUP, look, locale: 'ar', tab: 'json' }, '{ "na', false) }
  expect(readSetup(JSON.parse(JSON.stringify(setup)))).toEqual(setup)
})

test.each([
  null,
  'x',
  7,
  [],
  { desk: 'toString', look: { accent: 'red', radius: 1e9, font: '}' } },
])('what means nothing is as at first: %j', (kept) => {
  expect(readSetup(kept)).toEqual(FIRST_SETUP)
})

test('a mistake is kept, and the last text without one as well', () => {
  const good = withText(FIRST_SETUP, '{"name":"One"}', true)
  const broken = readSetup(JSON.parse(JSON.stringify(withText(good, '{"name":', false))))
  expect(textOf(broken)).toBe('{"name":')
  expect(goodTextOf(broken)).toBe('{"name":"One"}')
})

test('another desk to begin with loses nothing of the first', () => {
  const setup = withText(FIRST_SETUP, '{"name":"One"}', true)
  const other = { ...setup, desk: 'd-campaigns' } as const
  expect(textOf(other)).toBe(deskText('d-campaigns'))
  expect(textOf({ ...other, desk: FIRST_SETUP.desk })).toBe('{"name":"One"}')
})
