// Does what docs/relay.md says under «Ten minutes» and «Guests and accounts», word for word, in a folder of its own: the files
// are written, the commands typed. Two things are others: packages come from this build (they are
// not published), and the port is one that is free.
import { mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { freePort } from './freePort.mjs'
import { blocksOf, filesOf, scriptOf } from './guideBlocks.mjs'
import { root, run, stop } from './steps.mjs'

/** What has to be seen of it, in this order. */
const SEEN = [
  'deskside.json is right.',
  '{"status":"ready"}',
  '"subject":"It works"',
  '"event":"stopped","isWhole":true',
  'guests.json is right.',
  '{"status":"ready"}',
  'email_verification',
  '"ticketNumbers":["1001"]',
]

const folder = join(root, '.cache/relay-guide')
rmSync(folder, { recursive: true, force: true })
// As an install of our packages leaves it: the workspace has no commands of its own before it is built.
const modules = join(folder, 'node_modules')
mkdirSync(join(modules, '.bin'), { recursive: true })
symlinkSync(join(root, 'node_modules/@deskside'), join(modules, '@deskside'))
symlinkSync('../@deskside/relay/dist/cli.js', join(modules, '.bin/deskside-relay'))

const port = String(await freePort())
const blocks = blocksOf(readFileSync(join(root, 'docs/relay.md'), 'utf8').replaceAll('8787', port))
for (const { name, text } of filesOf(blocks)) writeFileSync(join(folder, name), text)
const script = scriptOf(blocks).replace(/^npm install .*$/m, '')
// Whatever fails half-way, nothing stays behind that listens.
const last = `RELAY=; trap '[ -z "$RELAY" ] || kill "$RELAY" 2> /dev/null || true' EXIT`
const { code, output } = await run('sh', ['-c', `${last}\n${script}`], {
  cwd: folder,
  quiet: true,
  // Where our command is not found, nobody else's of that name is fetched and run.
  env: { npm_config_offline: 'true' },
})

let at = 0
const missing = SEEN.filter((words) => {
  const found = output.indexOf(words, at)
  if (found !== -1) at = found + words.length
  return found === -1
})
if (code !== 0 || missing.length > 0) {
  const why = code === 0 ? `not seen: ${missing.join(', ')}` : `ended with ${code}`
  stop(`docs/relay.md does not do what it says (${why}):\n${output}`)
}
process.stdout.write('docs/relay.md does what it says.\n')
