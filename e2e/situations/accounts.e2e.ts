import { readFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import { createRequire } from 'node:module'
import type { AddressInfo } from 'node:net'
import { dirname, join, normalize } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Accounts } from '@deskside/core/accounts'
import { startMockServer } from '@deskside/server-mock/node'
import type { Page } from '@playwright/test'
import { test as base, expect } from '../fixtures.js'
import { mailedLink } from '../mailedLink.js'
import { Agent } from '../models/Agent.js'
import { SECRET } from '../secret.js'

const CORE = fileURLToPath(new URL('../../packages/core/dist', import.meta.url))
const require = createRequire(import.meta.url)
const folderOf = (name: string) => dirname(require.resolve(name))

const EMAIL = 'ann@example.com'
const PASSWORD = 'Correct-horse-7'

type PageWindow = { accounts: Accounts }

/** A host page without the widget: the built entry `@deskside/core/accounts`, as it is published. */
const html = (endpoint: string) => `<!doctype html><meta charset="utf-8"><title>Host</title>
<script type="importmap">{"imports": {"ky": "/ky/index.js", "valibot": "/valibot/index.mjs"}}</script>
<script type="module">
  import { createAccounts } from '/core/accounts.js'
  window.accounts = createAccounts({ endpoint: '${endpoint}' })
</script>`

/** The host's own server: one page, and the files that it imports. */
async function startHost(endpoint: string) {
  const folders: Readonly<Record<string, string>> = {
    core: CORE,
    ky: folderOf('ky'),
    valibot: folderOf('valibot'),
  }
  const server = createServer(async (request, response) => {
    const [, name = '', ...path] = normalize(request.url ?? '/').split('/')
    const folder = folders[name]
    if (folder === undefined) {
      response.writeHead(200, { 'content-type': 'text/html' }).end(html(endpoint))
      return
    }
    const body = await readFile(join(folder, ...path), 'utf8').catch(() => null)
    response.writeHead(body === null ? 404 : 200, { 'content-type': 'text/javascript' }).end(body)
  })
  const port = await new Promise<number>((resolve) => {
    server.listen(0, '127.0.0.1', () => resolve((server.address() as AddressInfo).port))
  })
  const close = () => {
    server.close()
    server.closeAllConnections()
  }
  return { port, close }
}

