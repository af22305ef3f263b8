import { SupportError } from '../errors/SupportError.js'
import type { SupportUser } from '../model/clientState.js'
import { formProblems } from '../model/form.js'
import { sentForm } from '../model/formState.js'
import { toFieldProblem } from '../model/pointer.js'
import type { DeskConfig, NewTicket } from '../wire/index.js'

const DETAIL = 'The form has mistakes'

/**
 * The server's side of the form: the ticket without what its form does not show, with what is known
 * of the person beforehand. The same rules as in the browser; who writes requests by hand gets no
 * further.
 *
 * Throws `invalid` with one JSON Pointer a broken rule; a closed gate points at the whole (`''`).
 */
export function acceptTicket(desk: DeskConfig, ticket: NewTicket, user: SupportUser): NewTicket {
  const { page, source } = ticket
  const context = { user, page, source }
  const { attachments, ...accepted } = sentForm(
    desk,
    { ...ticket, attachments: ticket.uploadIds.map((id) => ({ id })) },
    context,
  )
  const fields = formProblems({ ...accepted, attachments }, desk, context).map(toFieldProblem)
  const isTooMany = attachments.length > desk.limits.files
  if (isTooMany) fields.push({ pointer: '/uploadIds', code: 'too_many_files' })
  if (fields.length > 0) throw new SupportError('invalid', DETAIL, { fields, detail: DETAIL })
  return accepted
}
