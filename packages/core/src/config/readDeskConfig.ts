import { type FieldProblem, SupportError } from '../errors/SupportError.js'
import { type DeskConfig, readDesk } from '../wire/index.js'
import { crossProblems } from './crossProblems.js'
import { deskConfigSchema } from './deskSchema.js'
import { worded } from './problemWords.js'
import { schemaProblems } from './schemaProblems.js'

/**
 * What is wrong with a desk's configuration: one JSON Pointer and one code each, with words for
 * developers; empty if all is well. What does not fit together is looked at once shapes are right.
 */
export function deskConfigProblems(input: unknown): readonly FieldProblem[] {
  const shapes = schemaProblems(deskConfigSchema, input)
  if (shapes.length > 0) return shapes
  return crossProblems(readDesk(input)).map((problem) => worded(input, problem))
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
