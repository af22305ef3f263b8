import type { Clock, DeskConfigInput, SupportUser, TicketStatus } from '@deskside/core'
import type { Columns } from '../columns.js'
import type { RatingColumns } from '../stars.js'

type Organization = NonNullable<SupportUser['organization']>

export type FreshdeskOptions = {
  /** `https://acme.freshdesk.com`: its own domain, a custom one takes no API calls. */
  readonly url: string
  /** Of an agent made for the relay, who may see and change all tickets. */
  readonly apiKey: string
  /** The desk as people see it; a file may have 20 MiB at most, because Freshdesk takes no more. */
  readonly desk: DeskConfigInput
  /**
   * Freshdesk's statuses, by number, over the usual ones: 2 is open (in progress once somebody has
   * it), 3 waits for the person, 4 is solved, 5 closed. One that is not there is shown as open,
   * under its own name.
   */
  readonly statuses?: Readonly<Record<number, TicketStatus>>
  /** Where a new ticket, and one that is opened again, begins; where closing leads. @default 2, 5 */
  readonly enters?: { readonly open: number; readonly closed: number }
  /**
   * A custom ticket field of single-line text, made for this, by the name that the API has for it.
   * @default 'cf_deskside_submission'
   */
  readonly submissionField?: string
  /** The custom field with the reason of a declined ticket. @default none */
  readonly declineReasonField?: string
  /** Custom fields for stars and for why. `null`: nobody is asked. @default null */
  readonly rating?: RatingColumns | null
  /** Which custom field holds what the desk's form asks for, by the API's names: `cf_…`. */
  readonly columns?: Columns
  /**
   * The id of the company whose tickets colleagues see, for the organisation in a person's token;
   * `null` for none. Shown where the desk lists `organization` among its views. @default none
   */
  readonly companyIdOf?: (organization: Organization) => string | null
  readonly fetch?: typeof globalThis.fetch
  readonly clock?: Clock
}

export const USUAL_STATUSES: Readonly<Record<number, TicketStatus>> = {
  2: 'open',
  3: 'waiting_on_customer',
  4: 'solved',
  5: 'closed',
}
