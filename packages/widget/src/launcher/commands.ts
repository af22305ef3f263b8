import type { HelpOptions } from './contract.js'
import type { Launcher } from './createLauncher.js'

/** One function for everything: `Deskside('open', 'new')`. `q` holds calls while it is a stub. */
type Call = readonly [verb: string, ...values: unknown[]]

export type Deskside = {
  (verb: string, ...values: readonly unknown[]): unknown
  q?: readonly Call[]
}

/**
 * The verbs of the script tag. A call that comes before `init` waits for it; `init` again with
 * equal options does nothing; nothing throws into the host.
 */
export function createCommands(mount: (options: HelpOptions) => Launcher): Deskside {
  let launcher: Launcher | undefined
  let options: HelpOptions
  const waiting: Call[] = []

  const command: Deskside = (verb, first, second) => {
    if (verb === 'init') {
      const next = first as HelpOptions
      if (launcher) {
        return textOf(options) === textOf(next) || launcher.tell(new Error('init twice'))
      }
      options = next
      launcher = mount(next)
      for (const call of waiting.splice(0)) command(...call)
      return undefined
    }
    if (!launcher) return waiting.push([verb, first, second])
    const help = launcher
    const act = help[verb as keyof Launcher] as ((a: unknown, b: unknown) => unknown) | undefined
    if (!act) return help.tell(new Error(`${verb}: unknown`))
    if (verb === 'destroy') launcher = undefined
    return act(first, second)
  }
  return command
}

/** A page that runs its snippet again makes new functions and objects that read the same. */
function textOf(options: HelpOptions): string {
  return `${Object.values(options)}`
}
