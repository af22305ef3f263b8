import { type PlacedJson, readPlaced, stepTo } from './readPlaced.js'

type Path = readonly string[]
type Placed = Extract<PlacedJson, { readonly status: 'read' }>

/**
 * Puts a value at a path of JSON and leaves every other character as its author wrote it. What is
 * missing on the way is made, objects in place of values that hold none. A text that is no JSON
 * stays as it is.
 */
export function setAt(text: string, path: Path, value: unknown): string {
  const read = readPlaced(text)
  if (read.status === 'broken') return text
  const here = read.places.get(pointerOf(path))
  if (here) return splice(text, here.from, here.to, written(value, indentAt(text, here.from)))
  return insert(text, read, path, value)
}

/** Takes a key out, with its comma; one that is not there changes nothing. */
export function removeAt(text: string, path: Path): string {
  const read = readPlaced(text)
  const here = read.status === 'read' ? read.places.get(pointerOf(path)) : undefined
  if (!here || path.length === 0) return text
  const after = /^\s*,\s*/.exec(text.slice(here.to))?.[0]
  if (after !== undefined) return splice(text, here.keyFrom, here.to + after.length, '')
  const before = text.slice(0, here.keyFrom).trimEnd()
  const rest = text.slice(here.to)
  // The last one takes the comma before it along; an only one leaves an empty pair of brackets.
  return before.endsWith(',') ? before.slice(0, -1) + rest : before + rest.trimStart()
}

/** What stands at a path; `undefined`: nothing. */
export function valueAt(value: unknown, path: Path): unknown {
  return path.reduce<unknown>(
    (inner, step) => (isObject(inner) && Object.hasOwn(inner, step) ? inner[step] : undefined),
    value,
  )
}

function insert(text: string, { value: whole, places }: Placed, path: Path, value: unknown) {
  const depth = path.findIndex((_, index) => !isObject(valueAt(whole, path.slice(0, index + 1))))
  const at = Math.max(depth, 0)
  const parent = path.slice(0, at)
  const place = places.get(pointerOf(parent))
  const key = path[at]
  if (!place || key === undefined) return text
  const inner = path.slice(at + 1).reduceRight<unknown>((below, step) => ({ [step]: below }), value)
  const taken = places.get(pointerOf([...parent, key]))
  const indent = indentAt(text, place.from)
  if (taken) return splice(text, taken.from, taken.to, written(inner, `${indent}  `))
  const holder = valueAt(whole, parent)
  if (!isObject(holder))
    return splice(text, place.from, place.to, written({ [key]: inner }, indent))
  const last = Object.keys(holder).map(
    (each) => places.get(stepTo(pointerOf(parent), each))?.to ?? 0,
  )
  const line = `\n${indent}  ${JSON.stringify(key)}: ${written(inner, `${indent}  `)}`
  return last.length > 0
    ? splice(text, Math.max(...last), Math.max(...last), `,${line}`)
    : splice(text, place.from, place.to, `{${line}\n${indent}}`)
}

function pointerOf(path: Path): string {
  return path.reduce(stepTo, '')
}

function written(value: unknown, indent: string): string {
  return JSON.stringify(value, null, 2).replaceAll('\n', `\n${indent}`)
}

function indentAt(text: string, at: number): string {
  const line = text.slice(text.lastIndexOf('\n', at - 1) + 1)
  return /^[ \t]*/.exec(line)?.[0] ?? ''
}

function splice(text: string, from: number, to: number, put: string): string {
  return text.slice(0, from) + put + text.slice(to)
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
