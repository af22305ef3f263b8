import type { Clock } from '../time/clock.js'
import type { Epoch } from './Epoch.js'
import type { Storage } from './Storage.js'

/**
 * What a client stands on, for what is built upon it as an entry of its own: one person, one device
 * and one clock for all of it.
 */
export interface ClientGround {
  readonly clock: Clock
  /** From 0 up to 1. */
  readonly random: () => number
  /** Keys are `<name>/<scope>…`, so that erasing one person's data finds them. */
  readonly storage: Storage
  /** The time of the person who is here; its `run` asks the helpdesk as that person. */
  epoch(): Epoch
  /** May articles be read by nobody in particular? So the desk says, once it has been read. */
  hasPublicArticles(): boolean
  /** Called when another person is here, or nobody, before anything can be asked in the new epoch. */
  onEpoch(listener: () => void): () => void
}
