import { expect, test } from 'vitest'
import { checkDesk } from './checkDesk.js'
import { DESKS, type DeskName, deskText } from './desks.js'

test.each(Object.keys(DESKS) as DeskName[])('desk %s has no mistake to begin with', (name) => {
  const { desk, mistakes } = checkDesk(deskText(name))
  expect(mistakes).toEqual([])
  expect(desk).not.toHaveProperty('$schema')
  expect(desk?.name).toBeTruthy()
})

test('a wrong value is found by line, place and words, and the text of it can be marked', () => {
  const text = '{\n  "name": "Help",\n  "guests": "maybe",\n  "form": { "subjct": 1 }\n}'
  const { desk, mistakes } = checkDesk(text)
  expect(desk).toBeNull()
  expect(mistakes.map(({ line, column, place }) => ({ line, column, place }))).toEqual([
    { line: 3, column: 3, place: '/guests' },
    { line: 4, column: 13, place: '/form/subjct' },
  ])
  const [first] = mistakes
  expect(text.slice(first?.from, first?.to)).toBe('"guests": "maybe"')
  expect(first?.message).toContain('open')
})

test('a key that is missing is marked where it should stand', () => {
  const { mistakes } = checkDesk('{\n  "guests": "open"\n}')
  expect(mistakes).toMatchObject([{ place: '/name', line: 1, column: 1 }])
})

test('a text that is no JSON has one mistake, and says nothing', () => {
  const { value, desk, mistakes } = checkDesk('{\n  "name": "Help"\n  "guests": "open"\n}')
  expect({ value, desk }).toEqual({ value: undefined, desk: null })
  expect(mistakes).toMatchObject([
    { line: 3, column: 3, message: 'A comma is missing before this.' },
  ])
})
