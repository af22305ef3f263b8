import { type DeskConfig, type SupportUser, systemClock } from '@deskside/core'
import { readDeskConfig } from '@deskside/core/config'
import { createKeptFacts, type KeptFacts } from '../keptFacts.js'
import { remembered } from '../remembered.js'
import { createVendorHttp, REFUSED_BY_SETUP, type VendorHttp } from '../vendorHttp.js'
import { createHubspotApi, type HubspotApi } from './hubspotApi.js'
import type { HubspotOptions } from './hubspotOptions.js'
import type { HubspotFile, HubspotStage } from './shapes.js'
import type { TicketView } from './toTicket.js'

const STAGES_HOLD_MS = 600_000

/** What all doors of one account share. */
export type HubspotDesk = {
  readonly options: HubspotOptions
  readonly desk: DeskConfig
  readonly api: HubspotApi
  readonly http: VendorHttp
  readonly view: Omit<TicketView, 'stages'>
  readonly stages: (signal: AbortSignal | undefined) => Promise<readonly HubspotStage[]>
  readonly now: () => number
  /** Their ids, by address. */
  readonly contacts: KeptFacts<string>
  /** What they are, by id: they never change. */
  readonly files: KeptFacts<HubspotFile>
  companyIdOf(person: SupportUser): string | null
}

/** @throws SupportError `invalid` where the desk's configuration is wrong */
export function createHubspotDesk(options: HubspotOptions): HubspotDesk {
  const { accessToken, companyIdOf, clock = systemClock() } = options
  const desk = readDeskConfig(options.desk)
  const http = createVendorHttp({
    baseUrl: options.endpoint ?? 'https://api.hubapi.com',
    authorization: async () =>
      `Bearer ${typeof accessToken === 'string' ? accessToken : await accessToken()}`,
    fetch: options.fetch ?? globalThis.fetch,
    clock,
    codes: REFUSED_BY_SETUP,
  })
  const api = createHubspotApi(http)
  const { columns = {}, submissionProperty = 'deskside_submission' } = options
  return {
    options,
    desk,
    api,
    http,
    view: { options, desk, columns, submissionProperty },
    stages: remembered(clock, STAGES_HOLD_MS, (signal) => api.stages(options.pipeline, signal), []),
    now: () => clock.now(),
    contacts: createKeptFacts<string>(clock),
    files: createKeptFacts<HubspotFile>(clock),
    companyIdOf: ({ organization }) =>
      organization === undefined ? null : (companyIdOf?.(organization) ?? null),
  }
}
