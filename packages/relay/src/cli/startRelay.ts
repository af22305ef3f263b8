import type { Clock } from '@deskside/core'
import { createHandler, type Handler } from '../createHandler.js'
import { createNodeServer } from '../node/createNodeServer.js'
import { handlerOptions, type Rooms } from './handlerOptions.js'
import { createHealth, type Health } from './health.js'
import type { Log } from './log.js'
import type { OpenDeps } from './open/OpenDeps.js'
import { openHelpdesk } from './open/openHelpdesk.js'
import { openState } from './open/openState.js'
import { type OpenServer, openServer } from './openServer.js'
import type { ReadConfig } from './readConfigFile.js'
import { withDeadline } from './withDeadline.js'

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
const CLOSE_WITHIN_MS = 5_000

/** Joins everything that the file names. Rejects where the port is taken or something does not open. */
export async function startRelay(read: ReadConfig, deps: StartDeps): Promise<RunningRelay> {
  const { config } = read
  const { clock, log } = deps
  const rooms = await openRooms(read, clock)
  const health = healthOf(rooms, deps)
  const { host = '127.0.0.1', port = 8787 } = config.listen ?? {}
  let open: OpenServer
  let endNotices: (() => Promise<void>) | undefined
  try {
    const { options, notices } = await handlerOptions(read, rooms, deps)
    const handler = createHandler(rooms.helpdesk.backendFor, options)
    const server = createNodeServer(createDoor({ handler, health, log }))
    open = await openServer(server, { host, port, clock })
    endNotices = notices?.start()
  } catch (error) {
    await closeRooms(rooms, clock)
    throw error
  }
  log.say('started', { host, port: open.port, helpdesk: config.helpdesk.kind, state: rooms.kind })

  let stopping: Promise<void> | undefined
  async function stop(): Promise<void> {
    health.stop()
    const withinMs = (config.stopWithinSeconds ?? STOP_WITHIN_SECONDS) * 1_000
    const closing = open.close(withinMs)
    const ending = withDeadline(clock, withinMs, async () => endNotices?.()).catch(() => {})
    log.say('stopping')
    const [isWhole] = await Promise.all([closing, ending])
    await closeRooms(rooms, clock)
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

async function openRooms(read: ReadConfig, clock: Clock): Promise<Rooms & { kind: string }> {
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

/** One that does not close, or hangs, must not keep the other open, or the process alive. */
async function closeRooms({ helpdesk, state }: Rooms, clock: Clock): Promise<void> {
  const close = (work: () => Promise<void> | undefined) =>
    withDeadline(clock, CLOSE_WITHIN_MS, async () => work())
  await Promise.allSettled([close(() => helpdesk.close?.()), close(() => state.close())])
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
