import type { FieldProblem } from '../errors/SupportError.js'
import { isDate } from '../model/isoDate.js'
import type { Condition, DeskConfig } from '../wire/index.js'
import { type FactKind, factKind, fieldIdOf } from './facts.js'

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
): readonly FieldProblem[] {
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
): readonly FieldProblem[] {
  const { fact } = leaf
  const kind = factKind(desk, fact)
  if (kind === null) {
    const code = fieldIdOf(fact) === null ? 'unknown_fact' : 'unknown_field'
    return [{ pointer: `${pointer}/fact`, code }]
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
): readonly FieldProblem[] {
  const all = Array.isArray(is) ? is : [is]
  return all.flatMap((one, index): FieldProblem[] => {
    const at = Array.isArray(is) ? `${pointer}/${index}` : pointer
    if (typeof one !== PRIMITIVES[kind.type]) return [{ pointer: at, code: 'not_for_fact' }]
    return kind.ids?.includes(String(one)) === false ? [{ pointer: at, code: 'unknown_id' }] : []
  })
}

const PRIMITIVES: Readonly<Record<FactKind['type'], string>> = {
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
): readonly FieldProblem[] {
  if (type !== 'number' && type !== 'date') return [{ pointer, code: 'not_comparable' }]
  return boundsProblems(range, type, pointer)
}

/** For conditions and for fields: ends of the right type, in the right order. */
export function boundsProblems(
  { min, max }: { readonly min?: unknown; readonly max?: unknown },
  type: 'number' | 'date',
  pointer: string,
): readonly FieldProblem[] {
  const ends = [
    ['min', min],
    ['max', max],
  ] as const
  const problems = ends.flatMap(([name, end]): FieldProblem[] => {
    if (end === undefined) return []
    if (type === 'number' ? typeof end !== 'number' : typeof end !== 'string')
      return [{ pointer: `${pointer}/${name}`, code: 'not_for_kind' }]
    if (type === 'date' && !isDate(String(end)))
      return [{ pointer: `${pointer}/${name}`, code: 'bad_date' }]
    return []
  })
  if (problems.length > 0 || min === undefined || max === undefined) return problems
  return (min as number) > (max as number) ? [{ pointer: `${pointer}/min`, code: 'above_max' }] : []
}
