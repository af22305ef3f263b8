import { systemClock } from '@deskside/core'
import type { World } from '@deskside/core/testing'
import type { CorsOrigins } from '@deskside/relay'
import { createAgentApi } from '../agent/agentApi.js'
import { createMock, type Mock } from '../createMock.js'
import type { Faults } from '../faults/faults.js'
import type { Seed } from '../seeds/seed.js'
import type { SeedName } from '../seeds/seeds.js'
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
  /** Keeps tickets, files and idempotency keys over restarts. @default in memory */
  readonly dataDir?: string
  /** Planted where `dataDir` holds nothing yet. @default 'empty' */
  readonly seed?: SeedName | Seed
  /** The page that links in mails open. @default 'http://localhost/confirm' */
  readonly confirmUrl?: string
  /** @default every page */
  readonly corsOrigins?: CorsOrigins
  /** Serves the agent console and its API, to this machine alone. @default true */
  readonly agentConsole?: boolean
  /** Hears what could not be written to `dataDir`. @default throws later, which ends the process */
  readonly onProblem?: (error: unknown) => void
}

export type MockServer = {
  readonly url: string
  readonly world: World
  readonly faults: Faults
  /** What would have been sent, oldest first: confirmations of addresses. */
  readonly mails: Mock['mails']
  /** Stops listening and breaks every line that is open. */
  close(): Promise<void>
}

/** Starts a support desk; resolves once it answers. Rejects when the port is taken. */
export async function startMockServer(options: MockServerOptions): Promise<MockServer> {
  const { host = '127.0.0.1', agentConsole = true } = options
  // The port first: nothing is read or planted for a server that cannot be.
  let begin: (started: Started) => void = () => {}
  const begun = new Promise<Started>((resolve) => {
    begin = resolve
  })
  const server = createNodeDoor({
    handler: async (request) => (await begun).handler(request),
    agentApi: agentConsole ? async (request) => (await begun).agentApi(request) : null,
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
    const { world, faults, mails } = started
    return { url: `http://${nameOf(host)}:${port}`, world, faults, mails, close }
  } catch (error) {
    await close()
    throw error
  }
}

type Started = Mock & { readonly agentApi: ReturnType<typeof createAgentApi> }

async function start(options: MockServerOptions): Promise<Started> {
  const clock = systemClock()
  const { dataDir, secret, seed, corsOrigins, confirmUrl, onProblem = throwLater } = options
  const folder = dataDir === undefined ? undefined : openDataFolder(dataDir)
  const mock = createMock({
    clock,
    secret,
    ...(seed === undefined ? {} : { seed }),
    ...(corsOrigins === undefined ? {} : { corsOrigins }),
    ...(confirmUrl === undefined ? {} : { confirmUrl }),
    ...(folder === undefined ? {} : { uploads: folder.uploads, snapshot: folder.snapshot }),
  })
  await mock.ready
  folder?.keep(mock.world, onProblem)
  return { ...mock, agentApi: createAgentApi({ ...mock, clock }) }
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
