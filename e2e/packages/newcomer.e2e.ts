import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { expect, test } from '@playwright/test'
import { freePort } from '../../tools/freePort.mjs'
import { blocksOf } from '../../tools/guideBlocks.mjs'
import { HelpPanel } from '../models/HelpPanel.js'
import { freshFolder, pictureOf, startIn } from './freshProject.js'
import { home, readPacked, root } from './packed.js'

/** What a person may have to type and to wait for. */
const MOST_LINES = 15
const MOST_MS = 5 * 60_000

test.describe.configure({ mode: 'serial', timeout: 2 * MOST_MS })

const readme = readFileSync(join(root, 'README.md'), 'utf8')
const section = /^## In five minutes\n([\s\S]*?)^## /m.exec(readme)?.[1] ?? ''
const blocks = blocksOf(section)
const typed = (language: string) => blocks.find((block) => block.language === language)?.text ?? ''
const stops: (() => void)[] = []

test.afterAll(() => {
  for (const stop of stops.reverse()) stop()
})

test('a newcomer has the widget in a fresh Vite + React app by the README alone, within 5 minutes and 15 lines', async ({
  page,
}) => {
  const began = Date.now()
  const folder = freshFolder('newcomer')
  stops.push(() => rmSync(folder, { recursive: true, force: true }))
  const app = join(folder, 'my-app')
  const [run] = /`(npm run dev)`/.exec(section)?.slice(1) ?? []
  const shown = [typed('sh'), typed('tsx'), run ?? ''].join('\n')
  expect(shown.split('\n').filter((line) => line.trim() !== '').length).toBeLessThanOrEqual(
    MOST_LINES,
  )

  // Two things are others than for a person: where the new app lies (create-vite takes it for relative), and a port.
  const port = String(await freePort())
  const script = typed('sh').replaceAll('../my-app', relative(root, app)).replaceAll('8787', port)
  const environment = {
    // Nothing that somebody has set up is theirs; what npm has fetched before is not fetched again.
    HOME: join(folder, 'home'),
    npm_config_userconfig: join(folder, 'home/.npmrc'),
    npm_config_cache: join(home, 'npm-cache'),
  }
  const desk = await startIn(root, 'sh', ['-euc', script], /Token +eyJ\S+\n/, environment, MOST_MS)
  stops.push(desk.stop)
  const token = /\beyJ[\w-]+\.[\w-]+\.[\w-]+/.exec(desk.output)?.[0] ?? ''
  const code = typed('tsx').replaceAll('8787', port)
  expect(code).toContain('the token that deskside-mock has printed')
  const own = code.replace('the token that deskside-mock has printed', token)
  writeFileSync(join(app, 'src/App.tsx'), own)
  const [command = '', ...args] = run?.split(' ') ?? []
  const dev = await startIn(app, command, args, /http:\/\/localhost:\d+\//, environment)
  stops.push(dev.stop)

  await page.goto(/http:\/\/localhost:\d+\//.exec(dev.output)?.[0] ?? '')
  await page.getByRole('button', { name: 'Help' }).click()
  const help = new HelpPanel(page)
  await help.seeHome()
  await expect(help.root.getByText('CSV export stops at 10,000 rows')).toBeVisible()
  await page.screenshot({ path: pictureOf('newcomer') })
  const tookMs = Date.now() - began
  test.info().annotations.push({ type: 'took', description: `${Math.round(tookMs / 1000)} s` })
  expect(tookMs).toBeLessThanOrEqual(MOST_MS)
})

test('T-SC2 two builds are the same bytes: the newcomer’s tarballs and those that were packed before', () => {
  const packed = readPacked()
  for (const { filename } of packed.tarballs) {
    const [first, second] = [packed.folder, join(root, 'tarballs')].map((folder) =>
      readFileSync(join(folder, filename)),
    )
    expect(first?.length, filename).toBeGreaterThan(10_000)
    expect(first?.equals(second ?? Buffer.alloc(0)), filename).toBe(true)
  }
})
