import { type NewReply, type ReplyResult, SupportError, type WriteCall } from '@deskside/core'
import { checkReply } from '@deskside/core/config'
import { ownerOf } from '../../identity/ownerOf.js'
import { refuseAborted } from '../vendorHttp.js'
import { requireAction } from './changes.js'
import type { RtVisit } from './context.js'
import type { WriteDeps } from './create.js'
import { openLedger } from './ledger.js'
import { GOING_ON } from './options.js'
import { findTicket } from './owner.js'
import { fieldOf, type RtTicket, rtSaid } from './shapes.js'
import { customField, quoted } from './sql.js'
import { toMessages } from './thread.js'
import { withLedger } from './tickets.js'
import { bodyOf, type Mark, markOf, refuseOtherPayload, refuseTooMuch } from './write.js'

/** Writes to a ticket in its person's name, once. RT itself moves on only what was ended. */
export async function reply(
  visit: RtVisit,
  { attempts, files }: WriteDeps,
  ticketId: string,
  input: NewReply,
  call: WriteCall,
): Promise<ReplyResult> {
  refuseAborted(call.signal)
  const mark = await markOf(visit.person, `reply ${ticketId}`, call, input)
  const [found] = await Promise.all([findTicket(visit, ticketId), visit.types()])
  return attempts.once(mark.key, mark.payload, async () => {
    if (call.mayHaveHappened !== false) {
      const earlier = await findMarked(visit, found.ticket, mark)
      if (earlier !== null) return resultOf(visit, ticketId, earlier)
    }
    requireAction(visit, found, 'reply')
    checkReply(visit.desk, input)
    if (call.mayHaveHappened !== false) attempts.refuseTooEarly(mark.key)
    const owner = ownerOf(visit.person)
    const taken = refuseTooMuch(files.find(owner, input.uploadIds), visit.desk.limits.ticketBytes)
    const { header } = await attempts.send(mark.key, () =>
      visit.http.ask({
        method: 'POST',
        path: `/ticket/${Number(ticketId)}/correspond`,
        ...bodyOf(messageOf(visit, found.ticket, input, mark), taken),
        as: rtSaid,
      }),
    )
    for (const id of input.uploadIds) files.remove(owner, id)
    const id = /\/transaction\/(\d+)$/u.exec(header('location') ?? '')?.[1]
    if (id === undefined) throw new SupportError('bad_response', 'RT named no transaction')
    return resultOf(visit, ticketId, id)
  })
}

function messageOf(
  { marks, person, statuses }: RtVisit,
  { Status }: RtTicket,
  { body }: NewReply,
  mark: Mark,
): Readonly<Record<string, unknown>> {
  const status = statuses[Status] ?? 'open'
  const movesOn = status === 'waiting_on_customer' || status === 'solved'
  return {
    ...(body.trim() === '' ? {} : { Content: body, ContentType: 'text/plain' }),
    TxnCustomFields: {
      [marks.key]: mark.key,
      [marks.submission]: mark.submission,
      [marks.author]: person.email ?? person.id,
    },
    ...(movesOn ? { Status: GOING_ON } : {}),
  }
}

async function findMarked(visit: RtVisit, ticket: RtTicket, mark: Mark): Promise<string | null> {
  const { marks, reader } = visit
  const sql = `ObjectId = ${Number(ticket.id)} AND ${customField(marks.key)} = ${quoted(mark.key)}`
  const [row] = await reader.transactions(sql, { order: 'ASC', limit: 1 })
  if (row === undefined) return null
  refuseOtherPayload(mark, fieldOf(row, marks.submission))
  return row.id
}

/** Read back: a message is written when it stands there. */
async function resultOf(
  visit: RtVisit,
  ticketId: string,
  transactionId: string,
): Promise<ReplyResult> {
  const [seen, ledger] = await Promise.all([
    findTicket(visit, ticketId),
    openLedger(visit, [ticketId]),
  ])
  const row = await ledger.find(transactionId)
  if (row === undefined) throw new SupportError('not_applied', 'the reply is not there')
  const [message] = await toMessages(visit, seen, [row])
  const last = (await ledger.latest('messages')).get(ticketId)
  const words = message?.kind === 'message' && last?.id === row.id ? message.body : undefined
  const [ticket] = await withLedger(visit, [seen], ledger, undefined, words)
  if (ticket === undefined || message === undefined) throw new SupportError('not_applied')
  return { ticket, message }
}
