import { expect, test } from 'vitest'
import { removeAt, setAt, valueAt } from './editJson.js'

const TEXT = `{
  "name": { "en": "Help", "ru": "Помощь" },
  "tags": ["a", "b"],
  "rating": null
}
`

test('a value is replaced, and every other character stays', () => {
  expect(setAt(TEXT, ['name', 'en'], 'Care')).toBe(TEXT.replace('"Help"', '"Care"'))
})

test('a key that is missing comes last, indented as its neighbours', () => {
  expect(setAt(TEXT, ['guests'], 'open')).toBe(
    TEXT.replace('null\n', 'null,\n  "guests": "open"\n'),
  )
})

test('objects on the way are made', () => {
  const text = setAt('{}', ['texts', 'en', 'newTicket.send'], 'Go')
  expect(text).toBe('{\n  "texts": {\n    "en": {\n      "newTicket.send": "Go"\n    }\n  }\n}')
  const next = setAt(text, ['texts', 'de', 'newTicket.send'], 'Los')
  expect(JSON.parse(next)).toEqual({
    texts: { en: { 'newTicket.send': 'Go' }, de: { 'newTicket.send': 'Los' } },
  })
})

test('an object takes the place of a value that holds none', () => {
  expect(JSON.parse(setAt(TEXT, ['rating', 'comment'], true)).rating).toEqual({ comment: true })
})

test('a key goes with its comma, wherever it stands', () => {
  const keys = ['name', 'tags', 'rating']
  for (const key of keys) {
    const left = JSON.parse(removeAt(TEXT, [key]))
    expect(Object.keys(left)).toEqual(keys.filter((each) => each !== key))
  }
  expect(removeAt('{ "a": { "b": 1 } }', ['a', 'b'])).toBe('{ "a": {} }'.replace('{}', '{}'))
  expect(removeAt(TEXT, ['nothing'])).toBe(TEXT)
})

test('a text that is no JSON stays as it was', () => {
  expect(setAt('{ "a": ', ['a'], 1)).toBe('{ "a": ')
  expect(removeAt('{ "a": ', ['a'])).toBe('{ "a": ')
})

test('what stands at a path is its own, never one of its prototype', () => {
  expect(valueAt({ a: { b: 1 } }, ['a', 'b'])).toBe(1)
  expect(valueAt({}, ['constructor'])).toBeUndefined()
})
