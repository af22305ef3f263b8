import { type FieldProblem, SupportError } from '@deskside/core'
import * as v from 'valibot'
import { escapePointer } from './pointer.js'
import { Refusal } from './problem.js'
import { unsafeParts } from './unsafeParts.js'

export type JsonLimits = {
  readonly bytes: number
  /** Arrays and objects inside each other. */
  readonly depth: number
}

/**
 * A request body that keeps the schema's rules.
 *
 * Rejects with 415 for another type, 413 over the limit, 400 for what is not JSON, and `invalid`
 * with one JSON Pointer a broken rule. An empty body counts as `{}`.
 */
export async function readJson<S extends v.GenericSchema>(
  request: Request,
  schema: S,
  limits: JsonLimits,
): Promise<v.InferOutput<S>> {
  const bytes = await readBytes(request, limits.bytes)
  if (bytes.length > 0 && !isJson(request.headers.get('Content-Type'))) {
    throw new Refusal('invalid', { status: 415, detail: 'Send application/json.' })
  }
  const value = bytes.length === 0 ? {} : parse(bytes, limits.depth)
  const unsafe = unsafeParts(value)
  if (unsafe.length > 0) {
    throw new SupportError('invalid', 'The body holds what nobody may send.', { fields: unsafe })
  }
  const result = v.safeParse(schema, value)
  if (result.success) return result.output
  throw new SupportError('invalid', 'The body breaks rules.', {
    fields: result.issues.slice(0, 50).map(toFieldProblem),
  })
}

function isJson(type: string | null): boolean {
  return type?.split(';')[0]?.trim().toLowerCase() === 'application/json'
}

async function readBytes(request: Request, limitBytes: number): Promise<Uint8Array> {
  const tooLarge = () => new Refusal('too_large', { limitBytes })
  if (Number(request.headers.get('Content-Length') ?? 0) > limitBytes) throw tooLarge()
  if (request.body === null) return new Uint8Array()
  const pieces: Uint8Array[] = []
  let size = 0
  const reader = request.body.getReader()
  for (;;) {
    const { done, value } = await reader.read()
    if (done) break
    size += value.length
    if (size > limitBytes) {
      // Not awaited: a source that never ends its cancel must not hold the answer back.
      reader.cancel().catch(() => {})
      throw tooLarge()
    }
    pieces.push(value)
  }
  const bytes = new Uint8Array(size)
  let at = 0
  for (const piece of pieces) {
    bytes.set(piece, at)
    at += piece.length
  }
  return bytes
}

function parse(bytes: Uint8Array, deepest: number): unknown {
  let value: unknown
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    if (depthOf(text) > deepest) {
      throw new Refusal('invalid', { status: 400, detail: 'The JSON is nested too deeply.' })
    }
    value = JSON.parse(text)
  } catch (error) {
    if (error instanceof Refusal) throw error
    throw new Refusal('invalid', { status: 400, detail: 'The body is not JSON.' })
  }
  return value
}

/** Counted before parsing, so that no parser of any engine has to bear the depth. */
function depthOf(text: string): number {
  let depth = 0
  let deepest = 0
  let inString = false
  for (let i = 0; i < text.length; i += 1) {
    const character = text[i]
    if (inString) {
      if (character === '\\') i += 1
      else if (character === '"') inString = false
    } else if (character === '"') inString = true
    else if (character === '{' || character === '[') {
      depth += 1
      deepest = Math.max(deepest, depth)
    } else if (character === '}' || character === ']') depth -= 1
  }
  return deepest
}

function toFieldProblem(issue: v.BaseIssue<unknown>): FieldProblem {
  const path = issue.path ?? []
  const pointer = path.map((item) => `/${escapePointer(String(item.key))}`).join('')
  return { pointer, code: codeOf(issue) }
}

const CODES: Readonly<Record<string, string>> = {
  picklist: 'not_an_option',
  min_value: 'out_of_range',
  max_value: 'out_of_range',
  min_length: 'too_short',
  max_length: 'too_long',
  integer: 'not_an_integer',
  regex: 'malformed',
}

function codeOf(issue: v.BaseIssue<unknown>): string {
  if (issue.type === 'strict_object' && issue.expected === 'never') return 'unknown_key'
  if (issue.received === 'undefined') return 'required'
  return CODES[issue.type] ?? 'wrong_type'
}
