import type { FieldProblem } from '@deskside/core'
import { escapePointer } from './pointer.js'

/** Names that mean something to an object of JavaScript before anybody has given them a value. */
const RESERVED: ReadonlySet<string> = new Set(['__proto__', 'constructor', 'prototype'])

/**
 * Where a value of JSON uses names that no form and no field has, at any depth: one problem each,
 * at most `most`. A schema may let them pass in silence, and a helpdesk's library may copy them.
 */
export function reservedKeys(value: unknown, most = 50, at = ''): readonly FieldProblem[] {
  if (typeof value !== 'object' || value === null) return []
  const found: FieldProblem[] = []
  for (const [key, inner] of Object.entries(value)) {
    const pointer = `${at}/${escapePointer(key)}`
    if (RESERVED.has(key) && !Array.isArray(value)) found.push({ pointer, code: 'unknown_key' })
    else found.push(...reservedKeys(inner, most - found.length, pointer))
    if (found.length >= most) break
  }
  return found.slice(0, most)
}
