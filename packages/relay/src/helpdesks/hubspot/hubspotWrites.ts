import {
  type Backend,
  type NewReply,
  type NewTicket,
  SupportError,
  type SupportUser,
  type Ticket,
  type TicketAction,
  type WriteCall,
} from '@deskside/core'
import { toColumns } from '../columns.js'
import { isRefusal } from './hubspotApi.js'
import type { HubspotDesk } from './hubspotDesk.js'
import type { HubspotPerson, SeenTicket } from './hubspotPerson.js'
import { mailsOf, threadOf } from './hubspotThread.js'
import type { HubspotRecord } from './shapes.js'
import { subjectOf, submissionIn } from './toMessages.js'
import { submissionKey, toTicket } from './toTicket.js'

const SUBJECT_CHARACTERS = 200
const UNDER_WAY: readonly string[] = ['open', 'in_progress']

type Deps = {
  readonly hubspot: HubspotDesk
  readonly me: HubspotPerson
  readonly person: SupportUser
}

type Writes = Pick<Backend, 'createTicket' | 'reply' | 'closeTicket' | 'reopenTicket'>

export function hubspotWrites(deps: Deps): Writes {
  const { hubspot, me } = deps
  const { enters } = hubspot.options

  /** Moves it, and looks whether it moved: HubSpot's workflows may move it back at once. */
  async function move(
    ticketId: string,
    call: WriteCall,
    wish: { action: TicketAction; stage: string; isDone: (ticket: Ticket) => boolean },
  ): Promise<Ticket> {
    const { ticket } = await me.ticket(ticketId, call.signal)
    const isMine = ticket.requester.role === 'me'
    if (call.mayHaveHappened !== false && isMine && wish.isDone(ticket)) return ticket
    checkAction(ticket, wish.action)
    await hubspot.api.update('tickets', ticketId, { hs_pipeline_stage: wish.stage })
    const after = await me.ticket(ticketId, undefined)
    if (!wish.isDone(after.ticket)) throw new SupportError('not_applied')
    return after.ticket
  }

  return {
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
      const earlier =
        call.mayHaveHappened === false ? undefined : await findSent(hubspot, seen, input)
      if (earlier === undefined) {
        checkAction(seen.ticket, 'reply')
        await log(deps, seen.record, { ...input, subject: seen.ticket.subject })
      }
      if (!UNDER_WAY.includes(seen.ticket.status)) {
        await hubspot.api.update('tickets', ticketId, { hs_pipeline_stage: enters.open })
      }
      const after = await me.ticket(ticketId, undefined)
      const thread = await threadOf(hubspot, after, undefined)
      const message = thread.findLast(
        (one) => one.kind === 'message' && one.submissionId === input.submissionId,
      )
      if (message === undefined) throw new SupportError('not_applied')
      return { ticket: after.ticket, message }
    },

    closeTicket: (ticketId, _, call) =>
      move(ticketId, call, {
        action: 'close',
        stage: enters.closed,
        isDone: ({ status }) => status === 'closed' || status === 'solved',
      }),

    reopenTicket: (ticketId, call) =>
      move(ticketId, call, {
        action: 'reopen',
        stage: enters.open,
        isDone: ({ status }) => UNDER_WAY.includes(status),
      }),
  }
}

function checkAction({ actions }: Ticket, action: TicketAction): void {
  if (actions.includes(action)) return
  throw new SupportError('conflict', undefined, { detail: `The ticket takes no ${action} now` })
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
    subject: input.subject || firstLine(input.body),
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
    const earlier = isRefusal(error, ['conflict', 'invalid']) ? await me.sent(key) : null
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
  if (records.some((mail) => submissionIn(mail) === input.submissionId)) return
  const subject = record.properties.subject ?? input.subject
  await log(deps, record, { ...input, subject }, contactId)
}

async function findSent(
  hubspot: HubspotDesk,
  seen: SeenTicket,
  { submissionId }: NewReply,
): Promise<HubspotRecord | undefined> {
  const mails = await mailsOf(hubspot, seen, undefined)
  return mails.find((mail) => submissionIn(mail) === submissionId)
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

function firstLine(body: string): string {
  const line = body.split('\n').find((one) => one.trim() !== '') ?? ''
  return [...line.trim()].slice(0, SUBJECT_CHARACTERS).join('')
}
