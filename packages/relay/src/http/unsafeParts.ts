import type { FieldProblem } from '@deskside/core'
import { escapePointer } from './pointer.js'

/** Names that mean something to an object of JavaScript before anybody has given them a value. */
const RESERVED: ReadonlySet<string> = new Set(['__proto__', 'constructor', 'prototype'])

/**
 * Where a value of JSON holds what no schema looks for and a helpdesk's library may stumble over:
 * names that every object has, and halves of characters, which are neither UTF-8 nor part of an
 * address. At any depth; one problem each, at most `most`.
 */
export function unsafeParts(value: unknown, most = 50, at = ''): readonly FieldProblem[] {
  if (typeof value === 'string') return isWhole(value) ? [] : [{ pointer: at, code: 'malformed' }]
  if (typeof value !== 'object' || value === null) return []
  const found: FieldProblem[] = []
  for (const [key, inner] of Object.entries(value)) {
    if (found.length >= most) break
    const pointer = `${at}/${escapePointer(key)}`
    const isNamed = !Array.isArray(value)
    if (isNamed && RESERVED.has(key)) found.push({ pointer, code: 'unknown_key' })
    else if (isNamed && !isWhole(key)) found.push({ pointer: at, code: 'malformed' })
    else found.push(...unsafeParts(inner, most - found.length, pointer))
  }
  return found
}

function isWhole(text: string): boolean {
  return !/\p{Surrogate}/u.test(text)
}
