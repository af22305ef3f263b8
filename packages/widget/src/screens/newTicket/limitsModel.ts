import type {
  DeskConfig,
  DeskGate,
  DeskType,
  Draft,
  FormContext,
  FormState,
  ScopeRule,
} from '@deskside/core'
import { formState } from '@deskside/core'

/** Which of the choices are closed by a gate. */
export type Limit = { readonly gate: DeskGate; readonly choices: readonly DeskType[] }
export type Asked = 'categoryId' | 'typeId'
type Who = Pick<FormContext, 'user' | 'source'>

const asksForPage = (rule: object) => JSON.stringify(rule).includes('"page.')

/** What is known of somebody before they write: themselves, the host's source, and each choice. */
const KNOWN = {
  categoryId: /"fact":"(?!user\.|source"|categoryId")/,
  typeId: /"fact":"(?!user\.|source"|categoryId"|typeId")/,
}

/**
 * What somebody cannot write about, before they choose it. Only what hangs on the person, the host's
 * source and the choice itself: any other gate is met as it comes up.
 */
export function limitsOf(
  desk: DeskConfig,
  draft: Draft,
  context: Who,
  asked: Asked = 'categoryId',
): readonly Limit[] {
  const gates = desk.gates.filter(({ when }) => !KNOWN[asked].test(JSON.stringify(when)))
  const stateOf = (id: string | null) => stateAt({ ...desk, gates }, draft, context, asked, id)
  const { categories, types, gate: always } = stateOf(null)
  const limits = new Map<string, Limit & { readonly choices: DeskType[] }>()
  for (const choice of asked === 'typeId' ? types : categories) {
    const { gate } = stateOf(choice.id)
    if (!gate || gate === always) continue
    const limit = limits.get(gate.id) ?? { gate, choices: [] }
    limit.choices.push(choice)
    limits.set(gate.id, limit)
  }
  return [...limits.values()]
}

/** Open ones first, in the desk's order; then those that are closed, by their reasons. */
export function openFirst<T extends DeskType>(choices: readonly T[], limits: readonly Limit[]) {
  const closed = limits.flatMap((limit) => limit.choices.map(({ id }) => id))
  return [...choices].sort((one, other) => closed.indexOf(one.id) - closed.indexOf(other.id))
}

/** How far support would go with a category; what asks for the page is known on choosing. */
export function scopeOf(
  desk: DeskConfig,
  draft: Draft,
  context: Who,
  categoryId: string,
): ScopeRule | null {
  const category = desk.form.categories.find(({ id }) => id === categoryId)
  if (category?.scope.some(asksForPage)) return null
  return stateAt(desk, draft, context, 'categoryId', categoryId).scope
}

function stateAt(
  desk: DeskConfig,
  draft: Draft,
  context: Who,
  asked: Asked,
  id: string | null,
): FormState {
  const chosen = asked === 'typeId' ? { typeId: id } : { categoryId: id, typeId: null }
  return formState(desk, { ...draft, ...chosen }, context)
}
