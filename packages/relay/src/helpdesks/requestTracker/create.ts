import { type NewTicket, SupportError, type Ticket, type WriteCall } from '@deskside/core'
import { acceptTicket } from '@deskside/core/config'
import { ownerOf } from '../../identity/ownerOf.js'
import { toColumns } from '../columns.js'
import { firstLineOf } from '../ticketParts.js'
import { refuseAborted } from '../vendorHttp.js'
import type { WaitingFiles } from '../waitingFiles.js'
import type { Attempts } from './attempts.js'
import type { RtVisit } from './context.js'
import { withFacts } from './facts.js'
import { findTicket, requestorOf } from './owner.js'
import { fieldOf, type RtTicket, rtCreated } from './shapes.js'
import { anyOf, customField, quoted } from './sql.js'
import { readTicket } from './tickets.js'
import { bodyOf, type Mark, markOf, refuseOtherPayload, refuseTooMuch } from './write.js'

export type WriteDeps = { readonly attempts: Attempts; readonly files: WaitingFiles }

/**
 * Files a ticket once. Its mark goes in with it, in one step, and is looked for before a try that
 * may be the second one.
 */
export async function createTicket(
  visit: RtVisit,
  { attempts, files }: WriteDeps,
  sent: NewTicket,
  call: WriteCall,
): Promise<Ticket> {
  refuseAborted(call.signal)
  const input = acceptTicket(visit.desk, sent, visit.person)
  const requestor = requestorOf(visit.person)
  await visit.types()
  const mark = await markOf(visit.person, 'create', call, input)
  return attempts.once(mark.key, mark.payload, async () => {
    if (call.mayHaveHappened !== false) {
      const earlier = await findMarked(visit, mark)
      if (earlier !== null) return readTicket(visit, earlier.id)
      attempts.refuseTooEarly(mark.key)
    }
    const owner = ownerOf(visit.person)
    const taken = refuseTooMuch(files.find(owner, input.uploadIds), visit.desk.limits.ticketBytes)
    const json = await ticketOf(visit, input, requestor, mark)
    const { value } = await attempts.send(mark.key, () =>
      visit.http.ask({ method: 'POST', path: '/ticket', ...bodyOf(json, taken), as: rtCreated }),
    )
    for (const id of input.uploadIds) files.remove(owner, id)
    return readTicket(visit, value.id, undefined, input.body)
  })
}

async function findMarked(visit: RtVisit, mark: Mark): Promise<RtTicket | null> {
  const { options, marks } = visit
  const queues = anyOf('Queue', [options.queue, ...(options.otherQueues ?? [])])
  const sql = `${queues} AND ${customField(marks.key)} = ${quoted(mark.key)}`
  const [found] = await visit.reader.tickets(sql)
  if (found === undefined) return null
  refuseOtherPayload(mark, fieldOf(found, marks.submission))
  return found
}

async function ticketOf(
  visit: RtVisit,
  input: NewTicket,
  requestor: string,
  mark: Mark,
): Promise<Readonly<Record<string, unknown>>> {
  const { options, desk, marks, person } = visit
  const columns = options.columns ?? {}
  return {
    Queue: options.queue,
    Subject: input.subject || firstLineOf(input.body),
    Requestor: requestor,
    Content: withFacts(input, desk, columns),
    ContentType: 'text/plain',
    CustomFields: {
      ...toColumns(columns, input),
      [marks.key]: mark.key,
      [marks.submission]: mark.submission,
      [marks.person]: person.id,
    },
    ...(input.followUpOf === null ? {} : { RefersTo: await ownTicket(visit, input.followUpOf) }),
  }
}

/** Goes on from a ticket that the person may see, or from none. */
async function ownTicket(visit: RtVisit, ticketId: string): Promise<string> {
  try {
    return (await findTicket(visit, ticketId)).ticket.id
  } catch (error) {
    if (!(error instanceof SupportError) || error.code !== 'not_found') throw error
    const fields = [{ pointer: '/followUpOf', code: 'not_an_option' }]
    throw new SupportError('invalid', 'It goes on from no ticket of theirs', { fields })
  }
}
