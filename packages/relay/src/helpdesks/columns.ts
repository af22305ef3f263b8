import type { NewTicket, Ticket } from '@deskside/core'

/** Of a ticket, what a desk's form asks for besides words: a fact, or `fields.` and a field's id. */
export type ColumnName =
  | 'categoryId'
  | 'typeId'
  | 'priority'
  | 'projectId'
  | 'source'
  | 'followUpOf'
  | `fields.${string}`

/** Where the helpdesk keeps it: our name, and the helpdesk's own field. */
export type Columns = Readonly<Partial<Record<ColumnName, string>>>

type Facts = Pick<
  Ticket,
  'categoryId' | 'typeId' | 'priority' | 'project' | 'source' | 'followUpOf' | 'fields'
>

/** The helpdesk's fields that are read for them. */
export function columnsOf(columns: Columns): readonly string[] {
  return Object.values(columns).filter((column) => column !== undefined)
}

/** What goes into the helpdesk's fields; what no column is given for goes nowhere. */
export function toColumns(columns: Columns, input: NewTicket): Record<string, string> {
  const pairs = Object.entries(columns).flatMap(([name, column]) => {
    const value = name.startsWith('fields.')
      ? input.fields[name.slice('fields.'.length)]
      : input[name as 'categoryId' | 'typeId' | 'priority' | 'projectId' | 'source' | 'followUpOf']
    return value === null || value === undefined || column === undefined
      ? []
      : [[column, textOf(value)] as const]
  })
  return Object.fromEntries(pairs)
}

/** What the helpdesk's fields say of a ticket. */
export function fromColumns(
  columns: Columns,
  values: Readonly<Record<string, unknown>>,
  projects: readonly { readonly id: string; readonly name: string }[],
): Facts {
  const at = (name: ColumnName): string | null => {
    const value = values[columns[name] ?? '']
    return value === null || value === undefined || value === '' ? null : String(value)
  }
  const projectId = at('projectId')
  const fields = Object.keys(columns).flatMap((name) => {
    const value = name.startsWith('fields.') ? at(name as ColumnName) : null
    return value === null ? [] : [[name.slice('fields.'.length), value] as const]
  })
  return {
    categoryId: at('categoryId'),
    typeId: at('typeId'),
    priority: at('priority'),
    project:
      projectId === null
        ? null
        : (projects.find(({ id }) => id === projectId) ?? { id: projectId, name: projectId }),
    source: at('source'),
    followUpOf: at('followUpOf'),
    fields: Object.fromEntries(fields),
  }
}

function textOf(value: unknown): string {
  return Array.isArray(value) ? value.map(String).join(';') : String(value)
}
