/** Where a value stands in its text, and the key before it. Offsets of characters. */
export type JsonPlace = { readonly from: number; readonly to: number; readonly keyFrom: number }

/** JSON with the place of each value by its JSON Pointer, or the first mistake in it. */
export type PlacedJson =
  | {
      readonly status: 'read'
      readonly value: unknown
      readonly places: ReadonlyMap<string, JsonPlace>
    }
  | {
      readonly status: 'broken'
      readonly at: number
      readonly message: string
      /** JSON Pointer to what was being read. */
      readonly pointer: string
    }

class JsonMistake extends Error {
  override name = 'JsonMistake'
  constructor(
    message: string,
    readonly at: number,
    readonly pointer: string,
  ) {
    super(message)
  }
}

const SPACE = /[ \t\r\n]*/y
const STRING = /"(?:[^"\\\p{Cc}]|[\x7f-\x9f]|\\(?:["\\/bfnrt]|u[\da-fA-F]{4}))*"/uy
const PLAIN = /(?:-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null)(?![\w.])/y

type Cursor = { readonly text: string; at: number; readonly places: Map<string, JsonPlace> }

/** One step further down a JSON Pointer. */
export function stepTo(pointer: string, step: string | number): string {
  return `${pointer}/${String(step).replaceAll('~', '~0').replaceAll('/', '~1')}`
}

/** Reads JSON and says where everything stands; engines agree on no words for what is wrong. */
export function readPlaced(text: string): PlacedJson {
  const cursor: Cursor = { text, at: 0, places: new Map() }
  try {
    readValue(cursor, '', 0)
    skip(cursor)
    if (cursor.at < text.length) fail(cursor, '', 'Something stands after the end.')
    return { status: 'read', value: JSON.parse(text), places: cursor.places }
  } catch (error) {
    if (!(error instanceof JsonMistake)) throw error
    const { at, message, pointer } = error
    return { status: 'broken', at, message, pointer }
  }
}

function readValue(cursor: Cursor, pointer: string, keyFrom: number | null): void {
  skip(cursor)
  const from = cursor.at
  const first = cursor.text[from]
  if (first === '{') readObject(cursor, pointer)
  else if (first === '[') readArray(cursor, pointer)
  else if (first === '"') readString(cursor, pointer)
  else if (take(cursor, PLAIN) === null) fail(cursor, pointer, missingValue(first))
  cursor.places.set(pointer, { from, to: cursor.at, keyFrom: keyFrom ?? from })
}

function missingValue(found: string | undefined): string {
  if (found === undefined) return 'The text ends where a value should stand.'
  if (found === "'") return 'Texts stand in double quotes.'
  return found === ',' || found === '}' || found === ']'
    ? `A value is missing before «${found}».`
    : 'This is no value of JSON: a text in double quotes, a number, true, false, null, {…} or […].'
}

function readObject(cursor: Cursor, pointer: string): void {
  const open = cursor.at
  cursor.at += 1
  if (closes(cursor, '}')) return
  for (;;) {
    skip(cursor)
    const keyFrom = cursor.at
    const found = cursor.text[keyFrom]
    if (found === '}') fail(cursor, pointer, 'There is a comma too many before this «}».')
    if (found === undefined) fail(cursor, pointer, notClosed(cursor, open))
    if (found !== '"') fail(cursor, pointer, 'A key in double quotes is expected here.')
    const key = readString(cursor, pointer)
    skip(cursor)
    if (cursor.text[cursor.at] !== ':') fail(cursor, pointer, `A colon is missing after "${key}".`)
    cursor.at += 1
    readValue(cursor, stepTo(pointer, key), keyFrom)
    if (closes(cursor, '}')) return
    comma(cursor, pointer, open)
  }
}

function readArray(cursor: Cursor, pointer: string): void {
  const open = cursor.at
  cursor.at += 1
  if (closes(cursor, ']')) return
  for (let index = 0; ; index += 1) {
    skip(cursor)
    if (index > 0 && cursor.text[cursor.at] === ']') {
      fail(cursor, pointer, 'There is a comma too many before this «]».')
    }
    readValue(cursor, stepTo(pointer, index), null)
    if (closes(cursor, ']')) return
    comma(cursor, pointer, open)
  }
}

function readString(cursor: Cursor, pointer: string): string {
  const found = take(cursor, STRING)
  if (found !== null) return JSON.parse(found) as string
  return fail(cursor, pointer, 'This text is not closed on its line, or has a wrong «\\».')
}

function closes(cursor: Cursor, bracket: string): boolean {
  skip(cursor)
  if (cursor.text[cursor.at] !== bracket) return false
  cursor.at += 1
  return true
}

function comma(cursor: Cursor, pointer: string, open: number): void {
  const found = cursor.text[cursor.at]
  if (found === undefined) fail(cursor, pointer, notClosed(cursor, open))
  if (found !== ',') fail(cursor, pointer, 'A comma is missing before this.')
  cursor.at += 1
}

function notClosed({ text }: Cursor, open: number): string {
  return `«${text[open]}» of line ${lineAt(text, open).line} is not closed.`
}

function skip(cursor: Cursor): void {
  take(cursor, SPACE)
}

function take(cursor: Cursor, pattern: RegExp): string | null {
  pattern.lastIndex = cursor.at
  const found = pattern.exec(cursor.text)?.[0] ?? null
  if (found !== null) cursor.at += found.length
  return found
}

function fail({ at }: Cursor, pointer: string, message: string): never {
  throw new JsonMistake(message, at, pointer)
}

/** Line and column of a place in a text, both from 1. */
export function lineAt(
  text: string,
  at: number,
): { readonly line: number; readonly column: number } {
  const before = text.slice(0, at).split('\n')
  return { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 }
}