const test = base.extend<{
  /** A desk with accounts, and pages of a host. */
  people: {
    readonly url: string
    /** `localhost` is another site than `127.0.0.1`. */
    openPage(name?: '127.0.0.1' | 'localhost'): Promise<Page>
    lastToken(): Promise<string>
  }
}>({
  people: async ({ context }, use) => {
    const seed = { desk: { name: 'Desk', guests: 'verify', accounts: true } } as const
    const server = await startMockServer({ port: 0, seed, secret: SECRET, control: true })
    const host = await startHost(server.url)
    await use({
      url: server.url,
      async openPage(name = '127.0.0.1') {
        const page = await context.newPage()
        await page.goto(`http://${name}:${host.port}/`)
        await page.waitForFunction(() => 'accounts' in window)
        return page
      },
      async lastToken() {
        const mails = () => new Agent(server.url).mails()
        const link = await mailedLink(mails, EMAIL, /#deskside-confirm=\S+/)
        return link.slice('#deskside-confirm='.length)
      },
    })
    host.close()
    await server.close()
  },
})

/** Signs up and in, remembered or not. */
async function signUp(page: Page, token: () => Promise<string>, remember: boolean): Promise<void> {
  const given = { email: EMAIL, password: PASSWORD }
  await page.evaluate((input) => (window as unknown as PageWindow).accounts.signUp(input), {
    ...given,
    confirmation: PASSWORD,
  })
  await page.evaluate((input) => (window as unknown as PageWindow).accounts.confirm(input), {
    token: await token(),
    remember,
  })
}

const restore = (page: Page) =>
  page.evaluate(async () => (await (window as unknown as PageWindow).accounts.restore())?.email)

/** Everything that a script of the page can read of what is kept there. */
const readable = (page: Page) =>
  page.evaluate(async () =>
    JSON.stringify([
      document.cookie,
      { ...localStorage },
      { ...sessionStorage },
      await indexedDB.databases(),
      await caches.keys(),
      location.hash + location.search,
    ]),
  )

const NOTHING = '["",{},{},[],[],""]'

test('E3 a remembered person is there after a reload, by a cookie that no script reads', async ({
  context,
  people,
}) => {
  const page = await people.openPage()
  await signUp(page, people.lastToken, true)
  const cookies = await context.cookies(`${people.url}/v1/account/refresh`)
  expect(cookies).toMatchObject([
    { name: 'deskside', httpOnly: true, secure: true, sameSite: 'Strict' },
  ])
  expect(cookies[0]?.path).toBe('/v1/account/refresh')
  expect(await context.cookies(`${people.url}/v1/tickets`)).toEqual([])
  const [value = ''] = cookies.map((cookie) => cookie.value)
  expect(await readable(page)).toBe(NOTHING)
  await page.reload()
  await page.waitForFunction(() => 'accounts' in window)
  expect(await restore(page)).toBe(EMAIL)
  const [turned] = await context.cookies(`${people.url}/v1/account/refresh`)
  expect(turned?.value).not.toBe(value)

  await page.evaluate(() => (window as unknown as PageWindow).accounts.signOut())
  expect(await context.cookies(`${people.url}/v1/account/refresh`)).toEqual([])
  await page.reload()
  await page.waitForFunction(() => 'accounts' in window)
  expect(await restore(page)).toBeUndefined()
  expect(await readable(page)).toBe(NOTHING)
})

test('E3 who is not remembered is there after a reload, and gone with the browser', async ({
  context,
  people,
}) => {
  const page = await people.openPage()
  await signUp(page, people.lastToken, false)
  // A session cookie, which no script reads.
  expect(await context.cookies()).toMatchObject([
    { name: 'deskside', httpOnly: true, sameSite: 'Strict', expires: -1 },
  ])
  expect(await readable(page)).toBe(NOTHING)
  await page.reload()
  await page.waitForFunction(() => 'accounts' in window)
  expect(await restore(page)).toBe(EMAIL)
  // What a browser does when it is closed.
  for (const { name, expires } of await context.cookies()) {
    if (expires === -1) await context.clearCookies({ name })
  }
  await page.reload()
  await page.waitForFunction(() => 'accounts' in window)
  expect(await restore(page)).toBeUndefined()
  expect(await readable(page)).toBe(NOTHING)
})

test('E3 a page of another site keeps no cookie, and is signed in while it is open', async ({
  context,
  people,
}) => {
  const page = await people.openPage('localhost')
  await signUp(page, people.lastToken, true)
  expect(await context.cookies()).toEqual([])
  await page.reload()
  await page.waitForFunction(() => 'accounts' in window)
  expect(await restore(page)).toBeUndefined()
})

test('E3 a page of another site never moves the cookie', async ({ context, people }) => {
  const page = await people.openPage()
  await signUp(page, people.lastToken, true)
  const [before] = await context.cookies(`${people.url}/v1/account/refresh`)
  const evil = await people.openPage('localhost')
  // As boldly as a page can ask.
  const stolen = await evil.evaluate(async (url) => {
    const headers = { 'Content-Type': 'application/json' }
    const asked = { method: 'POST', credentials: 'include', headers, body: '{}' } as const
    const answer = await fetch(`${url}/v1/account/refresh`, asked).catch(() => null)
    return answer?.text() ?? ''
  }, people.url)
  expect(stolen).not.toContain('token')
  const [after] = await context.cookies(`${people.url}/v1/account/refresh`)
  expect(after?.value).toBe(before?.value)
  await page.reload()
  await page.waitForFunction(() => 'accounts' in window)
  expect(await restore(page)).toBe(EMAIL)
})

test('E3 two tabs that ask in the same moment both stay signed in', async ({ people }) => {
  const page = await people.openPage()
  await signUp(page, people.lastToken, true)
  const tabs = await Promise.all([people.openPage(), people.openPage(), people.openPage()])
  expect(await Promise.all(tabs.map(restore))).toEqual([EMAIL, EMAIL, EMAIL])
  expect(await restore(await people.openPage())).toBe(EMAIL)
})
