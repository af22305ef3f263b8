import { createCommands, type Deskside } from './commands.js'
import { createLauncher } from './createLauncher.js'

/**
 * What `<script async src="…/deskside.js">` runs. A second copy of it on the page leaves the first
 * at work: only a stub, which has a queue, is taken over.
 */
const page = window as { Deskside?: Deskside }
const stub = page.Deskside

if (!stub || stub.q) {
  const commands = createCommands(createLauncher)
  page.Deskside = commands
  for (const call of stub?.q ?? []) commands(...call)
}
