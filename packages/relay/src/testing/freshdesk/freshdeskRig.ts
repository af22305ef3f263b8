import type { Backend, SupportUser } from '@deskside/core'
import {
  type BackendUnderTest,
  conformanceDesk,
  type FakeClock,
  fakeClock,
} from '@deskside/core/testing'
import { type FreshdeskOptions, freshdeskBackend } from '../../helpdesks/freshdesk/index.js'
import { overRelay } from '../overRelay.js'
import { vendorBench } from '../vendorBench.js'
import { freshdeskAgent } from './freshdeskAgent.js'
import { createFreshdeskEmulator, type FreshdeskEmulator } from './freshdeskEmulator.js'

export type FreshdeskRig = {
  readonly emulator: FreshdeskEmulator
  readonly clock: FakeClock
  /** A door without a relay before it. */
  readonly backendFor: (person: SupportUser) => Backend
  readonly bench: BackendUnderTest
}

/** An emulated account with one company, and the adapter over it behind a relay. */
export async function createFreshdeskRig(
  patch: Partial<FreshdeskOptions> = {},
): Promise<FreshdeskRig> {
  const clock = fakeClock()
  const emulator = createFreshdeskEmulator(clock, { 'acme.example': 1 })
  const backendFor = freshdeskBackend({
    url: emulator.url,
    apiKey: emulator.apiKey,
    desk: conformanceDesk,
    statuses: { 6: 'declined' },
    declineReasonField: 'cf_reason',
    rating: { score: 'cf_stars', comment: 'cf_stars_why' },
    columns: { categoryId: 'cf_category', typeId: 'cf_kind', projectId: 'cf_project' },
    companyIdOf: ({ id }) => (id === 'acme' ? '1' : null),
    fetch: emulator.fetch,
    clock,
    ...patch,
  })
  const bench = {
    ...(await overRelay(backendFor, clock)),
    agent: freshdeskAgent(emulator),
    ...vendorBench(emulator, clock, 4_000),
    lacks: {
      quiet_notes: 'Freshdesk has one time of change for all that is on a ticket',
      steady_pages: 'Freshdesk knows the last change alone: a ticket that moves leaves its page',
    },
  }
  return { emulator, clock, backendFor, bench }
}
