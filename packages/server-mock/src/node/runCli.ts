import { signToken } from '@deskside/relay'
import { ArgumentsError, PortTakenError } from '@deskside/relay/node'
import type { Seed } from '../seeds/seed.js'
import { SEED_NAMES } from '../seeds/seeds.js'
import { portOf, readFaultsFile, readSeed, readWords } from './readCli.js'
import { type MockServer, startMockServer } from './startMockServer.js'

const HELP = `deskside-mock: a support desk for tests and development

  --port PORT       where to listen, there or not at all       (8787, or the next that is free)
  --host HOST       on which address                                     (127.0.0.1)
  --data DIR        keep tickets, files, keys and accounts there         (in memory)
  --seed NAME       what a new desk holds, one of:                       (empty)
                    ${SEED_NAMES.join(', ')}
  --desk FILE       the desk's configuration, as JSON, instead of the seed's
  --secret S        32 characters or more, shared with the host's server
                    that signs tokens; or DESKSIDE_SECRET                (made at start)
  --token-for ID    print a token for this person, good for an hour
  --control         serve the control API (faults, deeds, clock, mails),
                    to this machine alone
  --faults FILE     what goes wrong from the start: a JSON list of faults
  --now TIME        what the desk's clock shows at the start, such as
                    2026-01-05T10:00:00Z                                 (now)
  --frozen          the desk's clock stands still; the control API moves it on
  --help            this text
`

const TOKEN_SECONDS = 3_600

export type CliDeps = {
  readonly args: readonly string[]
  readonly environment: Readonly<Record<string, string | undefined>>
  readonly print: (text: string) => void
  readonly createSecret: () => string
}

/** Starts the server that the arguments ask for; `null` where they only ask for help. */
export async function runCli(deps: CliDeps): Promise<MockServer | null> {
  const words = readWords(deps.args)
  if (words.help) {
    deps.print(HELP)
    return null
  }
  const given = words.secret ?? deps.environment.DESKSIDE_SECRET
  const secret = given ?? deps.createSecret()
  const seed = await readSeed(words.seed, words.desk)
  const { port, morePorts } = portOf(words.port)
  const server = await startMockServer({
    port,
    morePorts,
    host: words.host,
    secret,
    seed,
    control: words.control,
    faults: await readFaultsFile(words.faults),
    frozen: words.frozen,
    ...(words.now === undefined ? {} : { now: words.now }),
    ...(words.data === undefined ? {} : { dataDir: words.data }),
  })
  if (morePorts > 0 && !server.url.endsWith(`:${port}`)) {
    deps.print(`\n  Port ${port} is taken; --port PORT asks for another one.\n`)
  }
  deps.print(addresses(server.url, words))
  if (given === undefined) deps.print(`  Secret           ${secret}\n`)
  const tokenFor = words['token-for']
  if (tokenFor !== undefined) {
    deps.print(`  Token            ${await tokenOf(tokenFor, seed, secret)}\n`)
  }
  deps.print('\n')
  return server
}

/** What the shell is told, as by `deskside-relay`: 2 for what was asked wrongly, 3 for a taken port. */
export function exitCodeOf(error: unknown): number {
  if (error instanceof PortTakenError) return 3
  return error instanceof ArgumentsError ? 2 : Number(Object(error).exitCode ?? 1)
}

type Words = ReturnType<typeof readWords>

function addresses(url: string, { data, control }: Words): string {
  return `
  Support API      ${url}/v1
  Agent console    ${url}/agent/
${control ? `  Control API      ${url}/control/\n` : ''}  Tickets          ${data === undefined ? 'in memory' : `kept in ${data}`}
`
}

function tokenOf(personId: string, { persons = [] }: Seed, secret: string): Promise<string> {
  const known = persons.find(({ id }) => id === personId)
  const user = known ?? { id: personId }
  return signToken({ secret, user, expiresInSeconds: TOKEN_SECONDS })
}
