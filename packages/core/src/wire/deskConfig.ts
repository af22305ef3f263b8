import type { ReplyPromise } from '../hours/replyDueBy.js'
import type { SupportHours } from '../hours/supportHours.js'
import type { TicketAction, TicketStatus } from './ticketWords.js'

/** One text for all, or one a language (BCP 47): `{ "en": "Help", "ru": "Помощь" }`. */
export type Text = string | { readonly [language: string]: string }
/** A link with its words. `https:`, `http:`, `mailto:` and `tel:` alone are shown. */
export type TextLink = { readonly label: Text; readonly url: string }
/** A value that a condition can compare. */
export type Scalar = string | number | boolean

/**
 * Something that holds or does not, over facts of the form, the person and the place: `subject`,
 * `body`, `categoryId`, `typeId`, `priority`, `projectId`, `fields.<id>`, `user.plan`,
 * `user.roles`, `user.isGuest`, `page.url`, `source`. A fact that is not known holds nothing.
 */
export type Condition =
  | { readonly all: readonly Condition[] }
  | { readonly any: readonly Condition[] }
  | { readonly not: Condition }
  /** One of these; of a list (several choices, roles), at least one of its entries. */
  | { readonly fact: string; readonly is: Scalar | readonly Scalar[] }
  | { readonly fact: string; readonly isSet: boolean }
  /** Both ends are included. Numbers, or ISO dates as text. */
  | {
      readonly fact: string
      readonly min?: number | string | undefined
      readonly max?: number | string | undefined
    }
  /** A part of a text, whatever its case. */
  | { readonly fact: string; readonly contains: string }

/** How far support can go with a topic, from all the way to not at all. */
export const SCOPE_LEVELS = ['in_scope', 'up_to_limit', 'limited', 'out_of_scope'] as const
/** How far support goes with a topic. */
export type ScopeLevel = (typeof SCOPE_LEVELS)[number]

/** How far support goes with a topic; the first rule that holds counts. */
export type ScopeRule = {
  readonly level: ScopeLevel
  readonly text?: Text | undefined
  readonly link?: TextLink | undefined
  readonly when?: Condition | undefined
}

/** A sub-type of a category, with its words. */
export type DeskType = {
  readonly id: string
  readonly label: Text
  readonly explanation?: Text | undefined
}

/** What a ticket may be about, what it explains of itself and how far support goes with it. */
export type DeskCategory = DeskType & {
  /** «Does not load, errors at upload.» */
  readonly examples?: Text | undefined
  readonly types: readonly DeskType[]
  readonly scope: readonly ScopeRule[]
  /** Left out: for everybody. */
  readonly when?: Condition | undefined
}

/** How urgent a ticket may be, with its explanation. */
export type DeskPriority = DeskType
/** One of the person's projects at the host. */
export type DeskProject = { readonly id: string; readonly name: string }

/** The kinds of fields that a form may have. */
export const FIELD_KINDS = [
  'text',
  'textarea',
  'number',
  /** `YYYY-MM-DD` */
  'date',
  'email',
  'url',
  'select',
  'multiselect',
  'checkbox',
  /** Has to be given; text and link of what is agreed to stand in label and hint. */
  'consent',
  /** Ids of files of the same draft. */
  'file',
] as const
/** How a field is shown, and what it takes. */
export type FieldKind = (typeof FIELD_KINDS)[number]

/** Where a field's first value may come from. */
export const PREFILLS = [
  'page.url',
  'page.title',
  'user.email',
  'user.name',
  'user.organization',
] as const
/** Where a field's first value comes from. */
export type Prefill = (typeof PREFILLS)[number]

/** A field of the form beside subject, text and the choices. */
export type DeskField = {
  readonly id: string
  readonly label: Text
  readonly hint?: Text | undefined
  readonly placeholder?: Text | undefined
  readonly kind: FieldKind
  readonly required: boolean
  /** For `select` and `multiselect`. */
  readonly options: readonly { readonly id: string; readonly label: Text }[]
  /** The smallest number, the earliest date, or the fewest choices or files. */
  readonly min?: number | string | undefined
  readonly max?: number | string | undefined
  readonly maxCharacters?: number | undefined
  /** Shown, and sent, while it holds. May ask only fields that stand above. */
  readonly when?: Condition | undefined
  readonly prefill?: Prefill | undefined
  /** Where the prefill is known it cannot be changed. */
  readonly readOnly: boolean
}

/** A template for describing: what happens, when, what was expected. */
export type DeskGuide = {
  readonly id: string
  readonly label: Text
  readonly parts: readonly {
    readonly id: string
    readonly label: Text
    readonly hint?: Text | undefined
  }[]
  readonly when?: Condition | undefined
}

/** What a form may do with the subject. */
export const SUBJECT_RULES = ['required', 'optional', 'hidden'] as const

/** The form for a new ticket: what it asks, in which words, and what it advises. */
export type DeskForm = {
  /** `hidden`: the short description is the first line of the text. */
  readonly subject: (typeof SUBJECT_RULES)[number]
  readonly subjectLabel?: Text | undefined
  readonly bodyLabel?: Text | undefined
  readonly bodyHint?: Text | undefined
  readonly categories: readonly DeskCategory[]
  readonly priorities: readonly DeskPriority[]
  readonly defaultPriority: string | null
  /** The person's own. */
  readonly projects: readonly DeskProject[]
  readonly projectLabel?: Text | undefined
  /** «General question» */
  readonly noProjectLabel?: Text | undefined
  readonly fields: readonly DeskField[]
  readonly guides: readonly DeskGuide[]
  /** What helps to be answered soon, a sentence each. */
  readonly advice: readonly Text[]
  /** What a problem needs: hints of the form ask for it. */
  readonly asksFor: {
    readonly steps: boolean
    readonly address: boolean
    readonly screenshot: boolean
  }
  /** What delays or prevents an answer. */
  readonly delayReasons: readonly Text[]
}

