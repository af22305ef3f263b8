import type { FakeClock } from '@deskside/core/testing'
import type { VendorDoor } from './vendorDoor.js'

type Emulator = Pick<VendorDoor, 'loseNextAnswer' | 'refuseNext'> & { ignoreNextWrite(): void }

/** The means that `describeBackend` has over an emulated helpdesk whose index is behind by `lagMs`. */
export function vendorBench(emulator: Emulator, clock: FakeClock, lagMs: number) {
  return {
    ticket: { categoryId: 'help' },
    settle: () => clock.advance(lagMs),
    loseNextAnswer: emulator.loseNextAnswer,
    refuseNextAsTooFast: (seconds: number) =>
      emulator.refuseNext(429, { 'Retry-After': String(seconds) }),
    ignoreNextWrite: emulator.ignoreNextWrite,
  }
}
