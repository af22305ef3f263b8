import { isDate } from '../model/isoDate.js'
import type { Condition, DeskConfig } from '../wire/index.js'
import { type FactKind, factKind, fieldIdOf } from './facts.js'
import { END_WORDS, type FoundProblem } from './problemWords.js'

/** Where a condition stands, and what it may not ask there. */
export type ConditionPlace = {
  readonly pointer: string
  /** Facts that hang on what the condition decides, or are not known yet. */
  readonly isAhead?: (fact: string) => boolean
}

type Leaf = Extract<Condition, { readonly fact: string }>

/** What a condition asks that cannot be asked. */
export function conditionProblems(
  desk: DeskConfig,
  condition: Condition | undefined,
  place: ConditionPlace,
): readonly FoundProblem[] {
  if (condition === undefined) return []
  const below = (inner: Condition, step: string) =>
    conditionProblems(desk, inner, { ...place, pointer: `${place.pointer}/${step}` })
  if ('all' in condition) return condition.all.flatMap((one, index) => below(one, `all/${index}`))
  if ('any' in condition) return condition.any.flatMap((one, index) => below(one, `any/${index}`))
  if ('not' in condition) return below(condition.not, 'not')
  return leafProblems(desk, condition, place)
}

function leafProblems(
  desk: DeskConfig,
  leaf: Leaf,
  { pointer, isAhead = () => false }: ConditionPlace,
): readonly FoundProblem[] {
  const { fact } = leaf
  const kind = factKind(desk, fact)
  if (kind === null) {
    const code = fieldIdOf(fact) === null ? 'unknown_fact' : 'unknown_field'
    const known = desk.form.fields.map(({ id }) => `fields.${id}`)
    return [{ pointer: `${pointer}/fact`, code, known }]
  }
  if (isAhead(fact)) return [{ pointer: `${pointer}/fact`, code: 'not_known_here' }]
  if ('is' in leaf) return isProblems(leaf, kind, `${pointer}/is`)
  if ('contains' in leaf) {
    const isRight = kind.type === 'text'
    return isRight ? [] : [{ pointer: `${pointer}/contains`, code: 'not_a_text' }]
  }
  return 'isSet' in leaf ? [] : rangeProblems(leaf, kind, pointer)
}

function isProblems(
  { is }: Extract<Leaf, { readonly is: unknown }>,
  kind: FactKind,
  pointer: string,
): readonly FoundProblem[] {
  const all = Array.isArray(is) ? is : [is]
  return all.flatMap((one, index): FoundProblem[] => {
    const at = Array.isArray(is) ? `${pointer}/${index}` : pointer
    const primitive = PRIMITIVES[kind.type]
    if (typeof one !== primitive)
      return [{ pointer: at, code: 'not_for_fact', known: [NAMES[primitive]] }]
    const { ids } = kind
    return ids?.includes(String(one)) === false
      ? [{ pointer: at, code: 'unknown_id', known: ids }]
      : []
  })
}

const NAMES = {
  string: 'a text',
  number: 'a number',
  boolean: 'true or false',
  nothing: 'files, which are set or not',
} as const

const PRIMITIVES: Readonly<Record<FactKind['type'], keyof typeof NAMES>> = {
  text: 'string',
  id: 'string',
  date: 'string',
  number: 'number',
  boolean: 'boolean',
  files: 'nothing',
}

function rangeProblems(
  range: { readonly min?: unknown; readonly max?: unknown },
  { type }: FactKind,
  pointer: string,
): readonly FoundProblem[] {
  if (type !== 'number' && type !== 'date') return [{ pointer, code: 'not_comparable' }]
  return boundsProblems(range, type, pointer)
}

/** For conditions and for fields: ends of the right type, in the right order. */
export function boundsProblems(
  { min, max }: { readonly min?: unknown; readonly max?: unknown },
  type: 'number' | 'date',
  pointer: string,
): readonly FoundProblem[] {
  const ends = [
    ['min', min],
    ['max', max],
  ] as const
  const problems = ends.flatMap(([name, end]): FoundProblem[] => {
    if (end === undefined) return []
    if (type === 'number' ? typeof end !== 'number' : typeof end !== 'string')
      return [{ pointer: `${pointer}/${name}`, code: 'not_for_kind', known: END_WORDS }]
    if (type === 'date' && !isDate(String(end)))
      return [{ pointer: `${pointer}/${name}`, code: 'bad_date' }]
    return []
  })
  if (problems.length > 0 || min === undefined || max === undefined) return problems
  return (min as number) > (max as number) ? [{ pointer: `${pointer}/min`, code: 'above_max' }] : []
}
