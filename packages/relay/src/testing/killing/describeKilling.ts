import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { SECRET } from '../createRelay.js'
import { bundleMortal } from './bundleMortal.js'
import { freePort } from './freePort.js'
import { killRounds } from './killRounds.js'
import type { MortalOptions } from './mortalRelay.js'

export type KillingOptions = {
  readonly kills: number
  readonly seed: number
  readonly state: (folder: string) => MortalOptions['state']
}

/** T-SV10 over a helpdesk in a file, with whatever state the relay is given. */
export function describeKilling(name: string, { kills, seed, state }: KillingOptions): void {
  let bundle: Awaited<ReturnType<typeof bundleMortal>>
  let folder: string
  beforeAll(async () => {
    bundle = await bundleMortal('mortalRelay')
    folder = await mkdtemp(join(tmpdir(), 'deskside-killed-'))
  })
  afterAll(async () => {
    await bundle.remove()
    await rm(folder, { recursive: true, force: true })
  })

  test(`T-SV10 ${kills} times kill -9 during writes with ${name}: nothing is lost and nothing twice`, async () => {
    const outcome = await killRounds({
      ...{ path: bundle.path, kills, seed, state: state(join(folder, 'state')) },
      ...{ port: await freePort(), secret: SECRET },
      ...{ world: join(folder, 'world.json'), found: join(folder, 'found.log') },
    })
    expect(outcome, `seed ${seed}`).toMatchObject({ lost: [], twice: [], changed: [] })
    expect(outcome.sent).toBeGreaterThan(kills)
    // Else nothing died between the helpdesk and the note of its answer, and nothing was shown.
    expect(outcome.unnoted).toBeGreaterThan(0)
    expect(outcome.found).toBeGreaterThanOrEqual(outcome.unnoted)
  }, 300_000)
}
