import {
  type Clock,
  type DeskConfig,
  SupportError,
  type SupportUser,
  type TicketStatus,
} from '@deskside/core'
import type { VendorHttp } from '../vendorHttp.js'
import type { RequestTrackerMarks, RequestTrackerOptions } from './options.js'
import type { RtReader } from './reader.js'
import { rtQueue } from './shapes.js'

/** What all of it stands on: one RT, one account, all persons. */
export type RtContext = {
  readonly options: RequestTrackerOptions
  readonly http: VendorHttp
  readonly reader: RtReader
  readonly clock: Clock
  readonly desk: DeskConfig
  readonly marks: RequestTrackerMarks
  readonly statuses: Readonly<Record<string, TicketStatus>>
  /** Which transactions count; asked of RT once. */
  readonly types: () => Promise<RtTypes>
}

/** Conditions on transactions. */
export type RtTypes = {
  /** Words and changes that a customer may see. */
  readonly visible: string
  /** Those, and what was marked as read. */
  readonly changing: string
  /** The custom field behind «category», by RT's id of it. */
  readonly categoryField: string | null
  readonly scoreField: string | null
  readonly seenField: string | null
}

/** One person at it. */
export type RtVisit = RtContext & { readonly person: SupportUser }

export const MESSAGES = "(Type = 'Create' OR Type = 'Correspond')"
const OWNER = "(Type = 'Set' AND Field = 'Owner')"
const SUBJECT = "(Type = 'Set' AND Field = 'Subject')"

/**
 * Asks RT which custom fields its tickets have. What marks a write has to be there before the first
 * one: RT drops fields that it does not know without a word, and then nobody finds that write again.
 */
export async function readTypes({
  options,
  http,
  marks,
}: Pick<RtContext, 'options' | 'http' | 'marks'>): Promise<RtTypes> {
  const path = `/queue/${encodeURIComponent(options.queue)}`
  const { value } = await http.ask({ path, as: rtQueue })
  const fields = new Map(value.TicketCustomFields.map(({ id, name }) => [name, id]))
  const ofReplies = value.TicketTransactionCustomFields.map(({ name }) => name)
  const missing = [
    ...[marks.key, marks.submission, marks.person, marks.seen].filter(
      (name) => name !== null && !fields.has(name),
    ),
    ...[marks.key, marks.submission, marks.author].filter((name) => !ofReplies.includes(name)),
  ]
  if (missing.length > 0) {
    const names = missing.map((name) => `«${name}»`).join(', ')
    throw new SupportError('unavailable', `Request Tracker has no custom field ${names} here`)
  }
  const idOf = (name: string | null | undefined) => (name && fields.get(name)) || null
  const shown = [
    ...Object.values(options.columns ?? {}),
    options.rating?.score,
    options.rating?.comment,
    options.declineReason ?? 'Decline reason',
  ].flatMap((name) => idOf(name) ?? [])
  const visible = [MESSAGES, "Type = 'Status'", OWNER, SUBJECT, ...shown.map(ofField)]
  const seen = idOf(marks.seen)
  return {
    visible: `(${visible.join(' OR ')})`,
    changing: `(${[...visible, ...(seen === null ? [] : [ofField(seen)])].join(' OR ')})`,
    categoryField: idOf(options.columns?.categoryId),
    scoreField: idOf(options.rating?.score),
    seenField: seen,
  }
}

function ofField(id: string): string {
  return `(Type = 'CustomField' AND Field = '${Number(id)}')`
}
