import * as v from 'valibot'
import { type FieldProblem, SupportError } from '../errors/SupportError.js'
import { pointerTo } from '../model/pointer.js'
import { type DeskConfig, readDesk } from '../wire/index.js'
import { crossProblems } from './crossProblems.js'
import { deskConfigSchema } from './deskSchema.js'
import { worded } from './problemWords.js'

/**
 * What is wrong with a desk's configuration: one JSON Pointer and one code each, with words for
 * developers; empty if all is well. What does not fit together is looked at once shapes are right.
 */
export function deskConfigProblems(input: unknown): readonly FieldProblem[] {
  const result = v.safeParse(deskConfigSchema, input)
  const found = result.success
    ? crossProblems(readDesk(input))
    : result.issues.flatMap((issue) => toProblems(issue))
  return found.map((problem) => worded(input, problem))
}

/**
 * Checks a desk's configuration and fills in the defaults.
 *
 * Throws `invalid` with everything that is wrong in `fields`.
 *
 * @example
 * const desk = readDeskConfig(JSON.parse(await readFile('desk.json', 'utf8')))
 */
export function readDeskConfig(input: unknown): DeskConfig {
  const fields = deskConfigProblems(input)
  if (fields.length === 0) return readDesk(input)
  const first = fields[0]
  const more = fields.length === 1 ? '' : ` and ${fields.length - 1} more`
  const message = `The desk's configuration is wrong at ${first?.pointer || '/'} (${first?.code})${more}: ${first?.message}`
  throw new SupportError('invalid', message, { fields })
}

const CODES: Readonly<Record<string, string>> = {
  picklist: 'not_an_option',
  min_value: 'out_of_range',
  min_length: 'empty',
  integer: 'not_an_integer',
}

function toProblems(issue: v.BaseIssue<unknown>, above = ''): readonly FieldProblem[] {
  const pointer = above + pointerTo(...(issue.path ?? []).map(({ key }) => String(key)))
  // One of several shapes: what is wrong inside says more than that none of them fits.
  const inside = (issue.issues ?? []).filter(({ path }) => path !== undefined)
  if (inside.length > 0) {
    const problems = inside.flatMap((one) => toProblems(one, pointer))
    const clear = problems.filter(({ code }) => code !== 'required' && code !== 'unknown_key')
    return clear.length > 0 ? clear : problems
  }
  return [{ pointer, code: codeOf(issue), message: issue.expected ?? '' }]
}

function codeOf({ type, expected, received, message }: v.BaseIssue<unknown>): string {
  if (type === 'strict_object' && expected === 'never') return 'unknown_key'
  // Checks of our own carry their code as their message.
  if (/^[a-z_]+$/.test(message)) return message
  if (received === 'undefined') return 'required'
  return CODES[type] ?? 'wrong_type'
}
