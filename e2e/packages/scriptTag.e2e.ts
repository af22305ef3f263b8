import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, type Page, test } from '@playwright/test'
import { STUB } from '../../packages/widget/src/launcher/stub.js'
import { strictPolicy } from '../hostServer.js'
import { HelpPanel } from '../models/HelpPanel.js'
import { pictureOf } from './freshProject.js'
import { readPacked } from './packed.js'
import { type Site, serve } from './site.js'

type Manifest = Readonly<Record<string, { readonly integrity: string; readonly name: string }>>

type Page1 = {
  /** @default 'deskside.js' */
  readonly script?: string
  /** Beside the script: the hashes of all files, which a browser then checks as well. */
  readonly importMap?: boolean
  /** The file in which one byte is another one. */
  readonly tampered?: string
}

const packed = readPacked()
const cdn = join(packed.installed, 'node_modules/@deskside/widget/dist/cdn')
const plain = fileURLToPath(new URL('./apps/plain', import.meta.url))
const integrity: Manifest = JSON.parse(readFileSync(join(cdn, 'integrity.json'), 'utf8'))
const sites: Site[] = []

test.afterAll(() => Promise.all(sites.map((site) => site.close())))

/** A page of the packed files, under the strictest policy, with its digests from `integrity.json`. */
async function servePage({ script = 'deskside.js', importMap = false, tampered }: Page1 = {}) {
  const policy = strictPolicy(packed.endpoint)
  const hashes = Object.entries(integrity).map(([file, one]) => [
    `/deskside/${file}`,
    one.integrity,
  ])
  const map = `<script type="importmap" nonce="map">${JSON.stringify({ integrity: Object.fromEntries(hashes) })}</script>`
  function change(path: string, body: Buffer): Buffer {
    if (path === '/index.html') {
      const text = body
        .toString()
        .replace(
          '/deskside/deskside.js" integrity="sha384-',
          `/deskside/${script}" integrity="${integrity[script]?.integrity}`,
        )
        .replace('<!-- import map -->', importMap ? map : '')
      return Buffer.from(text)
    }
    // A space more does not change what a script does: it is another file all the same.
    return path === `/deskside/${tampered}` ? Buffer.concat([body, Buffer.from(' ')]) : body
  }
  const site = await serve({
    folders: { '/': plain, '/deskside/': cdn },
    texts: { '/stub.js': STUB },
    headers: {
      'content-security-policy': policy.replace(
        "script-src 'self'",
        "script-src 'self' 'nonce-map'",
      ),
    },
    change,
  })
  sites.push(site)
  return site
}

async function visit(page: Page, site: Site) {
  const asked: string[] = []
  page.on('request', (request) => asked.push(request.url()))
  await page.goto(
    `${site.url}/?${new URLSearchParams({ endpoint: packed.endpoint, token: packed.token })}`,
  )
  return asked
}

const isLoaded = (page: Page) =>
  page.evaluate(() => !(window as unknown as { Deskside: { q?: unknown } }).Deskside.q)

const fileCalled = (name: string) =>
  Object.keys(integrity).find((file) => integrity[file]?.name === name) ?? ''

test('T-SC3 a page with the listed hash runs the packed script tag under the strictest policy, from its own folder alone', async ({
  page,
}) => {
  const site = await servePage({ importMap: true })
  const asked = await visit(page, site)
  await page.getByRole('link', { name: 'Help' }).click()
  const help = new HelpPanel(page)
  await help.seeHome()
  await help.startWriting()
  await page.screenshot({ path: pictureOf('script-tag') })
  const ours = asked.filter((url) => url.startsWith(`${site.url}/deskside/`))
  expect(ours.length).toBeGreaterThan(3)
  const origins = asked.map((url) => new URL(url)).filter(({ protocol }) => protocol !== 'data:')
  expect([...new Set(origins.map(({ origin }) => origin))].sort()).toEqual(
    [site.url, packed.endpoint].sort(),
  )
  const scripts = asked.filter((url) => url.startsWith(site.url) && url.endsWith('.js'))
  expect(
    scripts.filter((url) => !/\/(?:stub|host)\.js$|\/deskside\/[\w-]+\.js$/.test(url)),
  ).toEqual([])
  expect(
    await page.evaluate(() => (window as unknown as { violations: string[] }).violations),
  ).toEqual([])
})

