/** A value as JSON; what JavaScript cannot hold (a key `__proto__`, ten thousand levels) is its text. */
export type WrongValue = { readonly name: string; readonly json: string }

const VNODE = { type: 'img', props: { src: 'x', onerror: 'hostErrors.push(1)' }, constructor: null }
const MARKUP = { type: 'p', props: { dangerouslySetInnerHTML: { __html: '<img src=x>' } }, __v: 1 }

export const WRONG_VALUES: readonly WrongValue[] = [
  { name: 'null', json: 'null' },
  { name: 'a number', json: '5' },
  { name: 'yes', json: 'true' },
  { name: 'a word that nobody knows', json: '"nonsense"' },
  { name: 'an object', json: '{"a":1}' },
  { name: 'a list', json: '["a",{"b":1}]' },
  {
    name: 'a prototype',
    json: '{"__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}}}',
  },
  { name: 'a node', json: JSON.stringify(VNODE) },
  { name: 'a node with markup', json: JSON.stringify({ ...MARKUP, ref: null, key: null }) },
  { name: 'ten thousand levels', json: `${'['.repeat(10_000)}${']'.repeat(10_000)}` },
]

export const LONG_TEXT: WrongValue = {
  name: 'a text of 1 MB',
  json: JSON.stringify('x'.repeat(1024 * 1024)),
}

type Path = readonly (string | number)[]

/** Every field of a value, the fields of its fields too. */
export function pathsOf(value: unknown, above: Path = []): readonly Path[] {
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([name, inner]) => [
    [...above, name],
    ...pathsOf(inner, [...above, name]),
  ])
}

/** The value as JSON, with something else in one place of it. */
export function confused(value: unknown, [name, ...below]: Path, wrong: string): string {
  if (name === undefined) return wrong
  if (Array.isArray(value)) {
    const items = value.map((item, index) =>
      String(index) === name ? confused(item, below, wrong) : JSON.stringify(item),
    )
    return `[${items}]`
  }
  const fields = Object.entries(value as object).map(
    ([key, inner]) =>
      `${JSON.stringify(key)}:${key === name ? confused(inner, below, wrong) : JSON.stringify(inner)}`,
  )
  return `{${fields}}`
}

/** One copy of the value for each of its fields and each wrong value, with an id of its own. */
export function everyConfusion<T extends { readonly id: string }>(
  value: T,
  wrongs: readonly WrongValue[] = WRONG_VALUES,
): readonly string[] {
  return pathsOf(value).flatMap((path) =>
    wrongs.map(({ name, json }) =>
      confused({ ...value, id: `${value.id}-${path.join('.')}-${name}` }, path, json),
    ),
  )
}
