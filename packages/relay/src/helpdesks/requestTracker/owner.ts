import { SupportError, type SupportUser } from '@deskside/core'
import type { RtVisit } from './context.js'
import { fieldOf, type RtTicket } from './shapes.js'
import { anyOf, customField, quoted } from './sql.js'

/** Whose a ticket is, as this person sees it. */
export type Side = 'mine' | 'colleague'

/**
 * The condition that RT is asked with; what comes back is looked at again by `sideOf`. A guest's
 * address is nobody's proof: a guest has what was filed in this visit, and nothing of the address.
 */
export function scopeSql(visit: RtVisit, scope: 'mine' | 'organization'): string {
  const { options, person, marks } = visit
  const queues = anyOf('Queue', [options.queue, ...(options.otherQueues ?? [])])
  const own = isKnown(person)
    ? `Requestor.EmailAddress = ${quoted(person.email)}`
    : `${customField(marks.person)} = ${quoted(person.id)}`
  const organization = organizationOf(visit)
  if (scope === 'mine' || organization === undefined) return `${queues} AND ${own}`
  return `${queues} AND (${own} OR Requestor.Organization = ${quoted(organization)})`
}

/** `null`: RT gave what this person may not see. */
export function sideOf(visit: RtVisit, ticket: RtTicket): Side | null {
  const { person, marks } = visit
  if (isKnown(person)) {
    const email = person.email.toLowerCase()
    if (ticket.Requestor.some(({ EmailAddress }) => EmailAddress?.toLowerCase() === email)) {
      return 'mine'
    }
  } else if (fieldOf(ticket, marks.person) === person.id) return 'mine'
  const organization = organizationOf(visit)
  const isColleague =
    organization !== undefined &&
    ticket.Requestor.some(({ Organization }) => Organization === organization)
  return isColleague ? 'colleague' : null
}

/** Whom RT writes to: the relay says so, never the client. */
export function requestorOf(person: SupportUser): string {
  const { email, name } = person
  if (email === undefined || !/^[^\s@<>"',;:\\()[\]]+@[^\s@<>"',;:\\()[\]]+$/u.test(email)) {
    const detail = 'Request Tracker knows people by their e-mail address, and the token has none'
    throw new SupportError('forbidden', detail, { detail })
  }
  const phrase = name?.replace(/["\\<>,;\s\p{Cc}]+/gu, ' ').trim() ?? ''
  return phrase === '' ? email : `"${phrase}" <${email}>`
}

/** RT's ids are digits; anything else is nobody's ticket, and no part of a condition. */
export function readId(text: string): number | null {
  return /^[1-9]\d{0,14}$/u.test(text) ? Number(text) : null
}

/** The person's own ticket, or a colleague's; `not_found`, whether it is missing or somebody else's. */
export async function findTicket(
  visit: RtVisit,
  ticketId: string,
  signal?: AbortSignal | undefined,
): Promise<{ readonly ticket: RtTicket; readonly side: Side }> {
  const id = readId(ticketId)
  if (id !== null) {
    const sql = `${scopeSql(visit, 'organization')} AND id = ${id}`
    const [ticket] = await visit.reader.tickets(sql, signal)
    const side = ticket === undefined ? null : sideOf(visit, ticket)
    if (ticket !== undefined && side !== null) return { ticket, side }
  }
  throw new SupportError('not_found', 'no such ticket')
}

function isKnown(person: SupportUser): person is SupportUser & { readonly email: string } {
  return person.isGuest !== true && person.email !== undefined
}

/** `undefined`: this person has no colleagues here. */
export function organizationOf({ options, person }: RtVisit): string | undefined {
  return person.isGuest === true ? undefined : options.organizationOf?.(person)
}
