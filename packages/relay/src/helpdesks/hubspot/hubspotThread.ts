import type { Message, TextMessage } from '@deskside/core'
import { bareMessage, inOrder } from '../messagePages.js'
import type { HubspotDesk } from './hubspotDesk.js'
import type { SeenTicket } from './hubspotPerson.js'
import type { HubspotFile, HubspotRecord } from './shapes.js'
import {
  attachmentsOf,
  EMAIL_PROPERTIES,
  fileIdsOf,
  isBetween,
  isMarked,
  toMessage,
} from './toMessages.js'
import { isFromStaff } from './toTicket.js'

type Signal = AbortSignal | undefined

/** What the person and the desk wrote each other by mail on a ticket, oldest first. */
export async function mailsOf(
  { api }: HubspotDesk,
  { record, email }: SeenTicket,
  signal: Signal,
): Promise<readonly HubspotRecord[]> {
  const of = { kind: 'tickets', id: record.id } as const
  const { records } = await api.allOf('emails', of, EMAIL_PROPERTIES, signal)
  const between = records.filter((mail) => isBetween(mail, email))
  return inOrder(
    between.map((mail) => ({ ...mail, at: mail.properties.hs_timestamp ?? mail.createdAt })),
  )
}

/** The whole correspondence: the ticket's own text, then the mails. */
export async function threadOf(
  hubspot: HubspotDesk,
  seen: SeenTicket,
  signal: Signal,
): Promise<readonly Message[]> {
  const mails = await mailsOf(hubspot, seen, signal)
  const files = await filesOf(hubspot, mails, signal)
  const opening = mails.find((mail) => isOpening(mail, seen))
  const { record, isMine } = seen
  const place = { ticketId: record.id, isMine }
  return [
    firstMessage(hubspot, seen, opening, files),
    ...mails.filter((mail) => mail !== opening).map((mail) => toMessage(mail, files, place)),
  ]
}

/** Does a mail say what the ticket itself says: with its files, or as what it was made from? */
function isOpening(mail: HubspotRecord, { record, ticket }: SeenTicket): boolean {
  if (mail.properties.hs_email_direction !== 'INCOMING_EMAIL') return false
  if (ticket.submissionId !== null) return isMarked(mail, ticket.submissionId)
  return mail.properties.hs_email_text?.trim() === record.properties.content?.trim()
}

function firstMessage(
  { view }: HubspotDesk,
  { record, ticket, isMine }: SeenTicket,
  opening: HubspotRecord | undefined,
  files: ReadonlyMap<string, HubspotFile>,
): TextMessage {
  const person = isMine ? ('me' as const) : ('colleague' as const)
  return {
    ...bareMessage(),
    id: `t${record.id}`,
    createdAt: ticket.createdAt,
    author: { role: isFromStaff(view, record) ? 'agent' : person },
    body: record.properties.content ?? '',
    format: 'text',
    attachments: opening === undefined ? [] : attachmentsOf(opening, files, record.id),
    submissionId: ticket.submissionId,
  }
}

async function filesOf(
  { api, files: known }: HubspotDesk,
  mails: readonly HubspotRecord[],
  signal: Signal,
): Promise<ReadonlyMap<string, HubspotFile>> {
  const ids = [...new Set(mails.flatMap(fileIdsOf))]
  const files = await Promise.all(ids.map((id) => known.of(id, () => api.findFile(id, signal))))
  return new Map(files.flatMap((file) => (file === null ? [] : [[file.id, file] as const])))
}
