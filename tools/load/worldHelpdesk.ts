import { type SupportUser, systemClock } from '@deskside/core'
import { createWorld } from '../../packages/core/src/testing/createWorld.js'
import type { OwnHelpdesk } from '../../packages/relay/src/cli/helpdesks/Helpdesk.js'

/** A helpdesk in memory with so many persons of three tickets each, `person-0` and on. */
export async function createHelpdesk({ persons }: { persons?: unknown }): Promise<OwnHelpdesk> {
  const world = createWorld({ clock: systemClock(), createId: () => crypto.randomUUID() })
  for (let index = 0; index < Number(persons); index++) {
    await fileTickets({ id: `person-${index}` })
  }
  return { backendFor: (person) => world.backendFor(person) }

  async function fileTickets(person: SupportUser): Promise<void> {
    const backend = world.backendFor(person)
    for (const subject of ['Empty charts', 'Export', 'Invoice']) {
      const id = `${person.id}-${subject}`
      const empty = { categoryId: null, typeId: null, priority: null, projectId: null, fields: {} }
      const origin = { submissionId: id, source: null, locale: null, followUpOf: null }
      await backend.createTicket(
        { subject, body: 'It does not work.', ...empty, uploadIds: [], ...origin },
        { idempotencyKey: id },
      )
    }
  }
}
