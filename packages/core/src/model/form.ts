import type { DeskConfig, DeskLimits } from '../wire/index.js'
import type { Draft, DraftProblem } from './draft.js'

/** What a file shows before anybody reads it. */
export type FileFacts = { readonly name: string; readonly size: number }

/**
 * The rules that a draft breaks now, in the order of the form; empty means that it can be sent.
 *
 * @param desk what the server says of its form; before that is known, only what holds for every
 *   desk is checked here, and the server checks the rest
 */
export function draftProblems(draft: Draft, desk: DeskConfig | null): readonly DraftProblem[] {
  const isReply = draft.key !== 'new'
  const problems: DraftProblem[] = []
  if (!isReply && desk)
    problems.push(...subjectProblems(draft, desk), ...choiceProblems(draft, desk))
  problems.push(...bodyProblems(draft, desk?.limits ?? null, isReply))
  problems.push(...attachmentsProblems(draft, desk?.limits ?? null))
  return problems
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

function subjectProblems(draft: Draft, desk: DeskConfig): readonly DraftProblem[] {
  const { subject: rule } = desk.form
  if (rule === 'hidden') return []
  if (rule === 'required' && draft.subject.trim() === '') {
    return [{ field: 'subject', code: 'required' }]
  }
  const limit = desk.limits.subjectCharacters
  return draft.subject.length > limit ? [{ field: 'subject', code: 'too_long', limit }] : []
}

/** A choice of an earlier visit may be gone from the form by now. */
function choiceProblems(draft: Draft, desk: DeskConfig): readonly DraftProblem[] {
  const { categories, priorities, projects } = desk.form
  const types = categories.find(({ id }) => id === draft.categoryId)?.types ?? []
  return [
    ...choiceProblem('categoryId', draft.categoryId, categories, categories.length > 0),
    ...choiceProblem('typeId', draft.typeId, types, types.length > 0),
    ...choiceProblem('priority', draft.priority, priorities, draft.priority !== null),
    ...choiceProblem('projectId', draft.projectId, projects, draft.projectId !== null),
  ]
}

function choiceProblem(
  field: string,
  chosen: string | null,
  options: readonly { readonly id: string }[],
  isAsked: boolean,
): readonly DraftProblem[] {
  if (!isAsked || options.some(({ id }) => id === chosen)) return []
  return [{ field, code: chosen === null ? 'required' : 'not_an_option' }]
}

function bodyProblems(
  draft: Draft,
  limits: DeskLimits | null,
  isReply: boolean,
): readonly DraftProblem[] {
  const mayBeEmpty = isReply && draft.attachments.length > 0
  if (draft.body.trim() === '') return mayBeEmpty ? [] : [{ field: 'body', code: 'required' }]
  if (!limits || draft.body.length <= limits.bodyCharacters) return []
  return [{ field: 'body', code: 'too_long', limit: limits.bodyCharacters }]
}

function attachmentsProblems(draft: Draft, limits: DeskLimits | null): readonly DraftProblem[] {
  return draft.attachments.flatMap((attachment, index) => {
    const problem = fileProblem(attachment, draft.attachments.slice(0, index), limits)
    return problem ? [{ field: `attachment:${attachment.id}`, ...problem }] : []
  })
}
