/** What is known by the name of a fact; `undefined` where it is not. */
export type Facts = Readonly<Record<string, unknown>>

type Loose = { readonly [key in 'all' | 'any' | 'not' | 'fact' | 'is' | 'contains']?: unknown } & {
  readonly isSet?: unknown
  readonly min?: unknown
  readonly max?: unknown
}

/**
 * Does a condition hold? What cannot be read as one, from a newer server, never does; nor does
 * anything about a fact that is not known, but that it is not set.
 */
export function holds(condition: unknown, facts: Facts): boolean {
  if (typeof condition !== 'object' || condition === null) return false
  const { all, any, not, fact, is, isSet, contains, min, max } = condition as Loose
  const isSo = (one: unknown) => holds(one, facts)
  if (Array.isArray(all)) return all.every(isSo)
  if (Array.isArray(any)) return any.some(isSo)
  if (not !== undefined) return !isSo(not)
  const value = facts[String(fact)]
  if (isSet !== undefined) return isSet === !isBlank(value)
  const values: readonly unknown[] = Array.isArray(value) ? value : [value]
  if (is !== undefined) return values.some((one) => (Array.isArray(is) ? is : [is]).includes(one))
  if (contains === undefined) return isWithin(value, min, max)
  const part = String(contains).toLowerCase()
  return values.some((one) => typeof one === 'string' && one.toLowerCase().includes(part))
}

/** Left empty: nothing that anybody could see, nothing chosen, not ticked. */
export function isBlank(value: unknown): boolean {
  if (typeof value === 'string') return /^[\s\p{Cf}]*$/u.test(value)
  return value === undefined || value === null || value === false || isEmptyList(value)
}

function isEmptyList(value: unknown): boolean {
  return Array.isArray(value) && value.length === 0
}

/** Numbers with numbers, texts with texts: ISO dates stand in the order of time. */
export function isWithin(value: unknown, min: unknown, max: unknown): boolean {
  const ends = [min, max].filter((end) => end !== undefined)
  if (ends.length === 0 || ends.some((end) => typeof end !== typeof value)) return false
  const least = (min ?? value) as number
  const most = (max ?? value) as number
  return (value as number) >= least && (value as number) <= most
}
