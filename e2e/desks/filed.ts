import type { Attachment, Ticket } from '@deskside/core'
import type { RunningHost } from '../../examples/host/startHost.js'

/** The newest ticket with this subject, or with one like it, as support has it. */
export function ticketCalled(
  { support }: RunningHost,
  subject: string | RegExp,
): Ticket | undefined {
  const isIt = (ticket: Ticket) =>
    typeof subject === 'string' ? ticket.subject === subject : subject.test(ticket.subject)
  return support.world.agent.list().find(isIt)
}

/** The same one, which has to be there. */
export function idCalled(app: RunningHost, subject: string | RegExp): string {
  const ticket = ticketCalled(app, subject)
  if (!ticket) throw new Error(`There is no ticket called ${subject}`)
  return ticket.id
}

/** All files of a ticket, oldest first. */
export function filesOf({ support }: RunningHost, ticketId: string): readonly Attachment[] {
  return support.world.agent
    .messages(ticketId)
    .flatMap((each) => (each.kind === 'message' ? each.attachments : []))
}
