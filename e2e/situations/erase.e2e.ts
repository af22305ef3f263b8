import type { BrowserContext, Page } from '@playwright/test'
import { crash } from '../browserFaults.js'
import { expect, test } from '../fixtures.js'

const SENTINEL = 'SENTINEL-7731'

type Client = {
  readonly drafts: {
    edit(key: string, patch: object): void
    attach(key: string, files: readonly File[]): void
    open(key: string): { get(): { readonly saved: string } }
  }
  readonly tickets: {
    create(input: object): Promise<{ readonly id: string }>
    open(id: string): { subscribe(listener: () => void): void }
  }
  reset(options: object): Promise<void>
}

const clientOf = () => (window as unknown as { readonly client: Client }).client

/** A person writes, sends, attaches, reads; tokens that were given out are collected. */
async function workAsMaya(page: Page, url: string): Promise<readonly string[]> {
  const tokens: string[] = []
  page.on('response', async (response) => {
    if (response.url().includes('/token?')) tokens.push((await response.json()).token)
  })
  await page.goto(url)
  await page.waitForFunction(() => 'client' in window)
  await page.evaluate(`globalThis.clientOf = ${clientOf}`)
  await page.evaluate(async (sentinel) => {
    const client = (globalThis as unknown as { clientOf(): Client }).clientOf()
    const ticket = await client.tickets.create({ subject: sentinel, body: sentinel })
    client.tickets.open(ticket.id).subscribe(() => {})
    client.drafts.edit('new', { subject: sentinel, body: sentinel })
    client.drafts.attach('new', [new File([`bytes ${sentinel}`], `${sentinel}.txt`)])
    client.drafts.edit(`reply:${ticket.id}`, { body: sentinel })
    const isKept = (key: string) => client.drafts.open(key).get().saved === 'kept'
    while (!isKept('new') || !isKept(`reply:${ticket.id}`)) {
      await new Promise((resolve) => setTimeout(resolve, 20))
    }
  }, SENTINEL)
  // The bytes of the file, and the answer to the token, come in their own time.
  await expect.poll(() => dump(page, page.context())).toContain(`bytes ${SENTINEL}`)
  await expect.poll(() => tokens.length).toBeGreaterThan(0)
  return tokens
}

/** Everything that a browser keeps of a page, as one text. */
async function dump(page: Page, context: BrowserContext): Promise<string> {
  const kept = await page.evaluate(async () => {
    const found: string[] = [JSON.stringify(localStorage), JSON.stringify(sessionStorage)]
    found.push(location.href, document.cookie, document.documentElement.outerHTML)
    for (const name of await caches.keys()) {
      const cache = await caches.open(name)
      for (const request of await cache.keys()) {
        found.push(request.url, (await (await cache.match(request))?.text()) ?? '')
      }
    }
    const done = <T>(request: IDBRequest<T>) =>
      new Promise<T>((resolve, reject) => {
        request.onsuccess = () => resolve(request.result)
        request.onerror = () => reject(request.error)
      })
    const asText = (_: string, value: unknown) =>
      value instanceof ArrayBuffer ? new TextDecoder().decode(value) : value
    for (const { name = '' } of await indexedDB.databases()) {
      const database = await done(indexedDB.open(name))
      for (const store of database.objectStoreNames) {
        const objects = database.transaction(store).objectStore(store)
        const [keys, values] = await Promise.all([
          done(objects.getAllKeys()),
          done(objects.getAll()),
        ])
        found.push(name, store, JSON.stringify(keys), JSON.stringify(values, asText))
      }
      database.close()
    }
    return found
  })
  const debug = await context.newCDPSession(page)
  const { entries } = await debug.send('Page.getNavigationHistory')
  await debug.detach()
  const state = await context.storageState({ indexedDB: false })
  return JSON.stringify([kept, entries, state])
}

function seeNoToken(text: string, tokens: readonly string[]): void {
  expect(tokens.length).toBeGreaterThan(0)
  for (const token of tokens) {
    expect(text).not.toContain(token)
    // Nor a part of it that says who it is for, or proves it.
    for (const part of token.split('.')) expect(text).not.toContain(part)
  }
}

test('T-ID2 X16 after signing out nothing of the person and no token is left in the browser', async ({
  page,
  context,
  host,
  desk,
}) => {
  const url = `${host.url}/headless.html?${new URLSearchParams({ endpoint: desk.url })}`
  const tokens = await workAsMaya(page, url)
  const before = await dump(page, context)
  // The probe finds what is there: else it would prove nothing below.
  expect(before.split(SENTINEL).length).toBeGreaterThan(5)
  seeNoToken(before, tokens)
  await page.evaluate(async () => {
    const { clientOf } = globalThis as unknown as { clientOf(): Client }
    await clientOf().reset({ drafts: 'erase' })
  })
  await page.waitForTimeout(500)
  const after = await dump(page, context)
  expect(after).not.toContain(SENTINEL)
  seeNoToken(after, tokens)
})

test('T-ID2 X16 a crashed tab leaves no token, and its person can still erase everything', async ({
  page,
  context,
  host,
  desk,
}) => {
  const url = `${host.url}/headless.html?${new URLSearchParams({ endpoint: desk.url })}`
  const tokens = await workAsMaya(page, url)
  await crash(page)

  const next = await context.newPage()
  await next.goto(`${host.url}/help.html`)
  seeNoToken(await dump(next, context), tokens)
  await next.goto(url)
  await next.waitForFunction(() => 'client' in window)
  await next.evaluate(async () => {
    const { client } = window as unknown as { readonly client: Client }
    await client.reset({ drafts: 'erase' })
  })
  await next.waitForTimeout(500)
  const after = await dump(next, context)
  expect(after).not.toContain(SENTINEL)
  seeNoToken(after, tokens)
})
