import { checkText } from '../../config/checkText.js'
import { SupportError } from '../../errors/SupportError.js'
import type { ManagerMessage } from '../../wire/index.js'
import { findTicket, timestamp } from './entries.js'
import type { WorldContext } from './state.js'

/** D10: a word to the manager of the desk, about a ticket or about none. */
export function contactManager(
  world: WorldContext,
  personId: string,
  { ticketId = null, body }: ManagerMessage,
): Record<string, never> {
  if (ticketId !== null) findTicket(world, ticketId, personId)
  checkText(world.desk, '/body', body)
  if (body.trim() === '') {
    const fields = [{ pointer: '/body', code: 'required' }]
    throw new SupportError('invalid', 'A message needs words', { fields })
  }
  const createdAt = timestamp(world)
  world.state.managerMessages.push({ id: world.createId(), createdAt, personId, ticketId, body })
  return {}
}
