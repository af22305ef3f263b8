import fc from 'fast-check'
import { expect, it } from 'vitest'
import { deepSeeds, withSeed } from '../testing/deep.js'
import { liveTogether } from './identityLife.js'
import { identitySteps } from './identitySteps.js'

it('T-ID1 nothing of one person is shown, kept or sent where another one is', async () => {
  for (const seed of deepSeeds(150, 2_000)) {
    const life = fc.asyncProperty(identitySteps, async (steps) => {
      expect(await liveTogether(steps, seed)).toEqual([])
    })
    await withSeed(seed, () => fc.assert(life, { seed, numRuns: 1 }))
  }
}, 600_000)
