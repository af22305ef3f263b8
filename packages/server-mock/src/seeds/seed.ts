import type { DeskConfigInput, SupportUser } from '@deskside/core'
import type { World } from '@deskside/core/testing'

export type SeedGround = {
  readonly world: World
  /** What follows happens this many milliseconds before now. */
  readonly travelTo: (agoMs: number) => void
  /** ISO of the moment so many milliseconds before now; negative ones are still to come. */
  readonly timeOf: (agoMs: number) => string
}

/** A desk to begin with: its configuration, who uses it, and what has happened there so far. */
export type Seed = {
  readonly desk: DeskConfigInput
  /** Whom a host's tokens may be for: the first one has lived through most. */
  readonly persons?: readonly SupportUser[]
  readonly plant?: (ground: SeedGround) => Promise<void>
}
