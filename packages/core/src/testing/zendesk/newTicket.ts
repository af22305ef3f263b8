import { isRecord } from '../../wire/isRecord.js'
import {
  AGENT_ID,
  type ZendeskAttachment,
  type ZendeskField,
  type ZendeskTicket,
  type ZendeskUser,
} from './account.js'
import {
  type Asked,
  type EmulatorContext,
  escapeHtml,
  json,
  recordInvalid,
  setStatus,
  UPLOAD_LIFE_MS,
  unauthorized,
} from './emulatorContext.js'

/** Files a ticket, and drops without a word what it does not take. */
export function newTicket(
  context: EmulatorContext,
  asked: Asked,
  body: Record<string, unknown>,
): ZendeskTicket | Response {
  const requester = asked.user ?? anonymousOf(context, body)
  if (requester instanceof Response) return requester
  const { subject } = body
  const comment = isRecord(body.comment) ? body.comment : {}
  const text = typeof comment.body === 'string' ? comment.body : ''
  if (text.trim() === '') return recordInvalid('description', 'cannot be blank', 'BlankValue')
  if (typeof subject !== 'string' || subject.trim() === '') {
    return recordInvalid('subject', 'cannot be blank', 'BlankValue')
  }
  const followupOf = Number(body.via_followup_source_id) || null
  if (followupOf !== null && context.account.tickets.get(followupOf)?.status !== 'closed') {
    return recordInvalid('base', 'source ticket is not closed', 'InvalidValue')
  }
  const isSuspended = asked.user === null
  const ticket = { ...blank(context, requester, body), subject, followupOf, isSuspended }
  ticket.comments.push({
    id: context.nextId(),
    authorId: requester.id,
    body: text,
    html: `<p>${escapeHtml(text)}</p>`,
    isPublic: true,
    createdAt: ticket.createdAt,
    attachments: takeUploads(context, comment.uploads),
  })
  setStatus(context, ticket, 'new')
  context.account.tickets.set(ticket.id, ticket)
  return ticket
}

/** Before a word is said: of type and priority nothing is taken from an end user. */
function blank(
  context: EmulatorContext,
  { id, organizationId }: ZendeskUser,
  { ticket_form_id, custom_fields }: Record<string, unknown>,
): Omit<ZendeskTicket, 'subject' | 'followupOf' | 'isSuspended'> {
  const at = context.now()
  return {
    id: context.nextId(),
    status: 'new',
    customStatusId: 0,
    type: null,
    priority: null,
    requesterId: id,
    assigneeId: context.options.assignsNewTickets ? AGENT_ID : null,
    organizationId,
    formId: formOf(context, ticket_form_id),
    fields: fieldsOf(context, custom_fields),
    createdAt: at,
    updatedAt: at,
    comments: [],
    satisfaction: null,
  }
}

function anonymousOf(
  { account, options, nextId }: EmulatorContext,
  { requester }: Record<string, unknown>,
): ZendeskUser | Response {
  if (options.refusesAnonymous) return unauthorized()
  if (!isRecord(requester) || typeof requester.email !== 'string') {
    return json(422, {
      error: 'RecordInvalid',
      description: 'Record validation errors',
      details: { requester: [{ description: 'Requester: is required for anonymous requests' }] },
    })
  }
  const { email, name } = requester
  const known = [...account.users.values()].find((user) => user.email === email)
  if (known) return known
  const user: ZendeskUser = {
    id: nextId(),
    name: String(name ?? email),
    email,
    role: 'end-user',
    organizationId: null,
  }
  account.users.set(user.id, user)
  return user
}

/** A form that is not there, or not in use, is the default one: 201, and nothing said. */
function formOf({ account }: EmulatorContext, asked: unknown): number | null {
  const own = account.forms.find(({ id, isActive }) => id === Number(asked) && isActive !== false)
  const standard = account.forms.find(({ isDefault }) => isDefault)
  return (own ?? standard)?.id ?? null
}

/** An unknown field, one that end users may not set, and an unknown option are dropped. */
function fieldsOf({ account }: EmulatorContext, given: unknown): Map<number, unknown> {
  const fields = new Map<number, unknown>()
  for (const one of account.fields) if (one.id >= 1_000) fields.set(one.id, null)
  for (const { id, value } of Array.isArray(given) ? given.filter(isRecord) : []) {
    const field = account.fields.find((one) => one.id === id)
    if (!field || field.isEditable === false || field.isVisible === false) continue
    if (takes(field, value)) fields.set(field.id, value)
  }
  return fields
}

function takes({ options }: ZendeskField, value: unknown): boolean {
  if (options === undefined) return true
  const values = Array.isArray(value) ? value : [value]
  return values.every((one) => options.some((option) => option.value === one))
}

/** A token that died, or that nobody made, brings no file and no error. */
export function takeUploads(
  { account, now }: EmulatorContext,
  tokens: unknown,
): readonly ZendeskAttachment[] {
  return (Array.isArray(tokens) ? tokens : []).flatMap((token: string) => {
    const upload = account.uploads.get(token)
    if (!upload || now() - upload.createdAt >= UPLOAD_LIFE_MS) return []
    account.uploads.delete(token)
    return upload.attachments
  })
}
