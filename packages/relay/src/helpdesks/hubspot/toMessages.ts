import type { Attachment, TextMessage } from '@deskside/core'
import { contentTypeOf } from '../contentTypes.js'
import { bareMessage } from '../messagePages.js'
import { safeMark } from '../ticketParts.js'
import { toMarkdown } from '../toMarkdown.js'
import type { HubspotFile, HubspotRecord } from './shapes.js'

/** The properties that an e-mail is read with. Notes are never read: they are between staff. */
export const EMAIL_PROPERTIES = [
  'hs_timestamp',
  'hs_email_direction',
  'hs_email_status',
  'hs_email_subject',
  'hs_email_text',
  'hs_email_html',
  'hs_email_from_email',
  'hs_email_from_firstname',
  'hs_email_from_lastname',
  'hs_email_to_email',
  'hs_email_cc_email',
  'hs_attachment_ids',
] as const

/** Not yet, or never, on their way. */
const UNSENT = ['SCHEDULED', 'SENDING', 'FAILED', 'BOUNCED']

/**
 * Is it part of what the person and the desk wrote each other? Staff write to others about a ticket
 * as well, a vendor or a colleague, and that stands on the same ticket.
 */
export function isBetween(email: HubspotRecord, personEmail: string): boolean {
  const { properties } = email
  if (properties.hs_email_direction === 'INCOMING_EMAIL') {
    return addressesIn(properties.hs_email_from_email).includes(personEmail.toLowerCase())
  }
  const receivers = [properties.hs_email_to_email, properties.hs_email_cc_email]
  return (
    properties.hs_email_direction === 'EMAIL' &&
    !UNSENT.includes(properties.hs_email_status ?? '') &&
    receivers.flatMap(addressesIn).includes(personEmail.toLowerCase())
  )
}

/** The subject of a message that was written here: it says which one it is, to be found again. */
export function subjectOf(ticketSubject: string, submissionId: string): string {
  return `Re: ${ticketSubject} [${safeMark(submissionId)}]`
}

/** The mark of one that was written here. */
export function markIn({ properties }: HubspotRecord): string | null {
  return /\[([\w.:-]+)\]$/.exec(properties.hs_email_subject ?? '')?.[1] ?? null
}

export function isMarked(mail: HubspotRecord, submissionId: string): boolean {
  return markIn(mail) === safeMark(submissionId)
}

export function fileIdsOf({ properties }: HubspotRecord): readonly string[] {
  return (properties.hs_attachment_ids ?? '').split(';').filter((id) => /^\d+$/.test(id))
}

export function toMessage(
  email: HubspotRecord,
  files: ReadonlyMap<string, HubspotFile>,
  { ticketId, isMine }: { readonly ticketId: string; readonly isMine: boolean },
): TextMessage {
  const { properties } = email
  const isIncoming = properties.hs_email_direction === 'INCOMING_EMAIL'
  const name = [properties.hs_email_from_firstname, properties.hs_email_from_lastname]
    .filter(Boolean)
    .join(' ')
  return {
    ...words(email, isIncoming),
    id: `e${email.id}`,
    createdAt: properties.hs_timestamp ?? email.createdAt,
    author: isIncoming
      ? { role: isMine ? 'me' : 'colleague' }
      : { role: 'agent', ...(name === '' ? {} : { name }) },
    attachments: attachmentsOf(email, files, ticketId),
    submissionId: isIncoming ? markIn(email) : null,
  }
}

function words(email: HubspotRecord, isIncoming: boolean) {
  const { hs_email_text: text, hs_email_html: html } = email.properties
  const isHtml = Boolean(html) && !(isIncoming && text)
  return {
    ...bareMessage(),
    body: isHtml ? toMarkdown(html ?? '') : (text ?? ''),
    format: isHtml ? ('markdown' as const) : ('text' as const),
  }
}

export function attachmentsOf(
  email: HubspotRecord,
  files: ReadonlyMap<string, HubspotFile>,
  ticketId: string,
): Attachment[] {
  return fileIdsOf(email).flatMap((fileId) => {
    const file = files.get(fileId)
    if (file === undefined) return []
    const name = fileName(file)
    const id = [ticketId, email.id, fileId].join('-')
    return [{ id, name, size: file.size, type: contentTypeOf(name) }]
  })
}

/** HubSpot keeps the ending apart. */
export function fileName({ name, extension, id }: HubspotFile): string {
  const stem = name || id
  return extension ? `${stem}.${extension}` : stem
}

function addressesIn(text: string | null | undefined): readonly string[] {
  return (text ?? '').toLowerCase().split(/[;,\s]+/)
}
