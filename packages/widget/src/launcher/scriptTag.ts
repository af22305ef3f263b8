import { createCommands, type Deskside } from './commands.js'
import { mountHelp } from './mountHelp.js'

/**
 * What `<script async src="…/deskside.js">` runs. A second copy of it on the page leaves the first
 * at work: only a stub, which has a queue, is taken over.
 */
const page = globalThis as { Deskside?: Deskside }
const stub = page.Deskside

if (!stub || stub.q) {
  const commands = createCommands(mountHelp)
  page.Deskside = commands
  for (const [verb, ...values] of stub?.q?.map((call) => Array.from(call)) ?? []) {
    commands(verb as string, ...values)
  }
}
