import { createSchema } from './document.js'

type Node = {
  readonly $ref?: string
  readonly type?: string | readonly string[]
  readonly enum?: readonly unknown[]
  readonly const?: unknown
  readonly default?: unknown
  readonly description?: string
  readonly properties?: Readonly<Record<string, Node>>
  readonly required?: readonly string[]
  readonly items?: Node
  readonly additionalProperties?: Node | false
  readonly anyOf?: readonly Node[]
}

const HEAD = `# Desk reference

<!-- Written by \`node tools/deskSchema.mjs\` from the schema; edit the descriptions there. -->

Every key of a desk, from its [JSON Schema](desk-config.schema.json): \`[]\` is an entry of a list, \`*\` any name. What
belongs together, with examples, stands in [The desk](desk-configuration.md). A **text** is one string or one a language;
a **condition** is [what holds or does not](desk-configuration.md#conditions-and-facts).
`
/** From here on brothers that are built alike are one row: days of the week, statuses. */
const ALIKE = 5

/** docs/desk-reference.md: each key with its type, its default and what it says. */
export function createReference(): string {
  const { properties = {}, required = [] } = createSchema() as Node
  const sections = Object.entries(properties).map(([key, node]) => {
    const rows = [...below(node, key)]
    const own = `${node.description ?? ''}\n\n${facts(node, required.includes(key))}`
    return `## ${key}\n\n${own}\n${rows.length > 0 ? `\n${table(rows)}\n` : ''}`
  })
  return `${HEAD}\n${sections.join('\n')}`
}

/** The table of docs/desk-configuration.md: the keys of a desk. */
export function createKeys(): string {
  const { properties = {} } = createSchema() as Node
  const rows = Object.entries(properties).map(
    ([key, { description = '' }]) => `| \`${key}\` | ${inCell(description)} |`,
  )
  return ['| key | what it says |', '| --- | --- |', ...rows].join('\n')
}

type Row = { readonly path: string; readonly node: Node; readonly isRequired: boolean }

/** All rows under a node, in their order. */
function* below(node: Node, path: string): Generator<Row> {
  const { properties = {}, required = [] } = node
  const names = Object.keys(properties)
  if (names.length >= ALIKE && areAlike(Object.values(properties))) {
    const one = oneOf(properties)
    yield { path: `${path}.*`, node: one, isRequired: false }
    yield* below(one, `${path}.*`)
  } else {
    for (const name of names) {
      const each = properties[name] as Node
      yield { path: `${path}.${name}`, node: each, isRequired: required.includes(name) }
      yield* below(each, `${path}.${name}`)
    }
  }
  if (node.items) yield* below(node.items, `${path}[]`)
  if (node.additionalProperties) yield* below(node.additionalProperties, `${path}.*`)
  for (const shape of node.anyOf ?? []) yield* below(shape, path)
}

function areAlike(nodes: readonly Node[]): boolean {
  const [first, ...others] = nodes.map(({ description: _, default: __, ...shape }) =>
    JSON.stringify(shape, (key, value) => (key === 'description' ? undefined : value)),
  )
  // Flags are alike by chance: what is one row has something below it.
  const isMore = nodes.every(({ properties, items, enum: words }) => properties ?? items ?? words)
  return isMore && others.every((shape) => shape === first)
}

/** What they all are, under their names; each default where they differ. */
function oneOf(properties: Readonly<Record<string, Node>>): Node {
  const all = Object.entries(properties)
  const defaults = new Set(all.map(([, node]) => JSON.stringify(node.default)))
  const named = all.map(([name, node]) =>
    defaults.size === 1 ? `\`${name}\`` : `\`${name}\` (${JSON.stringify(node.default)})`,
  )
  const { default: given, ...first } = all[0]?.[1] ?? {}
  const description = named.join(', ')
  return {
    ...first,
    description,
    ...(defaults.size === 1 && given !== undefined ? { default: given } : {}),
  }
}

function table(rows: readonly Row[]): string {
  const lines = rows.map(({ path, node, isRequired }) => {
    const says = [isRequired ? '**Required.**' : '', node.description ?? ''].filter(Boolean)
    const given = node.default === undefined ? '' : `\`${JSON.stringify(node.default)}\``
    return `| \`${path}\` | ${inCell(typeOf(node))} | ${inCell(given)} | ${inCell(says.join(' '))} |`
  })
  return ['| key | type | default | what it says |', '| --- | --- | --- | --- |', ...lines].join(
    '\n',
  )
}

function facts(node: Node, isRequired: boolean): string {
  const given = node.default === undefined ? '' : ` Default: \`${JSON.stringify(node.default)}\`.`
  return `Type: ${typeOf(node)}.${isRequired ? ' **Required.**' : given}`
}

/** As a reader would say it. */
function typeOf(node: Node): string {
  if (node.$ref) return node.$ref.split('/').pop()?.toLowerCase() ?? ''
  if (node.const !== undefined) return `\`${JSON.stringify(node.const)}\``
  if (node.enum) return node.enum.map((word) => `\`${word}\``).join(', ')
  if (node.anyOf) return [...new Set(node.anyOf.map(typeOf))].join(' or ')
  if (node.type === 'array') return `list of ${node.items ? typeOf(node.items) : 'anything'}`
  if (typeof node.type === 'string') return node.type === 'string' ? 'string' : node.type
  return (node.type ?? ['anything']).join(' or ')
}

function inCell(text: string): string {
  return text.replaceAll('|', '\\|')
}
