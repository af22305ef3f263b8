import { randomBytes } from 'node:crypto'
import { createServer } from 'node:http'
import { startMockServer } from '@deskside/server-mock/node'
import { readHostFiles } from './hostFiles.js'
import { createHostHandler } from './hostHandler.js'
import { listen, onFreePort } from './listen.js'
import { createSessions } from './sessions.js'

const HOST = '127.0.0.1'

export type DemoOptions = {
  /** The built host page. */
  readonly hostFolder: string
  /** First port to try; 0 lets the system choose. */
  readonly port: number
  readonly supportPort: number
  /** Where the support desk keeps its tickets. Without it: in memory. */
  readonly dataDir?: string
  /** Signs tokens; shared by both servers. @default made at start */
  readonly secret?: string
}

export type Demo = {
  readonly url: string
  readonly supportUrl: string
  close(): Promise<void>
}

/** Starts Lumenboard and, on another origin, the support desk that it talks to. */
export async function startDemo(options: DemoOptions): Promise<Demo> {
  const secret = options.secret ?? randomBytes(32).toString('hex')
  let port = 0
  let supportUrl = ''
  const ownOrigins = () => [`http://localhost:${port}`, `http://${HOST}:${port}`]
  const server = createServer(
    createHostHandler({
      files: readHostFiles(options.hostFolder),
      sessions: createSessions(),
      secret,
      supportUrl: () => supportUrl,
      ownOrigins,
    }),
  )
  port = await onFreePort(options.port, (candidate) => listen(server, candidate, HOST))
  const support = await onFreePort(options.supportPort, (candidate) =>
    startMockServer({
      port: candidate,
      host: HOST,
      seed: 'demo',
      secret,
      corsOrigins: ownOrigins(),
      control: true,
      ...(options.dataDir === undefined ? {} : { dataDir: options.dataDir }),
    }),
  )
  supportUrl = support.url
  return {
    url: `http://localhost:${port}`,
    supportUrl,
    async close() {
      server.closeAllConnections()
      await Promise.all([new Promise((resolve) => server.close(resolve)), support.close()])
    },
  }
}
