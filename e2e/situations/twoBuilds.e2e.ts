import type { BrowserContext, Page } from '@playwright/test'
import { expect, test } from '../fixtures.js'
import type { HelpPanel } from '../models/HelpPanel.js'

type Rows = Readonly<Record<string, unknown>>

/** What a later build may do with the same database: a higher version, rows of another shape. */
async function openAsLaterBuild(page: Page): Promise<number> {
  return page.evaluate(async () => {
    const resultOf = <T>(request: IDBRequest<T>): Promise<T> =>
      new Promise((resolve, reject) => {
        request.onsuccess = () => resolve(request.result)
        request.onerror = () => reject(request.error)
      })
    const begin = performance.now()
    const request = indexedDB.open('deskside', 8)
    request.onupgradeneeded = () => request.result.createObjectStore('of a later build')
    const database = await resultOf(request)
    Object.assign(window, { database })
    const store = database.transaction('keyval', 'readwrite').objectStore('keyval')
    for (const key of await resultOf(store.getAllKeys())) {
      if (!/^(draft|outbox)\//.test(String(key))) continue
      const { version, ...old } = await resultOf(store.get(key))
      await resultOf(store.put({ version: version + 1, moved: old }, key))
      if (!String(key).startsWith('draft/')) continue
      const outbox = String(key).replace(/^draft\/([^/]+)\/.*$/, 'outbox/$1')
      await resultOf(store.put({ version: 2, moved: { rows: ['nobody knows'] } }, outbox))
    }
    return performance.now() - begin
  })
}

/** As the later build reads them, over its own connection. */
function rowsOf(page: Page): Promise<Rows> {
  return page.evaluate(async () => {
    const { database } = window as unknown as { database: IDBDatabase }
    const store = database.transaction('keyval').objectStore('keyval')
    const resultOf = <T>(request: IDBRequest<T>): Promise<T> =>
      new Promise((resolve) => {
        request.onsuccess = () => resolve(request.result)
      })
    const [keys, values] = [await resultOf(store.getAllKeys()), await resultOf(store.getAll())]
    return Object.fromEntries(keys.map((key, index) => [String(key), values[index]]))
  })
}

const draftAndOutbox = (rows: Rows) =>
  Object.fromEntries(Object.entries(rows).filter(([key]) => /^(draft|outbox)\//.test(key)))

/** A page of a later build, which opens the device within 2 s, and the rows that it finds. */
async function laterBuildBesides(context: BrowserContext, url: string) {
  const later = await context.newPage()
  await later.goto(`${url}/help.html`)
  expect(await openAsLaterBuild(later)).toBeLessThan(2_000)
  return { later, rows: draftAndOutbox(await rowsOf(later)) }
}

/** Types on, is told that nothing is kept, and sends all the same. */
async function goOn(help: HelpPanel, subject: string): Promise<void> {
  await help.type({ subject, body: 'Typed in the older build' })
  await expect(help.root.getByText('Not saved on this device', { exact: true })).toBeVisible()
  await help.send()
  await help.seeTicket(subject)
}

test('T-ST3 a later build opens beside an older one: it works within 2 s, the older one goes on and says that nothing is kept', async ({
  page,
  context,
  visit,
  help,
  host,
  agent,
}) => {
  await visit()
  await help.openForm()
  await help.type({ subject: 'Before', body: 'Typed before' })
  await help.seeDraftKept()
  const { later, rows } = await laterBuildBesides(context, host.url)
  expect(JSON.stringify(rows)).toContain('Typed before')

  await page.bringToFront()
  await goOn(help, 'Older build')
  expect(await agent.ticketsCalled('Older build')).toHaveLength(1)
  expect(draftAndOutbox(await rowsOf(later))).toEqual(rows)
})

test('T-ST3 an older build opens beside a later one: it goes on, says that nothing is kept, and loses no row', async ({
  page,
  context,
  visit,
  help,
  host,
  agent,
}) => {
  await visit()
  await help.openForm()
  await help.type({ subject: 'Before', body: 'Typed before' })
  await help.seeDraftKept()
  await page.goto('about:blank')
  const { later, rows } = await laterBuildBesides(context, host.url)

  await page.bringToFront()
  await visit()
  await help.openForm()
  await expect(help.message).toHaveValue('')
  await goOn(help, 'Older build')
  expect(await agent.ticketsCalled('Older build')).toHaveLength(1)
  expect(draftAndOutbox(await rowsOf(later))).toEqual(rows)
})
