import type { DeskConfigInput } from '../../config/deskSchema.js'

/** Ticket fields of the account, by the ids that its Admin Center shows. */
export type ZendeskFieldIds = {
  /**
   * A text field that people see and may edit: it keeps the key of each new ticket. With it a
   * ticket whose answer got lost is found instead of filed twice (`can.writesOnce`).
   */
  readonly submission?: number
  /** A drop-down that says what a ticket is about. @default the ticket form says it */
  readonly category?: number
  readonly type?: number
  readonly priority?: number
  readonly project?: number
  /** Where agents say why a ticket was declined. */
  readonly declineReason?: number
}

/** What of a Zendesk account is used, and how; the same for every person. */
export type ZendeskSetup = {
  /**
   * What the desk says of itself beyond the account: name, hours, words. Categories and fields come
   * from the account's ticket forms, unless they stand here: fields then are called by the numbers
   * of the account's own, categories by those of its forms (or by the tags of `fields.category`).
   */
  readonly desk?: DeskConfigInput
  /** Language of the account's own words, as Zendesk writes it: `de`, `pt-br`. */
  readonly locale?: string
  readonly fields?: ZendeskFieldIds
  /** Custom statuses of the category «solved» that mean «declined». */
  readonly declinedStatuses?: readonly number[]
  /**
   * Does the account ask for satisfaction the legacy way? Four and five stars are «good» then, and
   * the stars stand in the comment as well. @default false
   */
  readonly satisfaction?: boolean
  /** Do organisations of this account share their tickets among their people? @default false */
  readonly sharedOrganizations?: boolean
  /** Is there a help centre to search? @default false */
  readonly helpCenter?: boolean
  /** HTML of agents and articles as Markdown. @default their plain text */
  readonly toMarkdown?: (html: string) => string
}
