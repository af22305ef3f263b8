import { withdraw } from './access.js'
import { saveVisibly } from './entries.js'
import { accessOf, isEscalationDue } from './facts.js'
import { ticketsOf } from './lists.js'
import type { WorldContext } from './state.js'

/**
 * What time alone has changed since this person last asked: a promise broke, an access ended.
 * From here on it is heard of like any other change.
 */
export function settle(world: WorldContext, personId: string): void {
  const { access, escalation } = world.desk
  if (access === null && escalation === null) return
  for (const ticket of ticketsOf(world, personId)) {
    const isOver = ticket.access !== null && accessOf(world, ticket) === null
    const left = isOver ? withdraw(world, ticket, { role: 'system' }) : ticket
    const isDue = isEscalationDue(world, left)
    if (isDue !== left.wasDue) saveVisibly(world, { ...left, wasDue: isDue })
  }
}
