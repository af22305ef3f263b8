import { spawn } from 'node:child_process'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { type BrowserContext, chromium } from '@playwright/test'
import { chromiumArgs } from '../tools/ensureChromium.mjs'

/** A Chromium of its own, with a profile on the disk, that ends as when the power goes. */
export type KillableBrowser = {
  readonly context: BrowserContext
  /** SIGKILL to the browser and to everything that it started. */
  kill(): Promise<void>
}

export async function makeProfile(): Promise<{ readonly path: string; remove(): Promise<void> }> {
  const path = await mkdtemp(join(tmpdir(), 'deskside-profile-'))
  return { path, remove: () => rm(path, { recursive: true, force: true, maxRetries: 5 }) }
}

export async function openKillableBrowser(profile: string): Promise<KillableBrowser> {
  const executable = process.env.CHROMIUM_PATH ?? chromium.executablePath()
  const port = join(profile, 'DevToolsActivePort')
  await rm(port, { force: true })
  const child = spawn(
    executable,
    [
      ...chromiumArgs,
      '--headless=new',
      '--lang=en-GB',
      `--user-data-dir=${profile}`,
      '--remote-debugging-port=0',
      'about:blank',
    ],
    // A group of its own: renderers and the rest go with it.
    { detached: true, stdio: 'ignore' },
  )
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()))
  const browser = await chromium.connectOverCDP(`http://127.0.0.1:${await portIn(port)}`)
  const [context] = browser.contexts()
  if (!context) throw new Error('Chromium has no window')
  return {
    context,
    async kill() {
      if (child.pid !== undefined) process.kill(-child.pid, 'SIGKILL')
      await ended
      await browser.close().catch(() => {})
    },
  }
}

/** Chromium writes the port that it listens at into its profile. */
async function portIn(file: string): Promise<number> {
  for (let tried = 0; tried < 600; tried += 1) {
    const [port] = (await readFile(file, 'utf8').catch(() => '')).split('\n')
    if (port) return Number(port)
    await sleep(50)
  }
  throw new Error('Chromium does not listen')
}
