import type { Backend, SupportUser } from '@deskside/core'
import {
  type BackendUnderTest,
  conformanceDesk,
  type FakeClock,
  fakeClock,
} from '@deskside/core/testing'
import { type HubspotOptions, hubspotBackend } from '../../helpdesks/hubspot/index.js'
import { overRelay } from '../overRelay.js'
import { vendorBench } from '../vendorBench.js'
import { hubspotAgent } from './hubspotAgent.js'
import { createHubspotEmulator, type HubspotEmulator } from './hubspotEmulator.js'

const STAGES = {
  1: 'open',
  2: 'in_progress',
  3: 'waiting_on_customer',
  4: 'solved',
  5: 'closed',
  6: 'declined',
} as const

export type HubspotRig = {
  readonly emulator: HubspotEmulator
  readonly clock: FakeClock
  /** A door without a relay before it. */
  readonly backendFor: (person: SupportUser) => Backend
  readonly bench: BackendUnderTest
}

/** An emulated account with one company, and the adapter over it behind a relay. */
export async function createHubspotRig(patch: Partial<HubspotOptions> = {}): Promise<HubspotRig> {
  const clock = fakeClock()
  const emulator = createHubspotEmulator(clock)
  const acme = emulator.records.create('companies', { name: 'Acme' })
  if (!('id' in acme)) throw new Error('no company')
  const backendFor = hubspotBackend({
    accessToken: emulator.accessToken,
    desk: conformanceDesk,
    pipeline: '0',
    stages: STAGES,
    enters: { open: '1', closed: '5' },
    supportEmail: 'help@support.example',
    declineReasonProperty: 'decline_reason',
    rating: { score: 'stars', comment: 'stars_why' },
    columns: { categoryId: 'hs_ticket_category', typeId: 'kind', projectId: 'project' },
    companyIdOf: ({ id }) => (id === 'acme' ? acme.id : null),
    fetch: emulator.fetch,
    clock,
    ...patch,
  })
  const bench = {
    ...(await overRelay(backendFor, clock)),
    agent: hubspotAgent(emulator, () => clock.now()),
    ...vendorBench(emulator, clock, 20_000),
    lacks: {
      quiet_notes: 'HubSpot has one time of change for all that is on a ticket',
      steady_pages: 'HubSpot knows the last activity alone: a ticket that moves leaves its page',
    },
  }
  return { emulator, clock, backendFor, bench }
}
