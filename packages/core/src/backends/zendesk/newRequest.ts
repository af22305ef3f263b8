import { type FieldProblem, SupportError } from '../../errors/SupportError.js'
import type { NewTicket } from '../../wire/index.js'
import type { AccountFacts } from './accountFacts.js'
import type { ZendeskSetup } from './setup.js'
import type { ZendeskField } from './shapes.js'
import { wordsOf } from './toMessage.js'
import { firstLine, toMark } from './toTicket.js'

const SUBJECT_CHARACTERS = 150

type Field = { readonly id: number; readonly value: unknown }

export type NewRequest = {
  readonly subject: string
  readonly comment: { readonly body: string; readonly uploads: readonly string[] }
  readonly ticket_form_id?: number
  readonly custom_fields: readonly Field[]
  readonly via_followup_source_id?: number
  readonly requester?: { readonly name: string; readonly email: string }
}

/**
 * A new ticket in Zendesk's words, checked beforehand: what it does not know it would drop in
 * silence, or file on another form.
 *
 * @throws SupportError `invalid`, one pointer a problem
 */
export function toNewRequest(
  setup: ZendeskSetup,
  account: AccountFacts,
  input: NewTicket,
  uploads: readonly string[],
): NewRequest {
  const problems: FieldProblem[] = []
  if (input.body.trim() === '' && uploads.length === 0) {
    problems.push({ pointer: '/body', code: 'required' })
  }
  const form = formOf(setup, account, input, problems)
  const fields = [
    ...namedFields(setup, account, input, problems),
    ...ownFields(account, input, problems),
  ]
  if (problems.length > 0) {
    throw new SupportError('invalid', 'Zendesk would not take it as it is', { fields: problems })
  }
  const { submission } = setup.fields ?? {}
  const mark = toMark(input.submissionId, payloadOf(input))
  const followUpOf = Number(input.followUpOf ?? Number.NaN)
  return {
    subject: wordsOf(input.subject.trim() || firstLine(input.body, SUBJECT_CHARACTERS)),
    comment: { body: wordsOf(input.body), uploads },
    ...(form === undefined ? {} : { ticket_form_id: form }),
    custom_fields: submission === undefined ? fields : [...fields, { id: submission, value: mark }],
    ...(Number.isNaN(followUpOf) ? {} : { via_followup_source_id: followUpOf }),
  }
}

function formOf(
  setup: ZendeskSetup,
  { forms, isUnread }: AccountFacts,
  { categoryId }: NewTicket,
  problems: FieldProblem[],
): number | undefined {
  if (categoryId === null || setup.fields?.category !== undefined) return undefined
  if (isUnread) return Number(categoryId)
  const form = forms.find(({ id }) => String(id) === categoryId)
  if (!form) problems.push({ pointer: '/categoryId', code: 'not_an_option' })
  return form?.id
}

/** What our form asks apart, where the account has a field for it. */
function namedFields(
  { fields = {} }: ZendeskSetup,
  account: AccountFacts,
  input: NewTicket,
  problems: FieldProblem[],
): readonly Field[] {
  const named = [
    ['categoryId', input.categoryId, fields.category],
    ['typeId', input.typeId, fields.type],
    ['priority', input.priority, fields.priority],
    ['projectId', input.projectId, fields.project],
  ] as const
  return named.flatMap(([name, value, id]) => {
    if (value === null || (name === 'categoryId' && id === undefined)) return []
    return fieldOf(account, `/${name}`, id, value, problems)
  })
}

function ownFields(
  account: AccountFacts,
  input: NewTicket,
  problems: FieldProblem[],
): readonly Field[] {
  return Object.entries(input.fields).flatMap(([name, value]) => {
    if (value === null || value === undefined || value === '') return []
    const pointer = `/fields/${name.replace(/~/g, '~0').replace(/\//g, '~1')}`
    return fieldOf(account, pointer, Number(name), value, problems)
  })
}

function fieldOf(
  { fields, isUnread }: AccountFacts,
  pointer: string,
  id: number | undefined,
  value: unknown,
  problems: FieldProblem[],
): readonly Field[] {
  if (isUnread && id !== undefined && !Number.isNaN(id)) return [{ id, value }]
  const field = fields.get(id ?? Number.NaN)
  if (!field?.editable_in_portal) {
    problems.push({ pointer, code: 'unknown_field' })
    return []
  }
  if (!takes(field, value)) {
    problems.push({ pointer, code: 'not_an_option' })
    return []
  }
  return [{ id: field.id, value }]
}

function takes({ type, custom_field_options }: ZendeskField, value: unknown): boolean {
  if (type !== 'tagger' && type !== 'multiselect') return true
  const values: readonly unknown[] = Array.isArray(value) ? value : [value]
  return values.every((one) => custom_field_options.some((option) => option.value === one))
}

/** Tells one text from another under the same key. Uploads are left out: a retry brings them anew. */
export function payloadOf(input: object): string {
  const { uploadIds: _anew, ...said } = input as { readonly uploadIds?: unknown }
  return hash(JSON.stringify(said))
}

/** FNV-1a, 32 bits, twice: against mistakes, not against anybody who wants two texts alike. */
function hash(text: string): string {
  let [first, second] = [0x811c9dc5, 0x01000193]
  for (let index = 0; index < text.length; index++) {
    first = Math.imul(first ^ text.charCodeAt(index), 0x01000193)
    second = Math.imul(second ^ text.charCodeAt(text.length - 1 - index), 0x01000193)
  }
  return [first, second].map((part) => (part >>> 0).toString(36)).join('')
}
