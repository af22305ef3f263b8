import type { Clock, FieldProblem } from '@deskside/core'
import { memoryState } from '../../state/memoryState.js'
import { ConfigError } from '../ConfigError.js'
import { handlerOptions } from '../handlerOptions.js'
import type { Log } from '../log.js'
import { openHelpdesk } from '../open/openHelpdesk.js'
import type { ReadConfig } from '../readConfigFile.js'
import { withDeadline } from '../withDeadline.js'
import { notThere } from './notThere.js'
import { type Probe, probesOf } from './probes.js'

export type CheckDeps = {
  readonly clock: Clock
  readonly log: Log
  /** Hears, one by one, of what answers. */
  readonly print: (text: string) => void
  /** Reads what the file names, and connects to nothing. */
  readonly offline: boolean
}

const ANSWER_WITHIN_MS = 10_000

/**
 * Reads all that the file names (desk, modules, keys) and asks whatever it names outside (helpdesk,
 * Redis, mail server, keys, bucket) whether it is there. Starts nothing, and leaves nothing behind.
 * Rejects with a `ConfigError` that says all that is wrong.
 */
export async function checkRelay(read: ReadConfig, deps: CheckDeps): Promise<void> {
  const { clock, print, offline } = deps
  const helpdesk = await openHelpdesk(read.config.helpdesk, { ...read, clock })
  try {
    await handlerOptions(read, { helpdesk, state: memoryState({ clock }) }, deps)
    if (offline) return
    const probes = probesOf(read, { clock, helpdesk })
    const found = await Promise.all(probes.map((probe) => problemOf(probe, clock)))
    for (const [index, { name }] of probes.entries()) {
      print(`  ${name.padEnd(10)} ${found[index] === null ? 'answers' : 'FAILED'}\n`)
    }
    const problems = found.filter((one) => one !== null)
    if (problems.length > 0) throw new ConfigError(problems)
  } finally {
    await helpdesk.close?.()
  }
}

async function problemOf(probe: Probe, clock: Clock): Promise<FieldProblem | null> {
  try {
    await withDeadline(clock, ANSWER_WITHIN_MS, (signal) => probe.ask(signal))
    return null
  } catch (error) {
    return notThere(probe, error)
  }
}
