import type { FieldProblem } from '../errors/SupportError.js'
import { nearestWord } from './nearestWord.js'

/** A problem before it has words: what would have been right, where that can be listed. */
export type FoundProblem = FieldProblem & { readonly known?: readonly string[] }

type Facts = {
  /** What stands there, short and as JSON; `nothing` where nothing does. */
  readonly it: string
  /** What would be right: ` Known: a, b.`, or nothing. */
  readonly known: string
  readonly names: readonly string[]
  /** The last step of the pointer. */
  readonly key: string
  /** What the schema expected, for shapes. */
  readonly said: string
}

const FACTS =
  'subject, body, categoryId, typeId, priority, projectId, fields.<id>, user.plan, user.roles, user.isGuest, page.url, source'
const ENDS = 'Numbers for number fields, "YYYY-MM-DD" for date fields.'

/** Words for developers, by code. */
export type ProblemWords = Readonly<Record<string, (facts: Facts) => string>>

/** Every code that a desk's configuration can be refused with, as words for developers. */
export const PROBLEM_WORDS: ProblemWords = {
  required: () => 'Has to be there.',
  wrong_type: ({ it, said }) => `${it} is of the wrong type; expected ${said}.`,
  unknown_key: ({ key, names }) => {
    const meant = nearestWord(key, names)
    const advice =
      meant === null ? 'it is misspelt, or belongs elsewhere.' : `perhaps you mean "${meant}".`
    return `"${key}" is no key here; ${advice}`
  },
  not_an_option: ({ it, said }) => `${it} is no option; one of ${said}.`,
  empty: () => 'Holds nothing; leave it out, or put at least one in.',
  empty_text: ({ it }) => `${it} has no words: a text, or one text a language, none of them blank.`,
  unknown_language: ({ it }) => `${it}: keys are BCP 47 tags as "en" or "pt-BR".`,
  bad_text_key: ({ key }) =>
    `"${key}" names no text: a section, a dot and the text's name, as in docs/texts.en.json.`,
  out_of_range: ({ it }) => `${it} is too small: 1 or more.`,
  not_an_integer: ({ it }) => `${it} is no whole number.`,
  bad_id: ({ it }) => `${it} is no id: a letter or digit, then letters, digits, "_" and "-".`,
  duplicate: ({ it }) => `${it} stands in this list before; each may stand once.`,
  unknown_id: ({ it, known }) => `${it} is not defined in this desk.${known}`,
  not_a_condition: ({ it }) =>
    `${it} is no condition: {all}, {any}, {not}, or {fact} with one of is, isSet, contains, min, max.`,
  unknown_fact: ({ it }) => `${it} is no fact. Facts: ${FACTS}.`,
  unknown_field: ({ it, known }) => `${it} asks a field that is not in form.fields.${known}`,
  not_known_here: ({ it }) =>
    `${it} is not known yet where this is asked: fields ask those above them, a category asks no category or type.`,
  not_for_fact: ({ it, names }) => `${it} can never be what this fact is: ${names.join(' or ')}.`,
  not_a_text: ({ it }) => `"contains" looks for ${it} in a text, and this fact is none; use "is".`,
  not_comparable: () => '"min" and "max" are for facts that are numbers or dates; use "is".',
  not_for_kind: ({ it, names }) =>
    `${it} means nothing for a field of this kind.${names.length > 0 ? ` ${names.join(' ')}` : ''}`,
  above_max: ({ it }) => `${it} is above "max": nothing could be between.`,
  no_options: () => 'A choice without options cannot be made; write at least one.',
  without_prefill: () => '"readOnly" is for fields with a "prefill"; nobody could fill this in.',
  unreachable: () => 'A rule above has no "when" and always holds; this one is never looked at.',
  status_left_out: ({ names }) => `In no group: ${names.join(', ')}.`,
  not_in_group: ({ it, known }) => `${it} is not among the statuses of its group.${known}`,
  bad_url: ({ it }) => `${it} is no address: https:, http:, mailto: or tel:.`,
  bad_email: ({ it }) => `${it} is no e-mail address.`,
  bad_phone: ({ it }) => `${it} is no phone number.`,
  unknown_zone: ({ it }) => `${it} is no time zone: a name as "Europe/Berlin" or "UTC".`,
  bad_time: ({ it }) =>
    `${it} is no time: "HH:MM"; "from" before 24:00, "to" up to 48:00 (past midnight counts on).`,
  end_before_start: ({ it }) => `${it} is not after "from"; 02:00 in the night is "26:00".`,
  overlap: ({ it }) => `${it} overlaps with hours before it, or with those of the night before.`,
  bad_date: ({ it }) => `${it} is no day of the calendar: "YYYY-MM-DD", for holidays also "MM-DD".`,
  duplicate_date: ({ it }) => `${it} stands among the holidays before.`,
  bad_minutes: ({ it }) => `${it} is no number of minutes above 0.`,
  one_of_both: ({ it }) =>
    `${it}: a promise says either "workingMinutes" or "clockMinutes", one of both.`,
  without_hours: () => '"workingMinutes" count inside support.hours, and there are none.',
  without_promises: () => 'Escalation begins when a promise is broken; write support.promises.',
  without_rating: ({ it }) => `${it} needs "rating", which this desk has switched off.`,
  without_escalation: ({ it }) => `${it} needs "escalation" in this desk.`,
  without_access: ({ it }) => `${it} needs "access" in this desk.`,
}

/** What the ends of a field or a range may be, said with `not_for_kind`. */
export const END_WORDS: readonly string[] = [ENDS]

/** The problem as it is told: with words that name what stands there. */
export function worded(
  input: unknown,
  { known, ...problem }: FoundProblem,
  more: ProblemWords = {},
): FieldProblem {
  const names = known ?? []
  const words = more[problem.code] ?? PROBLEM_WORDS[problem.code]
  const facts = {
    it: shortened(valueAt(input, problem.pointer)),
    known: names.length > 0 ? ` Known: ${names.join(', ')}.` : '',
    names,
    key: problem.pointer.split('/').at(-1) ?? '',
    said: problem.message ?? '',
  }
  return { ...problem, message: words?.(facts).trim() ?? facts.said }
}

function valueAt(input: unknown, pointer: string): unknown {
  return stepsOf(pointer).reduce<unknown>((value, name) => {
    const isThere = typeof value === 'object' && value !== null && Object.hasOwn(value, name)
    return isThere ? (value as Record<string, unknown>)[name] : undefined
  }, input)
}

/** The keys that a JSON Pointer goes through. */
export function stepsOf(pointer: string): readonly string[] {
  const keys = pointer.split('/').slice(1)
  return keys.map((key) => key.replaceAll('~1', '/').replaceAll('~0', '~'))
}

const SHOWN = 80

function shortened(value: unknown): string {
  const text = JSON.stringify(value) ?? 'nothing'
  return text.length > SHOWN ? `${text.slice(0, SHOWN)}…` : text
}
