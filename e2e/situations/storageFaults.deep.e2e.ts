import { fileURLToPath } from 'node:url'
import type { Page } from '@playwright/test'
import { isDeep } from '../deep.js'
import { expect, test } from '../fixtures.js'
import type { HelpPanel } from '../models/HelpPanel.js'

const BREAK_STORAGE = fileURLToPath(new URL('../pages/breakStorage.js', import.meta.url))

type Breaking = {
  readonly storageFault: { strike(name: string): void; mend(): void }
}

const strike = (page: Page, name: string) =>
  page.evaluate((fault) => (window as unknown as Breaking).storageFault.strike(fault), name)
const mend = (page: Page) =>
  page.evaluate(() => (window as unknown as Breaking).storageFault.mend())

const seeNotKept = (help: HelpPanel) =>
  expect(help.root.getByText('Not saved on this device', { exact: true })).toBeVisible()

/** By itself, after a pause that grows from 2 s while it is in vain. */
const seeKeptAgain = (help: HelpPanel) =>
  expect(help.root.getByText('Saved on this device', { exact: true })).toBeVisible({
    timeout: 60_000,
  })

test.beforeEach(async ({ page }) => {
  await page.addInitScript({ path: BREAK_STORAGE })
})

/** A draft that is kept before anything goes wrong. */
async function beginDraft(help: HelpPanel): Promise<void> {
  await help.openForm()
  await help.type({ subject: 'Berth 14' })
  await help.seeDraftKept()
}

async function seeAfterReload(page: Page, help: HelpPanel, body: string): Promise<void> {
  await page.reload()
  await help.openForm()
  await expect(help.message).toHaveValue(body)
}

/** [fault of T-ST1, what happens, its name in breakStorage.js] */
const LASTING = [
  [1, 'IndexedDB is undefined', 'absent'],
  [2, 'access throws SecurityError', 'blocked'],
  [3, 'opening fails', 'refused'],
  [4, 'opening never ends', 'silent'],
  [10, 'the quota is exceeded', 'quota'],
  [11, 'transactions abort after their requests succeeded', 'aborted'],
  [13, 'rows cannot be read', 'unreadable'],
] as const

/** In `npm test`, those that differ most for a person. */
const SHORT: readonly number[] = [4, 8, 10]
const isWanted = ([row]: readonly [number, ...string[]]) => isDeep || SHORT.includes(row)

for (const [row, what, name] of LASTING.filter(isWanted)) {
  test(`T-ST1 fault ${row}, ${what}: «not saved on this device», and saved by itself once it works`, async ({
    page,
    visit,
    help,
  }) => {
    await visit()
    await beginDraft(help)
    await strike(page, name)
    await help.message.pressSequentially('Typed meanwhile')
    await seeNotKept(help)
    await mend(page)
    await seeKeptAgain(help)
    await seeAfterReload(page, help, 'Typed meanwhile')
  })
}

const PASSING = [
  [7, 'the browser closes the connection', 'closed'],
  [8, 'the connection is dead without a word', 'dead'],
  [9, 'the server of the database is lost', 'lost'],
  [14, 'the database is deleted', 'deleted'],
] as const

for (const [row, what, name] of PASSING.filter(isWanted)) {
  test(`T-ST1 fault ${row}, ${what}: the next key is saved all the same`, async ({
    page,
    visit,
    help,
  }) => {
    await visit()
    await beginDraft(help)
    await strike(page, name)
    await help.message.pressSequentially('Typed meanwhile')
    await help.seeDraftKept()
    await seeAfterReload(page, help, 'Typed meanwhile')
    await expect(help.subject).toHaveValue('Berth 14')
  })
}

/** Another page of the same origin, without the widget. */
async function besides(page: Page, host: { readonly url: string }): Promise<Page> {
  const other = await page.context().newPage()
  await other.goto(`${host.url}/help.html`)
  return other
}

const openDatabase = (page: Page, version: number | undefined, store: string | null) =>
  page.evaluate(
    ([version, store]) =>
      new Promise<void>((resolve, reject) => {
        const request = indexedDB.open('deskside', version ?? undefined)
        request.onupgradeneeded = () => {
          if (store !== null) request.result.createObjectStore(store)
        }
        request.onsuccess = () => resolve()
        request.onerror = () => reject(request.error)
      }),
    [version, store] as const,
  )

test('T-ST1 fault 5, an older tab blocks the opening: «not saved on this device» until it is closed', async ({
  page,
  visit,
  help,
  host,
}) => {
  await visit()
  const older = await besides(page, host)
  await openDatabase(older, undefined, 'of an older build')
  await page.bringToFront()
  await help.openForm()
  await help.message.pressSequentially('Typed meanwhile')
  await seeNotKept(help)
  await older.close()
  await seeKeptAgain(help)
  await seeAfterReload(page, help, 'Typed meanwhile')
})

test('T-ST1 fault 6, a newer tab changes the version: the next key is saved all the same', async ({
  page,
  visit,
  help,
  host,
}) => {
  await visit()
  await beginDraft(help)
  const newer = await besides(page, host)
  await openDatabase(newer, 7, null)
  await page.bringToFront()
  await help.message.pressSequentially('Typed meanwhile')
  await help.seeDraftKept()
  await seeAfterReload(page, help, 'Typed meanwhile')
})
