import { demoSeed } from './demo/demo.js'
import { emptySeed } from './empty.js'
import type { Seed } from './seed.js'

export const seeds = { demo: demoSeed, empty: emptySeed } as const satisfies Record<string, Seed>

export type SeedName = keyof typeof seeds

export const SEED_NAMES = Object.keys(seeds) as readonly SeedName[]

export function isSeedName(name: string): name is SeedName {
  return Object.hasOwn(seeds, name)
}
