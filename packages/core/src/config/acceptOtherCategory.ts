import { SupportError } from '../errors/SupportError.js'
import { type FormContext, type FormInput, formState, sentFields } from '../model/formState.js'
import type { CategoryChoice, DeskConfig, Ticket } from '../wire/index.js'

const DETAIL = 'The ticket cannot go there'

/**
 * The server's side of another category: the form is asked again as if the ticket had been written
 * under it. It has to be open to this person, or who may file under one category alone would get
 * into every other by way of that one.
 *
 * Returns the fields that its form shows. Throws `invalid` with one JSON Pointer a broken rule; a
 * closed gate points at the whole (`''`).
 */
export function acceptOtherCategory(
  desk: DeskConfig,
  written: FormInput,
  { categoryId, typeId }: CategoryChoice,
  context: FormContext,
): Readonly<Record<string, unknown>> {
  const next = { ...written, categoryId, typeId }
  const { categories, types, gate } = formState(desk, next, context)
  const isCategory = categories.some(({ id }) => id === categoryId)
  const isType = typeId === null ? types.length === 0 : types.some(({ id }) => id === typeId)
  const fields = [
    ...(isCategory ? [] : [{ pointer: '/categoryId', code: 'not_an_option' }]),
    ...(isCategory && !isType
      ? [{ pointer: '/typeId', code: typeId === null ? 'required' : 'not_an_option' }]
      : []),
    ...(gate === null ? [] : [{ pointer: '', code: 'gated' }]),
  ]
  if (fields.length > 0) throw new SupportError('invalid', DETAIL, { fields, detail: DETAIL })
  return sentFields(desk, next, context)
}

/** A ticket as the form that it came from, as far as a ticket tells: of its text, the preview. */
export function formOf(ticket: Ticket): FormInput {
  const { subject, preview, categoryId, typeId, priority, project, fields, source } = ticket
  const named = Object.values(fields).flat()
  const attachments = named.flatMap((id) => (typeof id === 'string' ? [{ id }] : []))
  const projectId = project?.id ?? null
  return {
    ...{ subject, body: preview, categoryId, typeId, priority, projectId, fields, attachments },
    source,
  }
}
