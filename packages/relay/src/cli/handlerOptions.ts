import type { Clock } from '@deskside/core'
import type { HandlerOptions } from '../createHandler.js'
import type { Notices } from '../notices/createNotices.js'
import type { RelayState } from '../state/RelayState.js'
import type { RelayConfig } from './config/relayConfigSchema.js'
import type { Helpdesk } from './helpdesks/Helpdesk.js'
import type { Log } from './log.js'
import type { OpenDeps } from './open/OpenDeps.js'
import { openAccounts } from './open/openAccounts.js'
import { openIdentity } from './open/openIdentity.js'
import { openNotices } from './open/openNotices.js'
import { openScan } from './open/openScan.js'
import { openUploads } from './open/openUploads.js'
import type { ReadConfig } from './readConfigFile.js'

/** What everything else leans on. */
export type Rooms = { readonly helpdesk: Helpdesk; readonly state: RelayState }

/** What the handler gets, and who looks for answers beside it. */
export type Opened = { readonly options: HandlerOptions; readonly notices: Notices | null }

/** Opens what the file names besides helpdesk and state. */
export async function handlerOptions(
  read: ReadConfig,
  rooms: Rooms,
  { clock, log }: { readonly clock: Clock; readonly log: Log },
): Promise<Opened> {
  const { config } = read
  const { state } = rooms
  const { basePath, publicOrigin, cors = [], uploads, accounts, rates = {}, proxies = 0 } = config
  const deps: OpenDeps = { ...read, clock }
  const notices = await openNotices(config, rooms, { ...deps, log })
  const options = {
    clock,
    state,
    authenticate: await openIdentity(config.identity, state, deps),
    ...(basePath === undefined ? {} : { basePath }),
    ...(publicOrigin === undefined ? {} : { publicOrigin }),
    corsOrigins: cors,
    ...(uploads === undefined ? {} : { uploads: await openUploads(uploads, state, deps) }),
    limits: limitsOf(config),
    ...(accounts === undefined ? {} : { accounts: await openAccounts(config, rooms, deps) }),
    rates,
    proxies,
    ...(config.scan === undefined ? {} : { scan: await openScan(config.scan, deps) }),
    ...(notices === null ? {} : { notices }),
    onAnswer: log.onAnswer,
    onError: log.onError,
  }
  return { options, notices }
}

function limitsOf({ limits = {} }: RelayConfig) {
  const { uploadKeepHours, ...bytes } = limits
  const uploadKeepMs = uploadKeepHours === undefined ? undefined : uploadKeepHours * 3_600_000
  return { ...bytes, ...(uploadKeepMs === undefined ? {} : { uploadKeepMs }) }
}
