import { readDeskConfig } from '../config/index.js'
import { createAgent } from './world/agent.js'
import { createCustomers } from './world/customers.js'
import { createMemoryBackend } from './world/memoryBackend.js'
import { fromSnapshot, toSnapshot } from './world/snapshot.js'
import { emptyState, type WorldContext } from './world/state.js'
import type { World, WorldOptions } from './world.js'

const DEFAULT_DESK = { name: 'Support' }

/**
 * Makes a whole support desk in memory: tickets from number 1001, files, agents, and one `Backend`
 * for each person. It is no double of a helpdesk's answers: the mock server runs on it.
 *
 * @example
 * const world = createWorld({ clock: systemClock(), createId: () => crypto.randomUUID() })
 * const backend = memoryBackend(world, { id: 'maya', name: 'Maya' })
 */
export function createWorld(options: WorldOptions): World {
  const { clock, createId, desk = DEFAULT_DESK, snapshot } = options
  const listeners = new Set<() => void>()
  const context: WorldContext = {
    clock,
    createId,
    desk: readDeskConfig(desk),
    state: snapshot === undefined ? emptyState() : fromSnapshot(snapshot),
    changed() {
      for (const listener of [...listeners]) listener()
    },
  }
  return {
    agent: createAgent(context),
    customers: createCustomers(context),
    backendFor: (person) => createMemoryBackend(context, person),
    onChange(listener) {
      const entry = () => listener()
      listeners.add(entry)
      return () => listeners.delete(entry)
    },
    snapshot: () => toSnapshot(context.state),
  }
}
