import { SupportError, systemClock } from '@deskside/core'
import { createWorld } from '@deskside/core/testing'
import type { OwnHelpdesk } from '../cli/helpdesks/Helpdesk.js'

/** A helpdesk in memory, as a module of one's own brings one: `options` can make it ill. */
export function createHelpdesk(options: Readonly<Record<string, unknown>>): OwnHelpdesk {
  const world = createWorld({
    clock: systemClock(),
    createId: () => crypto.randomUUID(),
    desk: { name: String(options.name ?? 'World'), guests: 'open', accounts: true },
  })
  return {
    backendFor: (person) => world.backendFor(person),
    customers: world.customers,
    async check() {
      if (options.isIll === true) {
        throw new SupportError('unavailable', `ann@example.com says ${options.token}`)
      }
    },
  }
}
