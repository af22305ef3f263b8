import type { DeskConfig, Ticket } from '@deskside/core'

type Text = DeskConfig['name']

/** A ticket's category and priority in the desk's own words; what the desk has not named is its id. */
export type DeskWords = {
  category(ticket: Pick<Ticket, 'categoryId' | 'typeId'>): string | null
  priority(id: string | null): string | null
}

export function createDeskWords(desk: DeskConfig | null): DeskWords {
  const { categories = [], priorities = [] } = desk?.form ?? {}
  const nameOf = (
    choices: readonly { readonly id: string; readonly label: Text }[],
    id: string | null,
  ): string | null => {
    const found = choices.find((choice) => choice.id === id)
    return found === undefined ? id : inEnglish(found.label)
  }
  return {
    category({ categoryId, typeId }) {
      const types = categories.find(({ id }) => id === categoryId)?.types ?? []
      const names = [nameOf(categories, categoryId), nameOf(types, typeId)]
      return names.filter((name) => name !== null).join(' · ') || null
    },
    priority: (id) => nameOf(priorities, id),
  }
}

/** The console speaks English; a desk without English is read in its first language. */
export function inEnglish(text: Text): string {
  return typeof text === 'string' ? text : (text.en ?? Object.values(text)[0] ?? '')
}
