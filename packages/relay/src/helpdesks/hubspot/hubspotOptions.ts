import type { Clock, DeskConfigInput, SupportUser, TicketStatus } from '@deskside/core'
import type { Columns } from '../columns.js'
import type { RatingColumns } from '../stars.js'

type Organization = NonNullable<SupportUser['organization']>

export type HubspotOptions = {
  /**
   * Of a private app, with the scopes `tickets`, `crm.objects.contacts.read` and `.write`,
   * `sales-email-read` and `files`. A function where it rotates.
   */
  readonly accessToken: string | (() => string | Promise<string>)
  /** The desk as people see it: HubSpot has no word of it. */
  readonly desk: DeskConfigInput
  /** The id of the pipeline that tickets are filed in: `0` is an account's first. */
  readonly pipeline: string
  /**
   * Which status each stage of the pipeline is, by the stage's id. One that is missing here counts
   * as `open`, or as `closed` where HubSpot says so.
   */
  readonly stages: Readonly<Record<string, TicketStatus>>
  /** Ids of stages: where a new ticket, and one that is opened again, begins; where closing leads. */
  readonly enters: { readonly open: string; readonly closed: string }
  /** The address that people's messages are logged as sent to. */
  readonly supportEmail: string
  /**
   * A ticket property of single-line text **whose values are unique**, made for this: it is what
   * makes a ticket that is sent twice one. @default 'deskside_submission'
   */
  readonly submissionProperty?: string
  /** The ticket property with the reason of a declined one. @default none */
  readonly declineReasonProperty?: string
  /** Ticket properties for stars and for why. `null`: nobody is asked. @default null */
  readonly rating?: RatingColumns | null
  /** Which property of a ticket holds what the desk's form asks for. */
  readonly columns?: Columns
  /**
   * The id of the company whose tickets colleagues see, for the organisation in a person's token;
   * `null` for none. Shown where the desk lists `organization` among its views. @default none
   */
  readonly companyIdOf?: (organization: Organization) => string | null
  /** @default 'https://api.hubapi.com' */
  readonly endpoint?: string
  readonly fetch?: typeof globalThis.fetch
  readonly clock?: Clock
}
