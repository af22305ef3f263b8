import { type Clock, systemClock } from '@deskside/core'
import { fileState } from '../../node/file/fileState.js'
import { redisState } from '../../node/redis/redisState.js'
import type { RelayState } from '../../state/RelayState.js'
import type { MortalOptions } from './mortalRelay.js'

type Where = Pick<MortalOptions, 'state' | 'world'>

export function openMortalState(
  { state, world }: Where,
  clock: Clock = systemClock(),
): Promise<RelayState> {
  if (state.kind === 'file') return fileState(state.folder, { clock })
  return redisState(state.url, { clock, prefix: world, leaseMs: state.leaseMs })
}

/** There for two days: else nothing would be certain, and everything would be looked for. */
export async function foundMortalState(where: Where): Promise<void> {
  const clock = systemClock()
  const earlier = { ...clock, now: () => clock.now() - 48 * 3_600_000 }
  await (await openMortalState(where, earlier)).close()
}
