import { type Clock, systemClock } from '@deskside/core'
import { PortTakenError } from '../node/PortTakenError.js'
import { ArgumentsError, readArguments } from '../node/readArguments.js'
import { ConfigError } from './ConfigError.js'
import { checkRelay } from './check/checkRelay.js'
import type { Environment } from './config/relayConfigProblems.js'
import { createLog } from './log.js'
import { NotThereError } from './NotThereError.js'
import { readConfigFile } from './readConfigFile.js'
import { type RunningRelay, startRelay } from './startRelay.js'

const HELP = `deskside-relay: the Support API in front of the helpdesk that you have

  --config FILE   what stands behind and who may call, as JSON      (deskside.json)
  --check         read the file and the files that it names, ask the helpdesk, Redis and
                  the mail server that it names whether they are there; start nothing
  --offline       with --check: ask nobody
  --help          this text

Secrets are never in the file: { "env": "NAME" } names a variable of the environment.
Ends with 0 after SIGTERM or SIGINT, 2 where the configuration is wrong, 3 where the
port is taken, 1 for anything else.
`

/** What the shell is told. */
export const EXIT_CODES = { failed: 1, configuration: 2, portTaken: 3 } as const

export type CliDeps = {
  readonly args: readonly string[]
  readonly environment: Environment
  /** For people: help, and what `--check` found. */
  readonly print: (text: string) => void
  /** Takes one line of the log. */
  readonly write: (line: string) => void
  readonly createId: () => string
  readonly clock?: Clock
}

/** Starts the relay that the arguments ask for; `null` where they ask for something else. */
export async function runCli(deps: CliDeps): Promise<RunningRelay | null> {
  const values = readArguments(deps.args, {
    command: 'deskside-relay',
    options: {
      config: { type: 'string', default: 'deskside.json' },
      check: { type: 'boolean', default: false },
      offline: { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    },
    meant: (word) => (word.endsWith('.json') ? `--config ${word}` : null),
  })
  if (values.help) {
    deps.print(HELP)
    return null
  }
  const { clock = systemClock() } = deps
  const read = await readConfigFile(values.config, deps.environment)
  const start = { clock, log: createLog({ ...deps, clock }) }
  if (values.check) {
    await checkRelay(read, { ...start, print: deps.print, offline: values.offline })
    deps.print(`${values.config} is right.\n`)
    return null
  }
  return startRelay(read, start)
}

/** What a person is told who started the command, and the code that it ends with. */
export function toEnding(error: unknown): { readonly text: string; readonly exitCode: number } {
  if (error instanceof ConfigError) {
    const text = `The configuration is wrong:\n${error.message}\n`
    return { text, exitCode: EXIT_CODES.configuration }
  }
  if (error instanceof NotThereError) {
    const text = `Something that the configuration names does not answer:\n${error.message}\n`
    return { text, exitCode: EXIT_CODES.failed }
  }
  const text = `${error instanceof Error ? error.message : String(error)}\n`
  if (error instanceof PortTakenError) return { text, exitCode: EXIT_CODES.portTaken }
  const isUsage = error instanceof ArgumentsError
  return { text, exitCode: isUsage ? EXIT_CODES.configuration : EXIT_CODES.failed }
}
