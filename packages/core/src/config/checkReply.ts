import { SupportError } from '../errors/SupportError.js'
import { replyProblems } from '../model/form.js'
import { toFieldProblem } from '../model/pointer.js'
import type { DeskConfig, NewReply } from '../wire/index.js'

/** The server's side of the reply box: words or a file, and no more of either than the desk takes. */
export function checkReply(desk: DeskConfig, { body, uploadIds }: NewReply): void {
  const attachments = uploadIds.map((id) => ({ id }))
  const fields = replyProblems({ body, attachments }, desk.limits).map(toFieldProblem)
  if (uploadIds.length > desk.limits.files)
    fields.push({ pointer: '/uploadIds', code: 'too_many_files' })
  if (fields.length > 0) throw new SupportError('invalid', 'The reply has mistakes', { fields })
}
