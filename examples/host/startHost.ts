import { randomBytes } from 'node:crypto'
import { createServer } from 'node:http'
import type { Seed } from '@deskside/server-mock'
import { type MockServer, startMockServer } from '@deskside/server-mock/node'
import type { HostApp } from './hostApp.js'
import { readHostFiles } from './hostFiles.js'
import { createHostHandler } from './hostHandler.js'
import { listen, onFreePort } from './listen.js'
import { createSessions } from './sessions.js'

const LOOPBACK = '127.0.0.1'

export type HostOptions = {
  /** The built host page. */
  readonly hostFolder: string
  /** First port to try; 0 lets the system choose. */
  readonly port: number
  readonly supportPort: number
  /** What there is at the support desk when it starts, in place of the host's own seed. */
  readonly seed?: Seed
  /** Where the support desk keeps its tickets. Without it: in memory. */
  readonly dataDir?: string
  /** Signs tokens; shared by both servers. @default made at start */
  readonly secret?: string
}

export type RunningHost = {
  readonly url: string
  readonly supportUrl: string
  /** The desk itself: its world, its mails, its faults. */
  readonly support: MockServer
  close(): Promise<void>
}

/** Starts a host and, on another origin, the support desk that it talks to. */
export async function startHost(host: HostApp, options: HostOptions): Promise<RunningHost> {
  const secret = options.secret ?? randomBytes(32).toString('hex')
  let port = 0
  let supportUrl = ''
  const ownOrigins = () => [`http://localhost:${port}`, `http://${LOOPBACK}:${port}`]
  const server = createServer(
    createHostHandler({
      host,
      files: readHostFiles(options.hostFolder),
      sessions: createSessions(host),
      secret,
      supportUrl: () => supportUrl,
      ownOrigins,
    }),
  )
  port = await onFreePort(options.port, (candidate) => listen(server, candidate, LOOPBACK))
  const support = await onFreePort(options.supportPort, (candidate) =>
    startMockServer({
      port: candidate,
      host: LOOPBACK,
      seed: options.seed ?? host.seed,
      confirmUrl: `http://localhost:${port}${host.confirmPath ?? '/'}`,
      ...noticesOf(host, port),
      secret,
      corsOrigins: ownOrigins(),
      control: true,
      ...(options.dataDir === undefined ? {} : { dataDir: options.dataDir }),
    }),
  )
  // The same site as the page: a remembered session is a cookie that no other site makes travel.
  supportUrl = support.url.replace(LOOPBACK, 'localhost')
  return {
    url: `http://localhost:${port}`,
    supportUrl,
    support,
    async close() {
      server.closeAllConnections()
      await Promise.all([new Promise((resolve) => server.close(resolve)), support.close()])
    },
  }
}

function noticesOf({ notices }: HostApp, port: number) {
  if (notices === undefined) return {}
  const { path, ...words } = notices
  return { notices: { ...words, appUrl: `http://localhost:${port}${path}` } }
}
