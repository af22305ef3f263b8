import { SupportError } from '../../errors/SupportError.js'
import type { WorldCustomers } from '../world.js'
import { saveVisibly } from './entries.js'
import type { WorldContext } from './state.js'

/** People as the desk knows them, whoever vouches for them. */
export function createCustomers(world: WorldContext): WorldCustomers {
  const { state } = world
  return {
    async find(email) {
      const isMeant = (each: string | undefined) => each?.toLowerCase() === email.toLowerCase()
      const known = [...state.persons.values()]
      const found = known.find((person) => person.isGuest !== true && isMeant(person.email))
      return found ? structuredClone(found) : null
    },
    async claim(guest, person) {
      const before = state.claims.get(guest.id)
      if (before !== undefined && before !== person.id) throw new SupportError('conflict')
      state.claims.set(guest.id, person.id)
      state.persons.set(person.id, person)
      const organizationId = person.organization?.id ?? null
      for (const ticket of state.tickets.values()) {
        if (ticket.personId !== guest.id) continue
        saveVisibly(world, { ...ticket, personId: person.id, organizationId })
      }
      for (const file of state.files.values()) {
        if (file.personId === guest.id) state.files.set(file.id, { ...file, personId: person.id })
      }
      world.changed()
    },
  }
}
