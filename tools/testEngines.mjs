// npm run test:engines: the main flow in Firefox ESR and in WebKitGTK, from Debian's packages. What
// is missing is installed as root on Debian, and else named. WITHOUT=engines leaves both out, and
// the last line says so.
import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { ensureDependencies } from './ensureDependencies.mjs'
import { run, stop } from './steps.mjs'
import { countVitest, openTally } from './tally.mjs'
import { readWithout } from './without.mjs'

const PACKAGES = ['firefox-esr', 'webkit2gtk-driver', 'xvfb', 'xauth']

const HOW = `Firefox ESR or WebKitGTK is not here. One of these helps:
  - apt-get install ${PACKAGES.join(' ')} (as root on Debian or Ubuntu this happens by itself)
  - WITHOUT=engines leaves both out, and the last line says so`

if (readWithout(['engines']).length > 0) {
  process.stdout.write('0 passed, 0 failed (left out: engines)\n')
  process.exit(0)
}
await ensureDependencies()
const browsers = find() ?? (await install())
const { check, suite, end } = await openTally(
  { DESKSIDE_ENGINES: JSON.stringify(browsers) },
  { needsChromium: false },
)
if (await check('build', 'node', ['tools/build.mjs', '--no-types'])) {
  await suite('Firefox and WebKit', 'engines.json', countVitest, (report) => [
    'vitest',
    [
      ...['run', '--project', 'engines', '--reporter=verbose'],
      ...['--reporter=json', `--outputFile.json=${report}`],
    ],
  ])
}
end()

/** Paths of all of them; `undefined` where one is missing. */
function find() {
  const firefox = onPath('firefox-esr') ?? onPath('firefox')
  const driver = onPath('WebKitWebDriver')
  const browser = ['x86_64', 'aarch64']
    .map((machine) => `/usr/lib/${machine}-linux-gnu/webkit2gtk-4.1/MiniBrowser`)
    .find((path) => existsSync(path))
  const isComplete = firefox && driver && browser && onPath('xvfb-run') && onPath('xauth')
  return isComplete ? { firefox, webkit: { driver, browser } } : undefined
}

function onPath(name) {
  const folders = (process.env.PATH ?? '').split(delimiter)
  return folders.map((folder) => join(folder, name)).find((path) => existsSync(path))
}

async function install() {
  if (process.getuid?.() !== 0 || !existsSync('/etc/debian_version')) stop(HOW)
  process.stdout.write(`Installing the Debian packages ${PACKAGES.join(', ')} …\n`)
  const env = { DEBIAN_FRONTEND: 'noninteractive' }
  await run('apt-get', ['update', '-qq'], { env, quiet: true })
  const args = ['install', '-y', '-qq', '--no-install-recommends', ...PACKAGES]
  const { code, output } = await run('apt-get', args, { env, quiet: true })
  const found = find()
  if (code !== 0 || found === undefined) stop(`${output}\n${HOW}`)
  return found
}
