import type { DeskConfig, NewTicket } from '@deskside/core'
import type { ColumnName, Columns } from '../columns.js'

/** As mails set off what is not part of what somebody wrote. */
const RULE = '\n\n-- \nDeskside\n'

/**
 * What the form asked for and RT has no custom field for, as lines under the text: staff read it,
 * and `withoutFacts` takes it away again for the person who wrote.
 */
export function withFacts(input: NewTicket, desk: DeskConfig, columns: Columns): string {
  const has = (name: ColumnName) => columns[name] !== undefined
  const lines = [
    ...(has('categoryId') ? [] : line('Category', input.categoryId)),
    ...(has('typeId') ? [] : line('Type', input.typeId)),
    ...(has('priority') ? [] : line('Priority', input.priority)),
    ...(has('projectId') ? [] : line('Project', input.projectId)),
    ...Object.entries(input.fields).flatMap(([id, value]) =>
      has(`fields.${id}`) ? [] : line(labelOf(desk, id), value),
    ),
    ...line('Page', input.page && `${input.page.title} ${input.page.url}`),
    ...(input.followUpOf === null ? [] : line('Goes on from ticket', input.followUpOf)),
  ]
  // Whoever writes the rule themselves keeps it: only the last one is ours.
  const isPlain = lines.length === 0 && !input.body.includes(RULE)
  return isPlain ? input.body : `${input.body}${RULE}${lines.join('\n')}`
}

/** Of a text that `withFacts` made. */
export function withoutFacts(text: string): string {
  const at = text.lastIndexOf(RULE)
  return at === -1 ? text : text.slice(0, at)
}

function labelOf({ form }: DeskConfig, id: string): string {
  const label = form.fields.find((field) => field.id === id)?.label
  return typeof label === 'string' ? label : id
}

function line(label: string, value: unknown): readonly string[] {
  if (value === null || value === undefined || value === '') return []
  const words = Array.isArray(value) ? value.map(String).join(', ') : String(value)
  return [`${label}: ${words.replace(/\s+/gu, ' ')}`]
}
