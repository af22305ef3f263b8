import type { DeskConfig, DeskLimits } from '../wire/index.js'
import { isBlank } from './conditions.js'
import type { Draft, DraftProblem } from './draft.js'
import { valueProblem } from './fieldRules.js'
import { type FormContext, type FormInput, formState, NOBODY, typeOf } from './formState.js'

/** What a file shows before anybody reads it. */
export type FileFacts = { readonly name: string; readonly size: number }

/**
 * The rules that a draft breaks now, in the order of the form; empty means that it can be sent.
 *
 * @param desk what the server says of its form; before that is known, only what holds for every
 *   desk is checked here, and the server checks the rest
 */
export function draftProblems(
  draft: Draft,
  desk: DeskConfig | null,
  context: FormContext = NOBODY,
): readonly DraftProblem[] {
  const limits = desk?.limits ?? null
  const isReply = draft.key !== 'new'
  const written = isReply ? replyProblems(draft, limits) : bodyProblems(draft.body, limits)
  const asked = isReply || !desk ? written : formProblems(draft, desk, context)
  return [...asked, ...attachmentsProblems(draft, limits)]
}

/** The rules of a new ticket, files apart: the same on both sides of the wire. */
export function formProblems(
  input: FormInput,
  desk: DeskConfig,
  context: FormContext,
): readonly DraftProblem[] {
  const { limits } = desk
  const state = formState(desk, input, context)
  return [
    ...(state.gate ? [{ field: 'gate', code: 'gated', id: state.gate.id } as const] : []),
    ...subjectProblems(input, desk),
    ...choiceProblem('categoryId', input.categoryId, state.categories, true),
    ...choiceProblem('typeId', typeOf(desk, input), state.types, true),
    ...choiceProblem('priority', input.priority, state.priorities),
    ...choiceProblem('projectId', input.projectId, state.projects),
    ...bodyProblems(input.body, limits),
    ...state.fields.flatMap((field) => {
      const problem = valueProblem(field, field.value, limits.bodyCharacters)
      return problem ? [{ field: `fields.${field.id}`, ...problem }] : []
    }),
  ]
}

/** The rule that one more file would break; `null` if it may join. */
export function fileProblem(
  file: FileFacts,
  beside: readonly FileFacts[],
  limits: DeskLimits | null,
): Omit<DraftProblem, 'field'> | null {
  if (file.size === 0) return { code: 'file_empty' }
  if (!limits) return null
  if (file.size > limits.fileBytes) return { code: 'file_too_large', limit: limits.fileBytes }
  if (beside.length >= limits.files) return { code: 'too_many_files', limit: limits.files }
  const bytes = beside.reduce((sum, other) => sum + other.size, file.size)
  if (bytes > limits.ticketBytes) return { code: 'files_too_large', limit: limits.ticketBytes }
  return null
}

function subjectProblems(draft: FormInput, desk: DeskConfig): readonly DraftProblem[] {
  const { subject: rule } = desk.form
  if (rule === 'hidden') return []
  if (rule === 'required' && isBlank(draft.subject)) {
    return [{ field: 'subject', code: 'required' }]
  }
  const limit = desk.limits.subjectCharacters
  return draft.subject.length > limit ? [{ field: 'subject', code: 'too_long', limit }] : []
}

/** A choice of an earlier visit may be gone from the form by now. */
function choiceProblem(
  field: string,
  chosen: string | null,
  options: readonly { readonly id: string }[],
  isRequired = false,
): readonly DraftProblem[] {
  if (chosen === null) return isRequired && options.length > 0 ? [{ field, code: 'required' }] : []
  return options.some(({ id }) => id === chosen) ? [] : [{ field, code: 'not_an_option' }]
}

/** A reply needs words or a file. */
export function replyProblems(
  { body, attachments }: Pick<FormInput, 'body' | 'attachments'>,
  limits: DeskLimits | null,
): readonly DraftProblem[] {
  return attachments.length > 0 && isBlank(body) ? [] : bodyProblems(body, limits)
}

function bodyProblems(body: string, limits: DeskLimits | null): readonly DraftProblem[] {
  if (isBlank(body)) return [{ field: 'body', code: 'required' }]
  if (!limits || body.length <= limits.bodyCharacters) return []
  return [{ field: 'body', code: 'too_long', limit: limits.bodyCharacters }]
}

function attachmentsProblems(draft: Draft, limits: DeskLimits | null): readonly DraftProblem[] {
  return draft.attachments.flatMap((attachment, index) => {
    const problem = fileProblem(attachment, draft.attachments.slice(0, index), limits)
    return problem ? [{ field: `attachment:${attachment.id}`, ...problem }] : []
  })
}
