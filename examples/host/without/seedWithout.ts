import { type Seed, seeds } from '@deskside/server-mock'
import type { HostApp } from '../hostApp.js'
import { changeJson } from './changeJson.js'
import type { Without } from './readWithout.js'

/** The host's own seed under a desk that has been changed. */
export function seedWithout(
  host: Pick<HostApp, 'seed'>,
  without: Extract<Without, { change: unknown }>,
): Seed {
  const seed: Seed = seeds[host.seed]
  return { ...seed, desk: changeJson(seed.desk, without.change) as Seed['desk'] }
}
