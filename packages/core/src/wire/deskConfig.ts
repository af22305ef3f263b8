import type { ReplyPromise } from '../hours/replyDueBy.js'
import type { SupportHours } from '../hours/supportHours.js'
import type { Condition, DeskForm, Text, TextLink } from './deskForm.js'
import type { TicketAction, TicketStatus } from './ticketWords.js'
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
  /** Parts of the group under headings of their own: «Open» with «Open» and «Solved» inside. */
  readonly sections?: readonly Omit<TicketGroup, 'sections'>[] | undefined
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

/**
 * A text in a desk's own words, with `{0}` where the first value goes in; where something is
 * counted, one form a plural category (CLDR) of the language.
 */
export type Wording =
  | string
  | {
      readonly zero?: string | undefined
      readonly one?: string | undefined
      readonly two?: string | undefined
      readonly few?: string | undefined
      readonly many?: string | undefined
      readonly other: string
    }

/** Own words by language (BCP 47), then by the text's key: `{ "ru": { "newTicket.send": "…" } }`. */
export type DeskTexts = { readonly [language: string]: { readonly [key: string]: Wording } }

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
  /**
   * What the host's `source` is called, the place that a ticket was written at: its details say it.
   * One that has no word here is not shown; `article` stands for all of `article:<id>`.
   */
  readonly sources: readonly { readonly id: string; readonly label: Text }[]
  readonly articles: {
    readonly feedback: boolean
    /** Read without a sign-in too, where guests or accounts are. */
    readonly public: boolean
    readonly url?: string | undefined
  } | null
  /** The desk's own words in place of the widget's: buttons, titles, notices. */
  readonly texts?: DeskTexts | undefined
}
