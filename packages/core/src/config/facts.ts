import type { DeskConfig, DeskField } from '../wire/index.js'

/** What can be asked of a fact. */
export type FactKind = {
  readonly type: 'text' | 'number' | 'date' | 'boolean' | 'id' | 'files'
  /** What an `id` can be; left out where that is not known beforehand. */
  readonly ids?: readonly string[]
}

const idsOf = (items: readonly { readonly id: string }[]) => items.map(({ id }) => id)
const TEXT: FactKind = { type: 'text' }

const FACTS: Readonly<Record<string, (desk: DeskConfig) => FactKind>> = {
  subject: () => TEXT,
  body: () => TEXT,
  categoryId: ({ form }) => ({ type: 'id', ids: idsOf(form.categories) }),
  typeId: ({ form }) => ({ type: 'id', ids: form.categories.flatMap(({ types }) => idsOf(types)) }),
  priority: ({ form }) => ({ type: 'id', ids: idsOf(form.priorities) }),
  // A desk without projects of its own may be given them for each person.
  projectId: ({ form }) =>
    form.projects.length > 0 ? { type: 'id', ids: idsOf(form.projects) } : TEXT,
  'user.plan': () => TEXT,
  'user.roles': () => TEXT,
  'user.isGuest': () => ({ type: 'boolean' }),
  'page.url': () => TEXT,
  source: () => TEXT,
}

const BY_FIELD: Readonly<Record<DeskField['kind'], FactKind['type']>> = {
  text: 'text',
  textarea: 'text',
  email: 'text',
  url: 'text',
  number: 'number',
  date: 'date',
  checkbox: 'boolean',
  consent: 'boolean',
  select: 'id',
  multiselect: 'id',
  file: 'files',
}

const FIELD = 'fields.'

/** The id in `fields.<id>`. */
export function fieldIdOf(fact: string): string | null {
  return fact.startsWith(FIELD) ? fact.slice(FIELD.length) : null
}

/** `null`: there is no such fact. */
export function factKind(desk: DeskConfig, fact: string): FactKind | null {
  const fieldId = fieldIdOf(fact)
  if (fieldId === null) return Object.hasOwn(FACTS, fact) ? (FACTS[fact]?.(desk) ?? null) : null
  const field = desk.form.fields.find(({ id }) => id === fieldId)
  if (!field) return null
  const type = BY_FIELD[field.kind]
  return type === 'id' ? { type, ids: idsOf(field.options) } : { type }
}
