import type { FormContext, FormInput } from '../../model/formState.js'
import type { TicketRecord, WorldContext } from './state.js'

/** A ticket as the form that it was written in, so that the desk's conditions can be asked again. */
export function toForm(
  world: WorldContext,
  ticket: TicketRecord,
): { readonly input: FormInput; readonly context: FormContext } {
  const { subject, categoryId, typeId, priority, projectId, fields, source, personId } = ticket
  const first = ticket.entries.find(({ content }) => content.kind === 'message')?.content
  const { body = '', fileIds = [] } = first?.kind === 'message' ? first : {}
  const attachments = fileIds.map((id) => ({ id }))
  const user = world.state.persons.get(personId) ?? { id: personId }
  return {
    input: { subject, body, categoryId, typeId, priority, projectId, fields, attachments },
    context: { user, source },
  }
}
