import { accessSync, constants, existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { run, stop } from './steps.mjs'

const NAMES = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome']

const HOW = `No Chromium was found. One of these helps:
  - set CHROMIUM_PATH to a Chromium or Chrome
  - npx playwright install chromium
  - apt-get install chromium (as root on Debian or Ubuntu this happens by itself)`

/** Switches that a browser in a test needs: no sandbox as root, nothing sent in the background. */
export const chromiumArgs = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

/** Finds a Chromium, or installs one where that is possible; proves that it can be driven. */
export async function ensureChromium() {
  const path =
    process.env.CHROMIUM_PATH ?? onPath() ?? (await playwrightsOwn()) ?? (await installed())
  if (path === undefined) stop(HOW)
  if (!existsSync(path)) stop(`CHROMIUM_PATH names ${path}, and nothing is there.\n${HOW}`)
  const { chromium } = await import('playwright')
  try {
    const browser = await chromium.launch({ executablePath: path, args: chromiumArgs })
    const version = browser.version()
    await browser.close()
    return { path, version }
  } catch (error) {
    return stop(`${path} could not be driven: ${error.message}\n${HOW}`)
  }
}

function onPath() {
  for (const folder of (process.env.PATH ?? '').split(delimiter)) {
    for (const name of NAMES) {
      const path = join(folder, name)
      if (isExecutable(path)) return path
    }
  }
  return undefined
}

function isExecutable(path) {
  try {
    accessSync(path, constants.X_OK)
    return true
  } catch {
    return false
  }
}

async function playwrightsOwn() {
  const { chromium } = await import('playwright')
  const path = chromium.executablePath()
  return path && existsSync(path) ? path : undefined
}

async function installed() {
  if (process.getuid?.() !== 0 || !existsSync('/etc/debian_version')) return undefined
  process.stdout.write('No Chromium here: installing the Debian package «chromium» …\n')
  const env = { DEBIAN_FRONTEND: 'noninteractive' }
  await run('apt-get', ['update', '-qq'], { env, quiet: true })
  const { code, output } = await run(
    'apt-get',
    ['install', '-y', '-qq', '--no-install-recommends', 'chromium'],
    { env, quiet: true },
  )
  if (code !== 0) stop(`${output}\n${HOW}`)
  return onPath()
}
