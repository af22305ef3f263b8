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
    try {
      if (verb === 'init') {
        // Without options it is a widget that says what it misses when somebody opens it.
        const next = (first || {}) as HelpOptions
        if (!launcher) {
          options = next
          launcher = mount(next)
          for (const call of waiting.splice(0)) command(...call)
        } else if (textOf(options) !== textOf(next)) throw new Error(`${verb}: done`)
      } else if (launcher) {
        const act = launcher[verb as keyof Launcher] as
          | ((a: unknown, b: unknown) => unknown)
          | undefined
        if (!act) throw new Error(`${verb}: unknown`)
        if (verb === 'destroy') launcher = undefined
        return act(first, second)
      } else waiting.push([verb, first, second])
    } catch (error) {
      // Without a widget only the page's own handlers can be told.
      return (launcher?.tell ?? reportError)(error)
    }
  }
  return command
}

/** A page that runs its snippet again makes new functions and objects that read the same. */
function textOf(options: HelpOptions): string {
  return `${Object.values(options)}`
}
