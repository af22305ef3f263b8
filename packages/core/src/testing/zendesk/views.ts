import type {
  ZendeskAttachment,
  ZendeskComment,
  ZendeskField,
  ZendeskForm,
  ZendeskTicket,
  ZendeskUser,
} from './account.js'
import { type EmulatorContext, toTime } from './emulatorContext.js'

/** Shapes of the vendor's answers (Support API 2.0.0), for the person who asks. */

export function requestView(
  { account, options }: EmulatorContext,
  ticket: ZendeskTicket,
  me: ZendeskUser | null,
): Record<string, unknown> {
  const isVisible = (id: number) =>
    account.fields.some((field) => field.id === id && field.isVisible !== false)
  const custom = [...ticket.fields]
    .filter(([id]) => isVisible(id))
    .map(([id, value]) => ({ id, value }))
  return {
    id: ticket.id,
    url: `${options.url}/api/v2/requests/${ticket.id}.json`,
    status: ticket.status,
    custom_status_id: ticket.customStatusId,
    priority: ticket.priority,
    type: ticket.type,
    subject: ticket.subject,
    description: ticket.comments[0]?.body ?? '',
    organization_id: ticket.organizationId,
    requester_id: ticket.requesterId,
    assignee_id: ticket.assigneeId,
    group_id: null,
    collaborator_ids: [],
    email_cc_ids: [],
    is_public: true,
    due_at: null,
    can_be_solved_by_me: canBeSolvedBy(ticket, me),
    solved: ticket.status === 'solved' || ticket.status === 'closed',
    recipient: null,
    followup_source_id: ticket.followupOf,
    ticket_form_id: ticket.formId,
    custom_fields: custom,
    fields: custom,
    via: { channel: 'api', source: { from: {}, to: {}, rel: null } },
    created_at: toTime(ticket.createdAt),
    updated_at: toTime(ticket.updatedAt),
  }
}

/** Only once an agent is assigned, and never for a problem. */
export function canBeSolvedBy(ticket: ZendeskTicket, me: ZendeskUser | null): boolean {
  if (me === null || ticket.requesterId !== me.id || ticket.type === 'problem') return false
  return ticket.assigneeId !== null && ticket.status !== 'solved' && ticket.status !== 'closed'
}

export function commentView(
  context: EmulatorContext,
  comment: ZendeskComment,
): Record<string, unknown> {
  return {
    id: comment.id,
    type: 'Comment',
    author_id: comment.authorId,
    public: comment.isPublic,
    audit_id: comment.id + 1_000_000,
    body: comment.body,
    html_body: `<div class="zd-comment" dir="auto">${comment.html}</div>`,
    plain_body: comment.body,
    created_at: toTime(comment.createdAt),
    attachments: comment.attachments.map((one) => attachmentView(context, one)),
    // Really there, though they are of other people: no adapter may let them through.
    metadata: {
      system: {
        client: 'Mozilla/5.0',
        ip_address: '203.0.113.7',
        location: 'Melbourne, 07, Australia',
        latitude: -37.8159,
        longitude: 144.9669,
      },
      custom: {},
    },
    via: { channel: 'web', source: { from: {}, to: {}, rel: null } },
  }
}

export function attachmentView(
  { options }: EmulatorContext,
  one: ZendeskAttachment,
): Record<string, unknown> {
  const { url, filesUrl, hasPrivateAttachments } = options
  const host = hasPrivateAttachments ? url : filesUrl
  const address = `${host}/attachments/token/${tokenOf(one.id)}/?name=${encodeURIComponent(one.name)}`
  return {
    id: one.id,
    url: `${url}/api/v2/attachments/${one.id}.json`,
    file_name: one.name,
    content_url: address,
    mapped_content_url: address,
    content_type: one.type,
    size: one.bytes.length,
    width: null,
    height: null,
    inline: false,
    deleted: false,
    malware_access_override: false,
    malware_scan_result: 'malware_not_found',
    thumbnails: [],
  }
}

/** Stands for a word that nobody guesses. */
export function tokenOf(attachmentId: number): string {
  return `t${(attachmentId * 7_919).toString(36)}`
}

export function userView(user: ZendeskUser): Record<string, unknown> {
  return { id: user.id, name: user.name, agent: user.role !== 'end-user', photo: null }
}

export function formView(form: ZendeskForm): Record<string, unknown> {
  return {
    id: form.id,
    name: form.name,
    display_name: form.displayName ?? form.name,
    raw_name: form.name,
    end_user_visible: true,
    active: form.isActive !== false,
    default: form.isDefault === true,
    position: form.id,
    ticket_field_ids: form.fieldIds,
    in_all_brands: true,
    restricted_brand_ids: [],
    end_user_conditions: [],
  }
}

export function fieldView(field: ZendeskField): Record<string, unknown> {
  return {
    id: field.id,
    type: field.type,
    title: field.title,
    title_in_portal: field.title,
    description: field.description ?? '',
    position: field.id,
    active: true,
    required: false,
    required_in_portal: field.required === true,
    visible_in_portal: field.isVisible !== false,
    editable_in_portal: field.isVisible !== false && field.isEditable !== false,
    ...(field.options && {
      custom_field_options: field.options.map(({ value, name }, id) => ({
        id,
        name,
        raw_name: name,
        value,
        default: false,
      })),
    }),
  }
}
