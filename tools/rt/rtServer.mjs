import { spawn } from 'node:child_process'
import { existsSync, openSync, readFileSync } from 'node:fs'
import { chmod, mkdir, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { endProcess } from '../endProcess.mjs'
import { freePort } from '../freePort.mjs'
import { installPackages } from '../installPackages.mjs'
import { root, run } from '../steps.mjs'
import { outboxScript, siteConfig } from './siteConfig.mjs'

const SERVER = '/usr/share/request-tracker5/libexec/rt-server'
const DATA = fileURLToPath(new URL('./initialdata.pl', import.meta.url))

const HOW = `Request Tracker 5 was not found. One of these helps:
  - apt-get install request-tracker5 rt5-standalone rt5-db-sqlite (as root on Debian this happens by itself)
  - WITHOUT=rt leaves it out, and the last line says so`

/** Where everything of each is kept; nothing in /etc is changed. */
const CACHE = join(root, '.cache', 'rt')

/** Finds Request Tracker 5, or installs Debian's where that is possible. */
export async function ensureRt() {
  if (await isInstalled()) return
  // A mail program that is no daemon, and nothing that makes a database: before RT asks for both.
  const before = ['msmtp-mta', 'dbconfig-no-thanks']
  const packages = ['request-tracker5', 'rt5-standalone', 'rt5-db-sqlite', 'sqlite3']
  await installPackages([before, packages], { what: 'Request Tracker', how: HOW })
  if (!(await isInstalled())) throw new Error(HOW)
}

async function isInstalled() {
  if (!existsSync(SERVER)) return false
  const perl = await run('perl', ['-MStarlet', '-e1'], { quiet: true })
  const sqlite = await run('sqlite3', ['--version'], { quiet: true })
  return perl.code === 0 && sqlite.code === 0
}

/**
 * Starts a Request Tracker 5 from nothing: a new database with the desk of `initialdata.pl`, on
 * this machine alone. It ends with `stop`, or by itself after `maxSeconds`.
 *
 * @param port of this machine. @default a free one
 * @returns `url`, `version`, `pid`, `tokens` by account, `mails` (the file that all mail goes to)
 */
export async function startRt({ port: asked, maxSeconds = 3_600 } = {}) {
  await ensureRt()
  const port = asked ?? (await freePort())
  const folder = join(CACHE, String(port))
  await rm(folder, { recursive: true, force: true })
  for (const part of ['etc/conf.d', 'var/mason', 'var/session', 'var/log']) {
    await mkdir(join(folder, part), { recursive: true })
  }
  await writeFile(join(folder, 'outbox'), outboxScript({ folder }))
  await chmod(join(folder, 'outbox'), 0o755)
  await writeFile(join(folder, 'etc/RT_SiteConfig.pm'), siteConfig({ folder, port }))
  const env = {
    RT_SITE_CONFIG: join(folder, 'etc/RT_SiteConfig.pm'),
    RT_SITE_CONFIG_DIR: join(folder, 'etc/conf.d'),
  }
  const tokens = await makeDatabase(folder, env)
  const child = serve({ folder, port, maxSeconds, env })
  const url = `http://127.0.0.1:${port}`
  const stop = async () => {
    await endProcess(child, { withinMs: 10_000, isGroup: true })
    await rm(folder, { recursive: true, force: true })
  }
  try {
    const version = await isUp(url, tokens.relay, child, folder)
    return { url, version, pid: child.pid, tokens, mails: join(folder, 'var/outbox.mbox'), stop }
  } catch (error) {
    await stop()
    throw error
  }
}

async function makeDatabase(folder, env) {
  const password = join(folder, 'etc/root-password')
  await writeFile(password, 'root-pass-1')
  const setup = (...args) =>
    run('rt-setup-database-5', ['--skip-create', ...args], { env, quiet: true })
  const init = await setup('--action', 'init', '--root-password-file', password)
  if (init.code !== 0) throw new Error(`RT could not make its database:\n${init.output}`)
  const insert = await setup('--action', 'insert', '--datafile', DATA)
  if (insert.code !== 0) throw new Error(`RT did not take its desk:\n${insert.output}`)
  // Several workers write at once: with the write-ahead log readers go on.
  await run('sqlite3', [join(folder, 'var/rt.sqlite'), 'PRAGMA journal_mode=WAL;'], { quiet: true })
  const lines = insert.output.split('\n').filter((line) => line.startsWith('TOKEN\t'))
  return Object.fromEntries(lines.map((line) => line.split('\t').slice(1)))
}

function serve({ folder, port, maxSeconds, env }) {
  const log = openSync(join(folder, 'server.log'), 'w')
  const server = ['--server', 'Starlet', '--host', '127.0.0.1', '--port', String(port)]
  return spawn(
    'timeout',
    ['--kill-after=10', String(maxSeconds), SERVER, ...server, '--max-workers', '4'],
    {
      env: { ...process.env, ...env },
      stdio: ['ignore', log, log],
      // A process group of its own, which ends as a whole.
      detached: true,
    },
  )
}

async function isUp(url, token, child, folder) {
  const until = performance.now() + 60_000
  while (performance.now() < until && child.exitCode === null) {
    const answer = await fetch(`${url}/REST/2.0/rt`, {
      headers: { Authorization: `token ${token}` },
    }).catch(() => undefined)
    if (answer?.ok) return (await answer.json()).Version
    await sleep(300)
  }
  const log = readFileSync(join(folder, 'server.log'), 'utf8')
  throw new Error(`Request Tracker did not answer at ${url}:\n${log.slice(-3_000)}`)
}
