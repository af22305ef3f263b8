import type { DeskConfig, DeskField, FieldKind, Prefill } from '../wire/index.js'
import { boundsProblems, conditionProblems } from './conditionProblems.js'
import { fieldIdOf } from './facts.js'
import type { FoundProblem } from './problemWords.js'

/** What can be said of a field, by its kind; a field that says more would be obeyed in part. */
const SPEAKS_OF: Readonly<Record<FieldKind, readonly string[]>> = {
  text: ['maxCharacters', 'placeholder'],
  textarea: ['maxCharacters', 'placeholder'],
  number: ['min', 'max', 'placeholder'],
  date: ['min', 'max'],
  email: ['maxCharacters', 'placeholder'],
  url: ['maxCharacters', 'placeholder'],
  select: ['options', 'placeholder'],
  multiselect: ['options', 'min', 'max'],
  checkbox: [],
  consent: [],
  file: ['min', 'max'],
}

const SPOKEN_OF_SOME = ['maxCharacters', 'placeholder', 'min', 'max', 'options'] as const

const TEXT_KINDS: readonly FieldKind[] = ['text', 'textarea']
const PREFILLED: Readonly<Record<Prefill, readonly FieldKind[]>> = {
  'page.url': [...TEXT_KINDS, 'url'],
  'page.title': TEXT_KINDS,
  'user.email': [...TEXT_KINDS, 'email'],
  'user.name': TEXT_KINDS,
  'user.organization': TEXT_KINDS,
}

/** What of a field does not fit together. */
export function fieldProblems(
  desk: DeskConfig,
  field: DeskField,
  index: number,
): readonly FoundProblem[] {
  const pointer = `/form/fields/${index}`
  const above = desk.form.fields.slice(0, index).map(({ id }) => id)
  const isAhead = (fact: string) => {
    const id = fieldIdOf(fact)
    return id !== null && !above.includes(id)
  }
  const at = (name: string, code: string) => ({ pointer: `${pointer}/${name}`, code })
  const { kind, options, prefill, readOnly } = field
  return [
    ...SPOKEN_OF_SOME.filter((name) => isSaid(field[name]) && !SPEAKS_OF[kind].includes(name)).map(
      (name) => at(name, 'not_for_kind'),
    ),
    ...(SPEAKS_OF[kind].includes('options') && options.length === 0
      ? [at('options', 'no_options')]
      : []),
    ...endsProblems(field, pointer),
    ...(prefill && !PREFILLED[prefill].includes(kind) ? [at('prefill', 'not_for_kind')] : []),
    ...(readOnly && prefill === undefined ? [at('readOnly', 'without_prefill')] : []),
    ...conditionProblems(desk, field.when, { pointer: `${pointer}/when`, isAhead }),
  ]
}

function isSaid(value: unknown): boolean {
  return Array.isArray(value) ? value.length > 0 : value !== undefined
}

function endsProblems(field: DeskField, pointer: string): readonly FoundProblem[] {
  if (!SPEAKS_OF[field.kind].includes('min')) return []
  return boundsProblems(field, field.kind === 'date' ? 'date' : 'number', pointer)
}
