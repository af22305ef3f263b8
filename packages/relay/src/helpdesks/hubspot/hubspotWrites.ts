import {
  type Backend,
  type NewReply,
  type NewTicket,
  SupportError,
  type SupportUser,
  type Ticket,
} from '@deskside/core'
import { toColumns } from '../columns.js'
import { ticketEndings } from '../endings.js'
import { checkAction, firstLineOf, foundIn, movesOn, safeMark } from '../ticketParts.js'
import { isRefusal } from './hubspotApi.js'
import type { HubspotDesk } from './hubspotDesk.js'
import type { HubspotPerson } from './hubspotPerson.js'
import { mailsOf, threadOf } from './hubspotThread.js'
import type { HubspotRecord } from './shapes.js'
import { isMarked, subjectOf } from './toMessages.js'
import { submissionKey, toTicket } from './toTicket.js'

type Deps = {
  readonly hubspot: HubspotDesk
  readonly me: HubspotPerson
  readonly person: SupportUser
}

type Writes = Pick<
  Backend,
  'createTicket' | 'reply' | 'closeTicket' | 'reopenTicket' | 'rateTicket'
>

export function hubspotWrites(deps: Deps): Writes {
  const { hubspot, me } = deps
  const { options } = hubspot
  const { enters } = options

  const endings = ticketEndings<Readonly<Record<string, string>>>({
    read: me.ticket,
    write: (ticketId, properties) => hubspot.api.update('tickets', ticketId, properties),
    enters: {
      open: { hs_pipeline_stage: enters.open },
      closed: { hs_pipeline_stage: enters.closed },
    },
    rating: options.rating,
    toFields: (stars) => stars,
  })

  return {
    ...endings,

    async createTicket(input, call) {
      const contactId = await me.contactId()
      const key = submissionKey(input.submissionId, contactId)
      const earlier = call.mayHaveHappened === false ? null : await me.sent(key)
      const record = earlier ?? (await file(deps, input, key, contactId))
      if (input.uploadIds.length > 0) await attachToOpening(deps, record, input, contactId)
      // A guest sees no tickets: this one is known by the key that it was sent under.
      if (deps.person.isGuest) return guestTicket(deps, record)
      return (await me.ticket(record.id, undefined)).ticket
    },

    async reply(ticketId, input, call) {
      const seen = await me.ticket(ticketId, call.signal)
      const mails = call.mayHaveHappened === false ? [] : await mailsOf(hubspot, seen, undefined)
      const found = foundIn(mails, (mail) => isMarked(mail, input.submissionId))
      if (found === 'none') {
        checkAction(seen.ticket, 'reply')
        await log(deps, seen.record, { ...input, subject: seen.ticket.subject })
      }
      if (movesOn(seen.ticket, found)) {
        await hubspot.api.update('tickets', ticketId, { hs_pipeline_stage: enters.open })
      }
      const after = await me.ticket(ticketId, undefined)
      const thread = await threadOf(hubspot, after, undefined)
      const message = thread.findLast(
        (one) => one.kind === 'message' && one.submissionId === safeMark(input.submissionId),
      )
      if (message?.kind !== 'message') throw new SupportError('not_applied')
      return { ticket: after.ticket, message: { ...message, submissionId: input.submissionId } }
    },
  }
}

/** HubSpot refuses a value that must be unique and is there: then the ticket is there as well. */
async function file(
  { hubspot, me, person }: Deps,
  input: NewTicket,
  key: string,
  contactId: string,
): Promise<HubspotRecord> {
  const { api, options, view } = hubspot
  const companyId = hubspot.companyIdOf(person)
  const properties = {
    ...toColumns(view.columns, input),
    subject: input.subject || firstLineOf(input.body),
    content: input.body,
    hs_pipeline: options.pipeline,
    hs_pipeline_stage: options.enters.open,
    [view.submissionProperty]: key,
  }
  const links = [
    { to: contactId, as: 'ticketContact' } as const,
    ...(companyId === null ? [] : [{ to: companyId, as: 'ticketCompany' } as const]),
  ]
  return api.create('tickets', properties, links).catch(async (error) => {
    const earlier = isRefusal(error, ['conflict', 'bad_response']) ? await me.sent(key) : null
    if (earlier === null) throw error
    return earlier
  })
}

/** A ticket of HubSpot takes no files: they come with a mail that says the same. */
async function attachToOpening(
  deps: Deps,
  record: HubspotRecord,
  input: NewTicket,
  contactId: string,
): Promise<void> {
  const { api } = deps.hubspot
  const of = { kind: 'tickets', id: record.id } as const
  const { records } = await api.allOf('emails', of, ['hs_email_subject'], undefined)
  if (records.some((mail) => isMarked(mail, input.submissionId))) return
  const subject = record.properties.subject ?? input.subject
  await log(deps, record, { ...input, subject }, contactId)
}

/** Logs a message of the person as a mail of theirs: nothing is sent to anybody. */
async function log(
  { hubspot, me, person }: Deps,
  { id }: HubspotRecord,
  message: NewReply & { readonly subject: string },
  contactId?: string,
): Promise<void> {
  const { api, options } = hubspot
  const { body, uploadIds, submissionId, subject } = message
  const headers = {
    from: { email: person.email ?? '', ...(person.name && { firstName: person.name }) },
    to: [{ email: options.supportEmail }],
    cc: [],
    bcc: [],
  }
  const properties = {
    hs_timestamp: new Date(hubspot.now()).toISOString(),
    hs_email_direction: 'INCOMING_EMAIL',
    hs_email_status: 'SENT',
    hs_email_subject: subjectOf(subject, submissionId),
    hs_email_text: body,
    hs_email_headers: JSON.stringify(headers),
    ...(uploadIds.length > 0 && { hs_attachment_ids: uploadIds.join(';') }),
  }
  await api.create('emails', properties, [
    { to: id, as: 'emailTicket' },
    { to: contactId ?? (await me.contactId()), as: 'emailContact' },
  ])
}

async function guestTicket({ hubspot }: Deps, record: HubspotRecord): Promise<Ticket> {
  const stages = await hubspot.stages(undefined)
  return { ...toTicket({ ...hubspot.view, stages }, record, true), actions: [] }
}
