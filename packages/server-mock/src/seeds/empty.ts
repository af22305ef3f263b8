import type { Seed } from './seed.js'

/** A desk without rules and without tickets. */
export const emptySeed: Seed = { desk: { name: 'Support' } }
