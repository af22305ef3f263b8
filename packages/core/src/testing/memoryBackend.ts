import type { Backend } from '../ports/Backend.js'
import type { SupportUser } from '../supportClient.js'
import type { World } from './world.js'

/** The door of a world for one person: a full `Backend` without a network. */
export function memoryBackend(world: World, person: SupportUser): Backend {
  return world.backendFor(person)
}