test('T-SC3 a launcher with one byte more is refused: the Help link is a link, and nothing is broken', async ({
  page,
}) => {
  const errors: string[] = []
  page.on('pageerror', (error) => errors.push(String(error)))
  await visit(page, await servePage({ tampered: 'deskside.js' }))
  await page.waitForLoadState('load')
  expect(await isLoaded(page)).toBe(false)
  await page.getByRole('link', { name: 'Help' }).click()
  await expect(page.getByRole('heading', { name: 'Write to us' })).toBeVisible()
  expect(errors).toEqual([])
})

test('T-SC3 a chunk with one byte more is refused where the page lists the hashes, and the Help link leads on', async ({
  page,
}) => {
  await visit(page, await servePage({ importMap: true, tampered: fileCalled('panel') }))
  await expect.poll(() => isLoaded(page)).toBe(true)
  await page.getByRole('link', { name: 'Help' }).click()
  await expect(page.getByRole('heading', { name: 'Write to us' })).toBeVisible()
})

test('T-SC3 the one-file build is the whole widget by one request', async ({ page }) => {
  const site = await servePage({ script: 'deskside.all.js' })
  const asked = await visit(page, site)
  await page.getByRole('link', { name: 'Help' }).click()
  const help = new HelpPanel(page)
  await help.seeHome()
  await help.startWriting()
  await page.evaluate(() => {
    const { Deskside } = window as unknown as { Deskside: (...call: unknown[]) => void }
    Deskside('locale', 'ar')
    Deskside('open', 'tickets')
  })
  await expect(help.root.locator('[dir]').first()).toHaveCSS('direction', 'rtl')
  await page.screenshot({ path: pictureOf('one-file') })
  const ours = asked.filter((url) => url.startsWith(`${site.url}/deskside/`))
  expect(ours).toEqual([`${site.url}/deskside/deskside.all.js`])
  expect(
    await page.evaluate(() => (window as unknown as { violations: string[] }).violations),
  ).toEqual([])
})

test('each verb may come before the script: they run in order, «init» twice is one widget, «destroy» leaves nothing', async ({
  page,
}) => {
  const site = await servePage()
  let arrive = () => {}
  const gate = new Promise<void>((resolve) => {
    arrive = resolve
  })
  await page.route('**/deskside/deskside.js', async (route) => {
    await gate
    await route.continue()
  })
  const token = packed.token
  const query = new URLSearchParams({ endpoint: packed.endpoint, token })
  await page.goto(`${site.url}/?${query}`, { waitUntil: 'commit' })
  await expect(page.getByRole('link', { name: 'Help' })).toBeVisible()
  const before = await page.evaluate(
    ({ endpoint, token }) => {
      const host = window as unknown as {
        Deskside: (...call: unknown[]) => void
        heard: unknown[]
        token: unknown
      }
      const { Deskside } = host
      host.heard = []
      // The page's own two calls are first in the queue; this `init` says the same as theirs.
      Deskside('init', {
        endpoint,
        getToken: () => new URLSearchParams(location.search).get('token'),
        user: { id: 'maya' },
      })
      const never = () => host.heard.push('never')
      Deskside('on', 'open', never)
      Deskside('off', 'open', never)
      Deskside('on', 'view', ({ view }: { view: { name: string } }) => host.heard.push(view.name))
      Deskside('on', 'error', ({ error }: { error: unknown }) => host.heard.push(String(error)))
      Deskside('identify', { id: 'maya', name: 'Maya' })
      Deskside('consent', 'granted')
      Deskside('locale', 'ar')
      Deskside('locale', 'de')
      Deskside('theme', 'light')
      Deskside('theme', 'dark')
      Deskside('prefill', { subject: 'First', body: 'Only the first' })
      Deskside('prefill', { subject: 'Second' })
      Deskside('open', 'tickets')
      Deskside('close')
      Deskside('toggle')
      Deskside('open', 'new')
      host.token = token
      return document.documentElement.outerHTML
    },
    { endpoint: packed.endpoint, token },
  )
  arrive()
  const help = new HelpPanel(page)
  await expect(help.root.getByRole('textbox', { name: 'Betreff' })).toHaveValue('Second')
  await expect(help.root).toHaveCSS('color-scheme', 'dark')
  await expect(help.root).toHaveCount(1)
  const heard = await page.evaluate(() => (window as unknown as { heard: string[] }).heard)
  expect(heard).toEqual(['new'])
  const after = await page.evaluate(async () => {
    const { Deskside } = window as unknown as { Deskside: (...call: unknown[]) => unknown }
    await Deskside('reset')
    await Deskside('erase')
    Deskside('destroy')
    return document.documentElement.outerHTML
  })
  expect(after).toBe(before)
  expect(await page.evaluate(() => document.adoptedStyleSheets.length)).toBe(0)
})
