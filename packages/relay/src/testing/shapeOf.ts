/**
 * Names and kinds of values, as deep as they go: of a list, its first item stands for all.
 *
 * @param open names of values that differ from account to account, and count as equal
 */
export function shapeOf(value: unknown, open: readonly string[] = []): unknown {
  if (Array.isArray(value)) return value.length === 0 ? [] : [shapeOf(value[0], open)]
  if (typeof value !== 'object' || value === null) return typeof value
  return Object.fromEntries(
    Object.entries(value).map(([name, inner]) => [
      name,
      open.includes(name) ? 'open' : shapeOf(inner, open),
    ]),
  )
}
