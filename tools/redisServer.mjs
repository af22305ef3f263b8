import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { endProcess } from './endProcess.mjs'
import { freePort } from './freePort.mjs'
import { installPackages } from './installPackages.mjs'
import { run } from './steps.mjs'

const HOW = `No redis-server was found. One of these helps:
  - apt-get install redis-server (as root on Debian or Ubuntu this happens by itself)
  - set REDIS_SERVER_PATH to one
  - WITHOUT=redis leaves it out, and the last line says so`

/** Finds a Redis, or installs Debian's where that is possible. @returns its path */
export async function ensureRedis() {
  const own = process.env.REDIS_SERVER_PATH
  if (own !== undefined) {
    if (existsSync(own)) return own
    throw new Error(`REDIS_SERVER_PATH names ${own}, and nothing is there.\n${HOW}`)
  }
  if ((await versionOf('redis-server')) !== null) return 'redis-server'
  // At this runlevel Debian does not start it as a service of the machine.
  const about = { what: 'Redis', how: HOW, env: { RUNLEVEL: '1' } }
  await installPackages([['redis-server']], about)
  return 'redis-server'
}

/** `7.0.15`; `null` where it cannot be run. */
export async function versionOf(path) {
  const { code, output } = await run(path, ['--version'], { quiet: true })
  return code === 0 ? (/ v=(\S+)/.exec(output)?.[1] ?? null) : null
}

/**
 * Starts a Redis of our own on a free port of this machine alone, writing each change to the disk
 * before it answers; resolves once it listens.
 *
 * @returns `url`, `pid`, and `stop`, which also removes what it wrote
 */
export async function startRedis() {
  const path = await ensureRedis()
  const folder = await mkdtemp(join(tmpdir(), 'deskside-redis-'))
  const port = await freePort()
  const settings = ['--bind', '127.0.0.1', '--port', String(port), '--dir', folder]
  const durable = ['--save', '', '--appendonly', 'yes', '--appendfsync', 'always']
  const child = spawn(path, [...settings, ...durable], { stdio: ['ignore', 'pipe', 'pipe'] })
  let log = ''
  const said = new Promise((resolve, reject) => {
    const hear = (piece) => {
      log += piece
      if (log.includes('Ready to accept connections')) resolve()
    }
    child.stdout.on('data', hear)
    child.stderr.on('data', hear)
    child.on('error', reject)
    child.on('exit', () => reject(new Error(`Redis ended:\n${log}`)))
  })
  const stop = async () => {
    await endProcess(child)
    await rm(folder, { recursive: true, force: true })
  }
  try {
    await Promise.race([said, silence()])
  } catch (error) {
    await stop()
    throw error
  }
  return { url: `redis://127.0.0.1:${port}`, version: await versionOf(path), pid: child.pid, stop }
}

async function silence() {
  await sleep(20_000, undefined, { ref: false })
  throw new Error('Redis did not say within 20 s that it is ready.')
}
