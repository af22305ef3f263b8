import type { FieldProblem } from '../errors/SupportError.js'
import type { DraftProblem } from './draft.js'

/** A JSON Pointer (RFC 6901). */
export function pointerTo(...keys: readonly (string | number)[]): string {
  return keys.map((key) => `/${String(key).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('')
}

const FIELD = 'fields.'

/** A broken rule as errors carry it; a closed gate points at the whole. */
export function toFieldProblem({ field, code }: DraftProblem): FieldProblem {
  if (code === 'gated') return { pointer: '', code }
  const keys = field.startsWith(FIELD) ? ['fields', field.slice(FIELD.length)] : [field]
  return { pointer: pointerTo(...keys), code }
}
