import * as v from 'valibot'
import type { FieldProblem } from '../errors/SupportError.js'
import { pointerTo } from '../model/pointer.js'
import { knownKeys } from './knownKeys.js'
import { type FoundProblem, type ProblemWords, stepsOf, worded } from './problemWords.js'

/**
 * What is wrong with the shape of a configuration file: one JSON Pointer and one code each, with
 * words for developers; empty if all is well. Checks of a schema carry their code as their message.
 *
 * @param words for codes of one's own; the words of desks are known already
 */
export function schemaProblems(
  schema: v.GenericSchema,
  input: unknown,
  words: ProblemWords = {},
): readonly FieldProblem[] {
  const { issues = [] } = v.safeParse(schema, input)
  const withKnown = (problem: FoundProblem): FoundProblem =>
    problem.code === 'unknown_key'
      ? { ...problem, known: knownKeys(schema, input, stepsOf(problem.pointer).slice(0, -1)) }
      : problem
  return issues
    .flatMap((issue) => toProblems(issue))
    .map((one) => worded(input, withKnown(one), words))
}

const CODES: Readonly<Record<string, string>> = {
  picklist: 'not_an_option',
  variant: 'not_an_option',
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
