import type { DeskConfigInput } from '@deskside/core'
import type { World } from '@deskside/core/testing'

export type SeedGround = {
  readonly world: World
  /** What follows happens this many milliseconds before now. */
  readonly travelTo: (agoMs: number) => void
}

/** A desk to begin with: its configuration, and what has happened there so far. */
export type Seed = {
  readonly desk: DeskConfigInput
  readonly plant?: (ground: SeedGround) => Promise<void>
}
