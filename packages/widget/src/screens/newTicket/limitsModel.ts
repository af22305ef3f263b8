import type { DeskCategory, DeskConfig, DeskGate, Draft, FormContext } from '@deskside/core'
import { formState } from '@deskside/core'

/** What of the choices is closed, and why. */
export type Limit = { readonly gate: DeskGate; readonly categories: readonly DeskCategory[] }

/**
 * Which categories somebody cannot write about, before they choose one. Only what hangs on the
 * person, the host's source and the choice itself: a gate that asks for the page is met on choosing.
 */
export function limitsOf(
  desk: DeskConfig,
  draft: Draft,
  context: Pick<FormContext, 'user' | 'source'>,
): readonly Limit[] {
  const gates = desk.gates.filter(({ when }) => !JSON.stringify(when).includes('"page.'))
  const stateOf = (categoryId: string | null) =>
    formState({ ...desk, gates }, { ...draft, categoryId, typeId: null }, context)
  const { categories, gate: always } = stateOf(null)
  const limits = new Map<string, Limit & { readonly categories: DeskCategory[] }>()
  for (const category of categories) {
    const { gate } = stateOf(category.id)
    if (!gate || gate === always) continue
    const limit = limits.get(gate.id) ?? { gate, categories: [] }
    limit.categories.push(category)
    limits.set(gate.id, limit)
  }
  return [...limits.values()]
}
