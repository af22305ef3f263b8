import { type Clock, systemClock } from '@deskside/core'
import { createAgentApi } from '../agent/agentApi.js'
import type { MockClockOptions } from '../clock/mockClock.js'
import { createMock } from '../createMock.js'
import type { Mock, MockOptions } from '../mockOptions.js'
import { openDataFolder } from './dataFolder.js'
import { listen } from './listen.js'
import { createNodeDoor } from './nodeDoor.js'

export type MockServerOptions = {
  /** 0 lets the system choose. */
  readonly port: number
  /** @default '127.0.0.1' */
  readonly host?: string
  /** How many ports after the first may be tried when it is taken. @default 0 */
  readonly morePorts?: number
  /** What the host's tokens are signed with: 32 bytes or more. */
  readonly secret: string
  /** Keeps tickets, files, keys, accounts and the desk's time over restarts. @default in memory */
  readonly dataDir?: string
  /** Serves the agent console and its API, to this machine alone. @default true */
  readonly agentConsole?: boolean
  /**
   * Serves the control API (`/control/faults`, `deeds`, `clock`, `mails`), to this machine alone.
   * @default false: 404
   */
  readonly control?: boolean
  /** Hears what could not be written to `dataDir`. @default throws later, which ends the process */
  readonly onProblem?: (error: unknown) => void
} & Pick<
  MockOptions,
  'seed' | 'confirmUrl' | 'notices' | 'corsOrigins' | 'faults' | 'now' | 'frozen'
>

export type MockServer = {
  readonly url: string
  /** Stops listening and breaks every line that is open. */
  close(): Promise<void>
} & Pick<Mock, 'world' | 'faults' | 'clock' | 'deeds' | 'mails'>

/** Starts a support desk; resolves once it answers. Rejects when the port is taken. */
export async function startMockServer(options: MockServerOptions): Promise<MockServer> {
  const { host = '127.0.0.1', agentConsole = true, control = false } = options
  // The port first: nothing is read or planted for a server that cannot be.
  let begin: (started: Started) => void = () => {}
  const begun = new Promise<Started>((resolve) => {
    begin = resolve
  })
  const server = createNodeDoor({
    handler: async (request) => (await begun).handler(request),
    agentApi: agentConsole ? async (request) => (await begun).agentApi(request) : null,
    control: control ? async (request) => (await begun).control(request) : null,
  })
  const port = await listen(server, { ...options, host })
  const close = () =>
    new Promise<void>((resolve) => {
      server.close(() => resolve())
      server.closeAllConnections()
    })
  try {
    const started = await start(options)
    begin(started)
    const { world, faults, clock, deeds, mails } = started
    return {
      url: `http://${nameOf(host)}:${port}`,
      ...{ world, faults, clock, deeds, mails },
      async close() {
        await close()
        await started.letGo()
      },
    }
  } catch (error) {
    await close()
    throw error
  }
}

type Started = Mock & {
  readonly agentApi: ReturnType<typeof createAgentApi>
  /** Of the folder. */
  readonly letGo: () => Promise<void>
}

async function start(options: MockServerOptions): Promise<Started> {
  const { dataDir, control = false, onProblem = throwLater, ...given } = options
  const clock = systemClock()
  const kept = dataDir === undefined ? undefined : await openKept(dataDir, clock, given)
  const mock = createMock({ ...given, clock, ...kept?.options })
  await mock.ready
  kept?.folder.keep(mock.world, onProblem)
  const agentApi = createAgentApi({ ...mock, clock, hasControl: control })
  return {
    ...mock,
    agentApi,
    async letGo() {
      await mock.close()
      await kept?.options.state.close()
    },
  }
}

/** What an earlier server left in its folder, for the next one. */
async function openKept(dataDir: string, clock: Clock, options: MockClockOptions) {
  const folder = openDataFolder(dataDir)
  const deskClock = folder.openClock(clock, options)
  const state = await folder.openState(deskClock)
  return { folder, options: { deskClock, state, snapshot: folder.snapshot } }
}

/** A desk that cannot keep what it was told must not look as if it did. */
function throwLater(error: unknown): void {
  queueMicrotask(() => {
    throw error
  })
}

/** An address that can be opened: the one for «every address» cannot. */
function nameOf(host: string): string {
  if (host === '0.0.0.0' || host === '::') return '127.0.0.1'
  return host.includes(':') ? `[${host}]` : host
}
