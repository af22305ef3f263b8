import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { runCli } from '../cli/runCli.js'
import type { RunningRelay } from '../cli/startRelay.js'
import { SECRET } from './createRelay.js'

/** A whole configuration, over a helpdesk in memory. */
export const CONFIG = {
  listen: { port: 0 },
  helpdesk: {
    kind: 'module',
    file: fileURLToPath(new URL('./worldHelpdesk.ts', import.meta.url)),
    options: { token: { env: 'DESK_TOKEN' } },
  },
  identity: { secret: { env: 'JWT_SECRET' } },
  state: { kind: 'memory' },
  cors: ['https://app.example.com'],
}

export const ENVIRONMENT = {
  JWT_SECRET: SECRET,
  DESK_TOKEN: 'a token of the helpdesk',
  /** Nobody listens there; whoever needs a Redis gives another address. */
  REDIS_URL: 'redis://relay:hunter2@127.0.0.1:1',
}

/** A folder with a configuration file, in which the command is run as a shell would. */
export interface RelayFolder {
  readonly folder: string
  /** What the command printed. */
  readonly printed: () => string
  /** The log, one object a line. */
  readonly lines: () => readonly Readonly<Record<string, unknown>>[]
  /** The log as it was written. */
  readonly text: () => string
  run(config: unknown, more?: RunMore): Promise<RunningRelay | null>
  /** Stops what runs and takes the folder away. */
  end(): Promise<void>
}

export type RunMore = {
  readonly args?: readonly string[]
  readonly environment?: Readonly<Record<string, string | undefined>>
}

export async function relayFolder(): Promise<RelayFolder> {
  const folder = await mkdtemp(join(tmpdir(), 'deskside-relay-'))
  const written: string[] = []
  const running: RunningRelay[] = []
  let printed = ''
  let ids = 0

  return {
    folder,
    printed: () => printed,
    lines: () => written.map((line) => JSON.parse(line)),
    text: () => written.join('\n'),
    async run(config, { args, environment = ENVIRONMENT } = {}) {
      const path = join(folder, 'deskside.json')
      await writeFile(path, typeof config === 'string' ? config : JSON.stringify(config))
      const relay = await runCli({
        args: args ?? ['--config', path],
        environment,
        print: (text) => {
          printed += text
        },
        write: (line) => void written.push(line),
        createId: () => `request-${++ids}`,
      })
      if (relay !== null) running.push(relay)
      return relay
    },
    async end() {
      for (const relay of running) await relay.stop()
      await rm(folder, { recursive: true, force: true })
    },
  }
}
