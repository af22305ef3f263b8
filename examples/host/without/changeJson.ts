export type Change = {
  /** JSON Pointer (RFC 6901): `/form/categories/3/gates`. */
  readonly path: string
  /** What stands there instead; left out: it is removed. */
  readonly value?: unknown
}

/** A copy of a document with these changes. Throws where a pointer leads nowhere. */
export function changeJson(document: unknown, changes: readonly Change[]): unknown {
  const copy: unknown = structuredClone(document)
  for (const change of changes) apply(copy, change)
  return copy
}

function apply(copy: unknown, { path, ...change }: Change): void {
  const keys = path
    .split('/')
    .slice(1)
    .map((key) => key.replaceAll('~1', '/').replaceAll('~0', '~'))
  const last = keys.pop()
  const parent = keys.reduce<unknown>((at, key) => (at as Record<string, unknown>)?.[key], copy)
  if (last === undefined || typeof parent !== 'object' || parent === null || !(last in parent)) {
    throw new Error(`${path} is not in the document`)
  }
  if ('value' in change) Object.assign(parent, { [last]: change.value })
  else if (Array.isArray(parent)) parent.splice(Number(last), 1)
  else delete (parent as Record<string, unknown>)[last]
}
