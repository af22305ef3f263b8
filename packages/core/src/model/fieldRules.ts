import type { DeskField, FieldKind } from '../wire/index.js'
import { isBlank, isWithin } from './conditions.js'
import type { DraftProblem } from './draft.js'
import { isDate } from './isoDate.js'

/** What is wrong with a value, without where it stands. */
export type ValueProblem = Omit<DraftProblem, 'field'>
type Rule = (value: unknown, field: DeskField, limit: number) => ValueProblem | null

const MALFORMED: ValueProblem = { code: 'malformed' }
/** RFC 5321, section 4.5.3.1: a longer address reaches nobody. */
const ADDRESS_CHARACTERS = 254

const asText =
  (isRight: (text: string) => boolean): Rule =>
  (value, { maxCharacters }, limit) => {
    if (typeof value !== 'string') return MALFORMED
    const most = maxCharacters ?? limit
    if (value.length > most) return { code: 'too_long', limit: most }
    return isRight(value.trim()) ? null : MALFORMED
  }

const anyText = asText(() => true)

const inRange =
  (isRight: (value: unknown) => boolean): Rule =>
  (value, { min, max }) => {
    if (!isRight(value)) return MALFORMED
    if (min === undefined && max === undefined) return null
    return isWithin(value, min, max) ? null : outOfRange(min, max)
  }

/** As many entries as are asked for, each of them one that may be. */
const asList =
  (isOption: (entry: unknown, field: DeskField) => boolean): Rule =>
  (value, field) => {
    if (!Array.isArray(value)) return MALFORMED
    const entries = new Set<unknown>(value)
    if (entries.size < value.length || value.some((entry) => !isOption(entry, field)))
      return { code: 'not_an_option' }
    const { min, max } = field
    const isFine = (min === undefined && max === undefined) || isWithin(entries.size, min, max)
    return isFine ? null : outOfRange(min, max)
  }

const ticked: Rule = (value) => (value === true ? null : MALFORMED)
const isOption = (entry: unknown, { options }: DeskField) => options.some(({ id }) => id === entry)

const RULES: Readonly<Record<FieldKind, Rule>> = {
  text: anyText,
  textarea: anyText,
  email: asText(
    (text) => text.length <= ADDRESS_CHARACTERS && /^[^\s@]+@[^\s@.]+(\.[^\s@.]+)+$/.test(text),
  ),
  url: asText(isWebAddress),
  number: inRange((value) => Number.isFinite(value)),
  date: inRange((value) => typeof value === 'string' && isDate(value)),
  select: (value, field) => (isOption(value, field) ? null : { code: 'not_an_option' }),
  multiselect: asList(isOption),
  file: asList((entry) => typeof entry === 'string'),
  checkbox: ticked,
  consent: ticked,
}

/**
 * The rule that a value breaks; `null` if it may be sent.
 *
 * @param limit characters of a text that has no limit of its own
 */
export function valueProblem(field: DeskField, value: unknown, limit: number): ValueProblem | null {
  if (isBlank(value)) {
    return field.required || field.kind === 'consent' ? { code: 'required' } : null
  }
  return RULES[field.kind](value, field, limit)
}

function outOfRange(min: unknown, max: unknown): ValueProblem {
  return { code: 'out_of_range', min, max } as ValueProblem
}

/** With a scheme as it is; without one as people write it: `shop.example/cart`. */
function isWebAddress(text: string): boolean {
  const hasScheme = /^https?:\/\//i.test(text)
  try {
    const { hostname, username } = new URL(hasScheme ? text : `https://${text}`)
    return username === '' && (hasScheme || hostname.includes('.'))
  } catch {
    return false
  }
}
