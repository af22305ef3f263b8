import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { lineAt, readPlaced } from './readPlaced.js'

/** What is broken, as somebody reads it: line, column, words, place. */
function mistakeIn(text: string) {
  const read = readPlaced(text)
  if (read.status !== 'broken') return null
  const { line, column } = lineAt(text, read.at)
  return `${line}:${column} ${read.pointer} ${read.message}`
}

test('each value has its place, by JSON Pointer', () => {
  const text = '{ "a": [1, {"b/c": "é\\"x"}], "n": -1.5e3 }'
  const read = readPlaced(text)
  if (read.status !== 'read') throw new Error(read.message)
  const at = (pointer: string) => {
    const place = read.places.get(pointer)
    return place && text.slice(place.from, place.to)
  }
  expect(at('/a/0')).toBe('1')
  expect(at('/a/1/b~1c')).toBe('"é\\"x"')
  expect(at('/n')).toBe('-1.5e3')
  expect(at('')).toBe(text)
  expect(text.slice(read.places.get('/n')?.keyFrom)).toBe('"n": -1.5e3 }')
  expect(read.value).toEqual(JSON.parse(text))
})

test('a whole desk is read as JSON.parse reads it', () => {
  const text = readFileSync(new URL('../../../b-shop-builder/desk.json', import.meta.url), 'utf8')
  const read = readPlaced(text)
  expect(read).toMatchObject({ status: 'read', value: JSON.parse(text) })
})

test.each([
  ['{\n  "a": 1\n  "b": 2\n}', '3:3  A comma is missing before this.'],
  ['{ "a": 1, }', '1:11  There is a comma too many before this «}».'],
  ['{ "a": [1, ] }', '1:12 /a There is a comma too many before this «]».'],
  ['{ "a" 1 }', '1:7  A colon is missing after "a".'],
  ['{ a: 1 }', '1:3  A key in double quotes is expected here.'],
  ['{ "a": \'x\' }', '1:8 /a Texts stand in double quotes.'],
  ['{\n "a": {\n "b": 1', '3:8 /a «{» of line 2 is not closed.'],
  ['{ "a": "x\n" }', '1:8 /a This text is not closed on its line, or has a wrong «\\».'],
  ['{ "a": }', '1:8 /a A value is missing before «}».'],
  ['', '1:1  The text ends where a value should stand.'],
  ['{} {}', '1:4  Something stands after the end.'],
])('%j is told apart by line and place', (text, mistake) => {
  expect(mistakeIn(text)).toBe(mistake)
})

test.each(['01', '1.', 'tru', '"\\x"', '{"a":1,,}', '[1 2]', '\u00a0{}', 'NaN', '"\t"', '-', '1a'])(
  'what JSON.parse refuses is refused: %j',
  (text) => {
    expect(() => JSON.parse(text)).toThrow()
    expect(readPlaced(text).status).toBe('broken')
  },
)

test.each(['1', '"\u007f"', '[[]]', '{"__proto__":1}', ' \r\n null ', '"😀"', '-0', '"\ud800"'])(
  'what JSON.parse takes is taken: %j',
  (text) => {
    expect(readPlaced(text)).toMatchObject({ status: 'read', value: JSON.parse(text) })
  },
)
