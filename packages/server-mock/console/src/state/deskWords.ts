import type { DeskConfig, Ticket } from '@deskside/core'

type Text = DeskConfig['name']
type DeskField = DeskConfig['form']['fields'][number]

/** A ticket's category priority and fields in the desk's own words; what the desk has not named is its id. */
export type DeskWords = {
  /** The desk's own name; `null` until it has been read. */
  readonly name: string | null
  category(ticket: Pick<Ticket, 'categoryId' | 'typeId'>): string | null
  priority(id: string | null): string | null
  /** What the form asked, by name; what is the host's own has its id for a name. */
  fields(ticket: Pick<Ticket, 'fields'>): readonly (readonly [name: string, value: string])[]
}

export function createDeskWords(desk: DeskConfig | null): DeskWords {
  const { categories = [], priorities = [], fields: asked = [] } = desk?.form ?? {}
  const nameOf = (
    choices: readonly { readonly id: string; readonly label: Text }[],
    id: string | null,
  ): string | null => {
    const found = choices.find((choice) => choice.id === id)
    return found === undefined ? id : inEnglish(found.label)
  }
  return {
    name: desk === null ? null : inEnglish(desk.name),
    category({ categoryId, typeId }) {
      const types = categories.find(({ id }) => id === categoryId)?.types ?? []
      const names = [nameOf(categories, categoryId), nameOf(types, typeId)]
      return names.filter((name) => name !== null).join(' · ') || null
    },
    // An escalation's mark, whether or not the desk's form offers it.
    priority: (id) =>
      id === 'urgent' && !priorities.some((one) => one.id === id)
        ? 'Urgent'
        : nameOf(priorities, id),
    fields({ fields }) {
      return Object.entries(fields).flatMap(([id, value]) => {
        const field = asked.find((one) => one.id === id)
        // Files stand below the message that brought them.
        if (field?.kind === 'file' || isBlank(value)) return []
        const said = [value].flat().map((one) => toWords(one, field))
        return [[nameOf(asked, id) ?? id, said.join(', ')] as const]
      })
    },
  }

  function toWords(value: unknown, field: DeskField | undefined): string {
    if (typeof value === 'boolean') return value ? 'Yes' : 'No'
    return nameOf(field?.options ?? [], String(value)) ?? ''
  }
}

function isBlank(value: unknown): boolean {
  return value === null || value === undefined || value === '' || [value].flat().length === 0
}

/** The console speaks English; a desk without English is read in its first language. */
export function inEnglish(text: Text): string {
  return typeof text === 'string' ? text : (text.en ?? Object.values(text)[0] ?? '')
}
