/** What an emulated Zendesk account holds. Times are milliseconds since 1970. */

export type ZendeskUser = {
  readonly id: number
  readonly name: string
  readonly email: string
  readonly role: 'end-user' | 'agent' | 'admin'
  readonly organizationId: number | null
}

/** A field of tickets; options by tag, as the API takes and gives them. */
export type ZendeskField = {
  readonly id: number
  readonly type:
    | 'subject'
    | 'description'
    | 'priority'
    | 'text'
    | 'textarea'
    | 'tagger'
    | 'multiselect'
    | 'checkbox'
    | 'date'
    | 'integer'
  readonly title: string
  /** @default '' */
  readonly description?: string
  readonly required?: boolean
  /** @default true */
  readonly isVisible?: boolean
  /** May end users set it? @default true */
  readonly isEditable?: boolean
  readonly options?: readonly { readonly value: string; readonly name: string }[]
}

export type ZendeskForm = {
  readonly id: number
  readonly name: string
  /** What people read. @default `name` */
  readonly displayName?: string
  readonly fieldIds: readonly number[]
  readonly isDefault?: boolean
  /** @default true */
  readonly isActive?: boolean
}

export type ZendeskStatus = 'new' | 'open' | 'pending' | 'hold' | 'solved' | 'closed'

export type ZendeskCustomStatus = {
  readonly id: number
  readonly category: Exclude<ZendeskStatus, 'closed'>
  readonly endUserLabel: string
  readonly isDefault: boolean
}

export type ZendeskAttachment = {
  readonly id: number
  readonly name: string
  readonly type: string
  readonly bytes: Uint8Array<ArrayBuffer>
}

export type ZendeskComment = {
  readonly id: number
  readonly authorId: number
  readonly body: string
  readonly html: string
  readonly isPublic: boolean
  readonly createdAt: number
  readonly attachments: readonly ZendeskAttachment[]
}

export type ZendeskTicket = {
  readonly id: number
  readonly subject: string
  status: ZendeskStatus
  customStatusId: number
  readonly type: string | null
  readonly priority: string | null
  readonly requesterId: number
  assigneeId: number | null
  readonly organizationId: number | null
  /** `null` where the account has none. */
  readonly formId: number | null
  readonly fields: Map<number, unknown>
  readonly createdAt: number
  updatedAt: number
  readonly comments: ZendeskComment[]
  readonly followupOf: number | null
  /** Filed by somebody who has not followed the link in a mail: readable by nobody yet. */
  readonly isSuspended: boolean
  satisfaction: { readonly score: 'good' | 'bad'; readonly comment: string } | null
}

export type ZendeskUpload = {
  readonly token: string
  readonly attachments: ZendeskAttachment[]
  readonly createdAt: number
}

export type ZendeskArticle = {
  readonly id: number
  readonly title: string
  readonly html: string
}

/** What an account of the emulator holds: people, forms, fields, words of statuses, tickets. */
export type ZendeskAccount = {
  readonly users: Map<number, ZendeskUser>
  readonly forms: ZendeskForm[]
  readonly fields: ZendeskField[]
  readonly statuses: ZendeskCustomStatus[]
  readonly articles: ZendeskArticle[]
  readonly tickets: Map<number, ZendeskTicket>
  readonly uploads: Map<string, ZendeskUpload>
}

/** The fields and forms of the account that tests speak with. */
export const FIELDS = {
  subject: 1,
  description: 2,
  priority: 3,
  submission: 360_001,
  area: 360_002,
  declineReason: 360_003,
  urgency: 360_004,
  project: 360_005,
  internal: 360_006,
} as const

/** The forms of the emulated account, as its administrator made them. */
export const FORMS = { question: 9_001, error: 9_002, retired: 9_003 } as const

/** The custom statuses of the emulated account, with the words that people see. */
export const STATUSES = { new: 1, open: 2, pending: 3, hold: 4, solved: 5, declined: 6 } as const

const AREAS = [
  { value: 'area_reports', name: 'Reports' },
  { value: 'area_billing', name: 'Billing' },
]

/** Agnes, who takes what comes. */
export const AGENT_ID = 801

export function createAccount(): ZendeskAccount {
  const { submission, area, declineReason, urgency, project, internal } = FIELDS
  const fields: ZendeskField[] = [
    { id: FIELDS.subject, type: 'subject', title: 'Subject', required: true },
    { id: FIELDS.description, type: 'description', title: 'Description', required: true },
    { id: FIELDS.priority, type: 'priority', title: 'Priority', isVisible: false },
    { id: submission, type: 'text', title: 'Submission' },
    { id: area, type: 'tagger', title: 'Area', options: AREAS },
    { id: declineReason, type: 'text', title: 'Why not', isEditable: false },
    {
      id: urgency,
      type: 'tagger',
      title: 'Urgency',
      options: [
        { value: 'urgency_normal', name: 'Normal' },
        { value: 'urgency_high', name: 'High' },
      ],
    },
    { id: project, type: 'text', title: 'Project' },
    { id: internal, type: 'text', title: 'For staff', isVisible: false, isEditable: false },
  ]
  const [, , , ...asked] = fields.map(({ id }) => id)
  const fieldIds = [FIELDS.subject, FIELDS.description, ...asked]
  return {
    users: new Map(),
    fields,
    forms: [
      { id: FORMS.question, name: 'A question', fieldIds, isDefault: true },
      { id: FORMS.error, name: 'An error', fieldIds },
      { id: FORMS.retired, name: 'Fax', fieldIds, isActive: false },
    ],
    statuses: [
      { id: STATUSES.new, category: 'new', endUserLabel: 'Open', isDefault: true },
      { id: STATUSES.open, category: 'open', endUserLabel: 'Open', isDefault: true },
      {
        id: STATUSES.pending,
        category: 'pending',
        endUserLabel: 'Awaiting your reply',
        isDefault: true,
      },
      { id: STATUSES.hold, category: 'hold', endUserLabel: 'With our experts', isDefault: true },
      { id: STATUSES.solved, category: 'solved', endUserLabel: 'Solved', isDefault: true },
      { id: STATUSES.declined, category: 'solved', endUserLabel: 'Declined', isDefault: false },
    ],
    articles: [],
    tickets: new Map(),
    uploads: new Map(),
  }
}