/** While it holds no ticket can be filed; the reason is shown. */
export type DeskGate = {
  readonly id: string
  readonly when: Condition
  readonly reason: Text
  readonly link?: TextLink | undefined
}

/** The desk's own word for a status, and what it means for the person. */
export type DeskStatus = { readonly label: Text; readonly explanation?: Text | undefined }

/** What a list of tickets can be filtered by. */
export const LIST_FILTERS = ['status', 'category', 'type', 'period', 'project'] as const
/** Whose tickets a list can show. */
export const LIST_VIEWS = ['mine', 'organization'] as const
/** What a list can be ordered by, latest or highest first. */
export const LIST_SORTS = ['activity', 'created', 'number'] as const
/** What a row of a list can show. */
export const LIST_COLUMNS = [
  'subject',
  'number',
  'preview',
  'project',
  'category',
  'type',
  'status',
  'assignee',
  'created',
  'activity',
  'closed',
] as const

/** Statuses that stand together in the list. */
export type TicketGroup = {
  readonly id: string
  /** Left out for `open` and `closed`: the widget's own words. */
  readonly label?: Text | undefined
  readonly statuses: readonly TicketStatus[]
}

/** How the list of tickets is cut, filtered, ordered and shown. */
export type DeskList = {
  readonly groups: readonly TicketGroup[]
  readonly filters: readonly (typeof LIST_FILTERS)[number][]
  readonly views: readonly (typeof LIST_VIEWS)[number][]
  readonly columns: readonly (typeof LIST_COLUMNS)[number][]
  readonly sort: (typeof LIST_SORTS)[number]
}

/** Other ways to reach support. */
export const CHANNEL_KINDS = ['phone', 'email', 'chat', 'link', 'form'] as const

/** Another way to reach support, what it is good for and whether it counts. */
export type DeskChannel = {
  readonly id: string
  readonly kind: (typeof CHANNEL_KINDS)[number]
  readonly label: Text
  /** A number, an e-mail address, a URL. */
  readonly address: string
  /** What it may be used for. */
  readonly purpose?: Text | undefined
  /** `false`: what is sent there is not registered. */
  readonly counts: boolean
  readonly when?: Condition | undefined
}

/** The desk's limits, checked before anything is sent and again by the server. */
export type DeskLimits = {
  /** One file, in bytes. */
  readonly fileBytes: number
  /** All files of one message together, in bytes. */
  readonly ticketBytes: number
  /** Files of one message. */
  readonly files: number
  /** Characters of a text. */
  readonly bodyCharacters: number
  readonly subjectCharacters: number
}

/** When support is there and what it promises. */
export type DeskSupport = {
  /** `null`: nothing is said of hours. */
  readonly hours: SupportHours | null
  /** The first one that fits the plan and the priority counts. */
  readonly promises: readonly ReplyPromise[]
  readonly promise?: Text | undefined
  readonly confidentiality?: Text | undefined
  /** What the confirmation says, signed in and as a guest. */
  readonly receipt?: Text | undefined
  readonly guestReceipt?: Text | undefined
}

/** Who may change a ticket's category. */
export const CATEGORY_CHANGES = ['change', 'request', 'never'] as const
/** May the person change the category in this status, ask staff to, or neither? */
export type CategoryChange = (typeof CATEGORY_CHANGES)[number]
/** Who may write without signing in: nobody, who confirms an e-mail address, or anybody. */
export const GUEST_RULES = ['off', 'verify', 'open'] as const

/** What a desk is, as data; the same object drives the form, the relay's checks and the list. */
export type DeskConfig = {
  readonly name: Text
  /** What the person reads above the entries: a promise, a welcome. */
  readonly greeting?: Text | undefined
  readonly form: DeskForm
  readonly gates: readonly DeskGate[]
  /** The desk's own words for the statuses. */
  readonly statuses: { readonly [status in TicketStatus]?: DeskStatus | undefined }
  /** What a person may do in a status, where it differs from what is usual. */
  readonly actions: {
    readonly [status in TicketStatus]?: readonly TicketAction[] | undefined
  }
  readonly list: DeskList
  readonly channels: readonly DeskChannel[]
  readonly support: DeskSupport
  readonly limits: DeskLimits
  readonly guests: (typeof GUEST_RULES)[number]
  /** May people make an account here, with a password? For hosts without a session of their own. */
  readonly accounts: boolean
  /** `null`: this desk does not ask for stars. */
  readonly rating: { readonly comment: boolean } | null
  /** What opens after sending: a word of thanks, or the ticket itself. */
  readonly afterSending: 'sent' | 'ticket'
  /** Once the promise is broken. `remind`: on the same ticket; `linked_ticket`: an urgent new one. */
  readonly escalation: {
    readonly kind: 'remind' | 'linked_ticket'
    readonly againAfterMinutes: number
  } | null
  readonly manager: { readonly label: Text; readonly explanation?: Text | undefined } | null
  /** May staff be let into the project that a ticket is about? */
  readonly access: {
    readonly explanation?: Text | undefined
    readonly when?: Condition | undefined
  } | null
  readonly categoryChange: { readonly [status in TicketStatus]: CategoryChange }
  /** A person's own notes on their tickets. */
  readonly notes: boolean
  readonly articles: { readonly feedback: boolean; readonly url?: string | undefined } | null
}
