import { readFile } from 'node:fs/promises'
import { parseArgs } from 'node:util'
import { type DeskConfig, isSupportError } from '@deskside/core'
import { readDeskConfig } from '@deskside/core/config'
import { signToken } from '@deskside/relay'
import { demoPersons } from '../seeds/demoPersons.js'
import type { Seed } from '../seeds/seed.js'
import { isSeedName, seeds } from '../seeds/seeds.js'
import { type MockServer, startMockServer } from './startMockServer.js'

const HELP = `deskside-mock: a support desk for tests and development

  --port PORT       where to listen; a taken port moves on to the next   (8787)
  --host HOST       on which address                                     (127.0.0.1)
  --data DIR        keep tickets, files and keys there over restarts     (in memory)
  --seed NAME       what a new desk holds: demo, empty                   (empty)
  --desk FILE       the desk's configuration, as JSON, instead of the seed's
  --secret S        32 characters or more, shared with the host's server
                    that signs tokens; or DESKSIDE_SECRET                (made at start)
  --token-for ID    print a token for this person, good for an hour
  --help            this text
`

const TOKEN_SECONDS = 3_600
const PORTS_TO_TRY = 20

export type CliDeps = {
  readonly args: readonly string[]
  readonly environment: Readonly<Record<string, string | undefined>>
  readonly print: (text: string) => void
  readonly createSecret: () => string
}

/** Starts the server that the arguments ask for; `null` where they only ask for help. */
export async function runCli(deps: CliDeps): Promise<MockServer | null> {
  const { values } = parseArgs({
    args: [...deps.args],
    options: {
      port: { type: 'string', default: '8787' },
      host: { type: 'string', default: '127.0.0.1' },
      data: { type: 'string' },
      seed: { type: 'string', default: 'empty' },
      desk: { type: 'string' },
      secret: { type: 'string' },
      'token-for': { type: 'string' },
      help: { type: 'boolean', default: false },
    },
  })
  if (values.help) {
    deps.print(HELP)
    return null
  }
  const given = values.secret ?? deps.environment.DESKSIDE_SECRET
  const secret = given ?? deps.createSecret()
  const server = await startMockServer({
    port: readPort(values.port),
    morePorts: PORTS_TO_TRY,
    host: values.host,
    secret,
    seed: await readSeed(values.seed, values.desk),
    ...(values.data === undefined ? {} : { dataDir: values.data }),
  })
  deps.print(addresses(server.url, values.data))
  if (given === undefined) deps.print(`  Secret           ${secret}\n`)
  const tokenFor = values['token-for']
  if (tokenFor !== undefined) deps.print(`  Token            ${await tokenOf(tokenFor, secret)}\n`)
  deps.print('\n')
  return server
}

function addresses(url: string, dataDir: string | undefined): string {
  return `
  Support API      ${url}/v1
  Agent console    ${url}/agent/
  Tickets          ${dataDir === undefined ? 'in memory' : `kept in ${dataDir}`}
`
}

function tokenOf(personId: string, secret: string): Promise<string> {
  const known = Object.values(demoPersons).find(({ id }) => id === personId)
  const user = known ?? { id: personId }
  return signToken({ secret, user, expiresInSeconds: TOKEN_SECONDS })
}

function readPort(text: string): number {
  const port = Number(text)
  if (Number.isInteger(port) && port >= 0 && port <= 65_535) return port
  throw new Error(`--port: ${text} is no port`)
}

async function readSeed(name: string, deskFile: string | undefined): Promise<Seed> {
  if (!isSeedName(name)) throw new Error(`--seed: there is no seed ${name}; try demo or empty`)
  if (deskFile === undefined) return seeds[name]
  // What a seed has lived through fits no other desk.
  if (name !== 'empty') throw new Error('--desk: a desk of your own begins empty; leave --seed out')
  return { desk: await readDeskFile(deskFile) }
}

async function readDeskFile(path: string): Promise<DeskConfig> {
  try {
    return readDeskConfig(JSON.parse(await readFile(path, 'utf8')))
  } catch (error) {
    const lines = isSupportError(error)
      ? error.fields.map(({ pointer, code, message }) => `  ${pointer || '/'} ${code}: ${message}`)
      : [`  ${error instanceof Error ? error.message : String(error)}`]
    const message = [`--desk: ${path} is no configuration of a desk`, ...lines].join('\n')
    throw Object.assign(new Error(message), { exitCode: 2 as const })
  }
}
