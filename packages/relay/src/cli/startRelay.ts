import type { Clock } from '@deskside/core'
import { createHandler, type Handler, type HandlerOptions } from '../createHandler.js'
import { createNodeServer } from '../node/createNodeServer.js'
import type { RelayState } from '../state/RelayState.js'
import type { AccountsConfig, RelayConfig } from './config/relayConfigSchema.js'
import { createHealth, type Health } from './health.js'
import type { Helpdesk } from './helpdesks/Helpdesk.js'
import type { Log } from './log.js'
import type { OpenDeps } from './open/OpenDeps.js'
import { openHelpdesk } from './open/openHelpdesk.js'
import { openIdentity } from './open/openIdentity.js'
import { openMailer } from './open/openMailer.js'
import { openScan } from './open/openScan.js'
import { openState } from './open/openState.js'
import { openUploads } from './open/openUploads.js'
import { type OpenServer, openServer } from './openServer.js'
import type { ReadConfig } from './readConfigFile.js'

export type StartDeps = {
  readonly clock: Clock
  readonly log: Log
}

/** A relay that answers. */
export type RunningRelay = {
  readonly url: string
  /**
   * Not ready from now on; takes no new connection, lets running requests end within the time of
   * the configuration, then lets go of state and helpdesk. Asked twice, it stops once.
   */
  stop(): Promise<void>
}

const STOP_WITHIN_SECONDS = 20

/** Joins everything that the file names. Rejects where the port is taken or something does not open. */
export async function startRelay(read: ReadConfig, deps: StartDeps): Promise<RunningRelay> {
  const { config } = read
  const { clock, log } = deps
  const rooms = await openRooms(read, clock)
  const health = healthOf(rooms, deps)
  const { host = '127.0.0.1', port = 8787 } = config.listen ?? {}
  let open: OpenServer
  try {
    const handler = createHandler(rooms.helpdesk.backendFor, await optionsOf(read, rooms, deps))
    const server = createNodeServer(createDoor({ handler, health, log }))
    open = await openServer(server, { host, port, clock })
  } catch (error) {
    await closeRooms(rooms)
    throw error
  }
  log.say('started', { host, port: open.port, helpdesk: config.helpdesk.kind, state: rooms.kind })

  let stopping: Promise<void> | undefined
  async function stop(): Promise<void> {
    health.stop()
    log.say('stopping')
    const withinMs = (config.stopWithinSeconds ?? STOP_WITHIN_SECONDS) * 1_000
    const isWhole = await open.close(withinMs)
    await closeRooms(rooms)
    log.say('stopped', { isWhole })
  }
  return {
    url: `http://${host.includes(':') ? `[${host}]` : host}:${open.port}`,
    stop: () => {
      stopping ??= stop()
      return stopping
    },
  }
}

type Rooms = { readonly helpdesk: Helpdesk; readonly state: RelayState; readonly kind: string }

async function openRooms(read: ReadConfig, clock: Clock): Promise<Rooms> {
  const deps: OpenDeps = { ...read, clock }
  const { state: config = { kind: 'file', folder: 'state' } } = read.config
  const state = await openState(config, deps)
  try {
    return { helpdesk: await openHelpdesk(read.config.helpdesk, deps), state, kind: config.kind }
  } catch (error) {
    await state.close()
    throw error
  }
}

/** One that does not close must not keep the other open. */
async function closeRooms({ helpdesk, state }: Rooms): Promise<void> {
  await Promise.allSettled([helpdesk.close?.(), state.close()])
}

function healthOf({ helpdesk, state }: Rooms, { clock, log }: StartDeps): Health {
  return createHealth({
    clock,
    checks: { helpdesk: (signal) => helpdesk.check(signal), state: () => state.check() },
    onChange: (failed, errors) => log.ready(failed, errors),
  })
}

/** Health in front, then the API, each request with an id of its own. */
function createDoor(deps: {
  readonly handler: Handler
  readonly health: Health
  readonly log: Log
}): Handler {
  const { handler, health, log } = deps
  return async (request, from) => {
    const known = health.answer(request)
    if (known !== undefined) return known
    const id = log.begin(request)
    const response = await handler(request, from)
    // Only where somebody may ask what went wrong: the answer to an idle poll stays small.
    if (response.status >= 400) response.headers.set('X-Request-Id', id)
    return response
  }
}

async function optionsOf(
  read: ReadConfig,
  { helpdesk, state }: Rooms,
  { clock, log }: StartDeps,
): Promise<HandlerOptions> {
  const { config, secretOf } = read
  const {
    basePath,
    publicOrigin,
    cors = [],
    uploads,
    limits = {},
    accounts,
    rates = {},
    proxies = 0,
    scan,
  } = config
  const { uploadKeepHours, ...bytes } = limits
  const deps: OpenDeps = { ...read, clock }
  return {
    clock,
    state,
    authenticate: await openIdentity(config.identity, state, deps),
    ...(basePath === undefined ? {} : { basePath }),
    ...(publicOrigin === undefined ? {} : { publicOrigin }),
    corsOrigins: cors,
    ...(uploads === undefined ? {} : { uploads: await openUploads(uploads, deps) }),
    limits: {
      ...bytes,
      ...(uploadKeepHours === undefined ? {} : { uploadKeepMs: uploadKeepHours * 3_600_000 }),
    },
    ...(accounts === undefined ? {} : { accounts: await accountsOf(accounts) }),
    rates,
    proxies,
    ...(scan === undefined ? {} : { scan: await openScan(scan, deps) }),
    onAnswer: log.onAnswer,
    onError: log.onError,
  }

  async function accountsOf({ secret, ...rest }: AccountsConfig) {
    const { scryptHasher } = await import('../node/scryptHasher.js')
    return {
      ...rest,
      secret: secretOf(secret),
      mailer: await openMailer(config.mail as NonNullable<RelayConfig['mail']>, deps),
      hasher: scryptHasher(),
      ...(helpdesk.customers === undefined ? {} : { customers: helpdesk.customers }),
    }
  }
}
