import type {
  DeskCategory,
  DeskChannel,
  DeskConfig,
  DeskField,
  DeskGate,
  DeskGuide,
  DeskPriority,
  DeskProject,
  DeskType,
  ScopeRule,
} from '../wire/index.js'
import type { SupportUser } from './clientState.js'
import { type Facts, holds } from './conditions.js'
import type { Draft, Page } from './draft.js'
import { valueProblem } from './fieldRules.js'

/** Whom a form is for, and where it stands. */
export type FormContext = {
  readonly user: SupportUser | null
  readonly page?: Page | null | undefined
  readonly source?: string | null | undefined
}

/** What was typed and chosen, in a draft or in a request. */
export type FormInput = Pick<
  Draft,
  'subject' | 'body' | 'categoryId' | 'typeId' | 'priority' | 'projectId' | 'fields' | 'source'
> & { readonly attachments: readonly { readonly id: string }[] }

/** A field as it is shown now. */
export type FormField = DeskField & { readonly value: unknown }

/** What a form shows now, of all that its desk may ask. */
export type FormState = {
  readonly categories: readonly DeskCategory[]
  /** Of the chosen category. */
  readonly types: readonly DeskType[]
  readonly priorities: readonly DeskPriority[]
  readonly projects: readonly DeskProject[]
  /** `readOnly` only where the value is known beforehand. */
  readonly fields: readonly FormField[]
  /** Why no ticket can be filed like this; `null` if it can. */
  readonly gate: DeskGate | null
  /** How far support goes with the chosen category. */
  readonly scope: ScopeRule | null
  readonly guides: readonly DeskGuide[]
  /** The desk's other ways, those that are for this person and place. */
  readonly channels: readonly DeskChannel[]
}

export const NOBODY: FormContext = { user: null }

/** Evaluates a desk's form for a person, a place and what was typed so far. */
export function formState(desk: DeskConfig, input: FormInput, context: FormContext): FormState {
  const { categories, priorities, projects, guides } = desk.form
  const { fields, facts } = walk(desk, input, context)
  const isFor = ({ when }: { readonly when?: unknown }) => when === undefined || holds(when, facts)
  const shown = categories.filter(isFor)
  const chosen = shown.find(({ id }) => id === input.categoryId)
  return {
    categories: shown,
    types: chosen?.types ?? [],
    priorities,
    projects,
    fields,
    gate: desk.gates.find(isFor) ?? null,
    scope: chosen?.scope.find(isFor) ?? null,
    guides: guides.filter(isFor),
    channels: desk.channels.filter(isFor),
  }
}

/** The fields that the form shows now: those whose condition holds, in their order. */
export function visibleFields(
  desk: DeskConfig,
  input: FormInput,
  context: FormContext,
): readonly FormField[] {
  return walk(desk, input, context).fields
}

/** All that the desk's conditions may ask about. */
export function formFacts(desk: DeskConfig, input: FormInput, context: FormContext): Facts {
  return walk(desk, input, context).facts
}

/**
 * The values that are sent: of fields that are shown, with what was known beforehand. What the desk
 * does not ask at all is the host's own and goes along.
 */
export function sentFields(
  desk: DeskConfig,
  input: FormInput,
  context: FormContext,
): Readonly<Record<string, unknown>> {
  const asked = new Set(desk.form.fields.map(({ id }) => id))
  return Object.fromEntries([
    ...Object.entries(input.fields).filter(([id]) => !asked.has(id)),
    ...visibleFields(desk, input, context)
      .filter(({ value }) => value !== undefined)
      .map(({ id, value }) => [id, value]),
  ])
}

/** What is sent of a form: nothing that it does not show. */
export function sentForm<F extends FormInput>(desk: DeskConfig, input: F, context: FormContext): F {
  return {
    ...input,
    subject: desk.form.subject === 'hidden' ? '' : input.subject,
    typeId: typeOf(desk, input),
    fields: sentFields(desk, input, context),
  }
}

/** A new ticket as it leaves: frozen, so that a later page or person changes nothing of it. */
export function sealed(desk: DeskConfig, draft: Draft, context: FormContext): Draft {
  const { page } = context
  const asksForPage = JSON.stringify(desk).includes('"fact":"page.url"')
  return { ...sentForm(desk, draft, context), ...(page && asksForPage ? { page } : {}) }
}

/** Files are named by the server's ids once it has them. */
export function withFileIds(
  fields: Readonly<Record<string, unknown>>,
  ids: ReadonlyMap<unknown, string>,
): Record<string, unknown> {
  const renamed = (value: unknown) =>
    Array.isArray(value) ? value.map((one: unknown) => ids.get(one) ?? one) : value
  return Object.fromEntries(Object.entries(fields).map(([id, value]) => [id, renamed(value)]))
}

/** The type of a category before counts no more where the chosen one has none. */
export function typeOf({ form }: DeskConfig, { categoryId, typeId }: FormInput): string | null {
  const category = form.categories.find(({ id }) => id === categoryId)
  return category?.types.length ? typeId : null
}

/** Fields may hang on those above them alone, so one walk from top to bottom knows them all. */
function walk(desk: DeskConfig, input: FormInput, context: FormContext) {
  const facts = factsOf(desk, input, context)
  const fields: FormField[] = []
  for (const field of desk.form.fields) {
    if (field.when !== undefined && !holds(field.when, facts)) continue
    const shown = toFormField(field, input, facts, desk.limits.bodyCharacters)
    facts[`fields.${field.id}`] = shown.value
    fields.push(shown)
  }
  return { fields, facts: facts as Facts }
}

function toFormField(field: DeskField, input: FormInput, facts: Facts, limit: number): FormField {
  const own = Object.hasOwn(input.fields, field.id) ? input.fields[field.id] : undefined
  const known = field.prefill === undefined ? undefined : facts[field.prefill]
  // What would be refused is no help: the person writes something better.
  const isFit = known !== undefined && valueProblem(field, known, limit) === null
  const readOnly = field.readOnly && isFit
  const value = readOnly || (own === undefined && isFit) ? known : own
  return { ...field, readOnly, value: settled(field, value, input) }
}

/** A box is ticked or not; a file that was taken out again is none. */
function settled({ kind }: DeskField, value: unknown, { attachments }: FormInput): unknown {
  if (kind === 'checkbox' || kind === 'consent') return value ?? false
  if (kind !== 'file' || !Array.isArray(value)) return value
  return value.filter((one) => attachments.some(({ id }) => id === one))
}

function factsOf(
  desk: DeskConfig,
  input: FormInput,
  { user, page, source }: FormContext,
): Record<string, unknown> {
  const { form } = desk
  const { subject, body, categoryId, priority, projectId } = input
  return {
    subject: form.subject === 'hidden' ? undefined : subject,
    body,
    categoryId,
    typeId: typeOf(desk, input),
    priority: priority ?? form.defaultPriority,
    projectId,
    source: input.source ?? source,
    'page.url': page?.url,
    'page.title': page?.title,
    'user.plan': user?.plan,
    'user.roles': user?.roles,
    'user.isGuest': !user || user.isGuest === true,
    'user.email': user?.email,
    'user.name': user?.name,
    'user.organization': user?.organization?.name ?? user?.organization?.id,
  }
}
