import fc from 'fast-check'
import { expect, it } from 'vitest'
import { deepSeeds, withSeed } from '../testing/deep.js'
import { liveOutbox } from './outboxLife.js'
import { type OutboxStep, outboxSteps } from './outboxSteps.js'
import { outboxVerdict } from './outboxVerdict.js'
import { type WatchedDevice, watchedDevice } from './watchedDevice.js'

/** The schedule of one seed, and what it comes to; a failure is made as short as it can be. */
async function judge(seed: number, device: () => WatchedDevice): Promise<void> {
  const life = async (steps: readonly OutboxStep[]) => {
    expect(await outboxVerdict(await liveOutbox({ seed, steps, device: device() }))).toEqual([])
  }
  await fc.assert(fc.asyncProperty(outboxSteps, life), { seed, numRuns: 1 })
}

it('T-OB1 accepted intents are server effects, once each and in order, in memory', async () => {
  for (const seed of deepSeeds(300, 5_000)) {
    await withSeed(seed, () => judge(seed, () => watchedDevice()))
  }
}, 600_000)

it('T-OB1 the same over IndexedDB', async () => {
  for (const seed of deepSeeds(20, 500)) {
    await withSeed(seed, () => judge(seed, () => watchedDevice('idb')))
  }
}, 600_000)

it('T-ME1 the same seed lives the same life twice, to the last write and word', async () => {
  for (const seed of deepSeeds(20, 200)) {
    const [steps] = fc.sample(outboxSteps, { seed, numRuns: 1 }) as [OutboxStep[]]
    const trace = async () => {
      const { rig, device, last } = await liveOutbox({ seed, steps })
      last.destroy()
      const calls = rig.flaky.calls.map(({ verb, given }) => [verb, ...given.map(withoutSignal)])
      return JSON.stringify([calls, device.trace, rig.tabs.words, rig.world.snapshot()])
    }
    const [first, second] = [await trace(), await trace()]
    await withSeed(seed, () => expect(second === first).toBe(true))
  }
}, 600_000)

function withoutSignal(given: unknown): unknown {
  if (typeof given !== 'object' || given === null) return given
  return { ...given, signal: undefined }
}
