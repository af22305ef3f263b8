import type { BrowserContext, Page } from '@playwright/test'
import { noise } from '../fixtures.js'
import { expect, test } from './fixtures.js'

// What a trace keeps of a page is read from the page.
test.use({ trace: 'off' })

type Seen = Readonly<Record<'writes' | 'reads' | 'requests', readonly string[]>>

const seenOf = async (page: Page): Promise<Seen> =>
  JSON.parse(await page.evaluate('JSON.stringify(seen)')) as Seen

/** Everything that a browser keeps of a page, by name. */
async function keptIn(page: Page, context: BrowserContext): Promise<readonly string[]> {
  const kept = (await page.evaluate(`(async () => [
    ...Object.keys(localStorage), ...Object.keys(sessionStorage),
    ...(await indexedDB.databases()).map(({ name }) => name), ...(await caches.keys()),
  ])()`)) as readonly string[]
  return [...kept, ...(await context.cookies()).map(({ name }) => name)]
}

test('X16 a minute after `init`, never opened: no request, no write, no cookie, no look at the page T-PR1', async ({
  page,
  context,
  visitHost,
  desk,
}) => {
  const elsewhere: string[] = []
  page.on('request', (request) => {
    if (request.url().startsWith(desk.url)) elsewhere.push(request.url())
  })
  await visitHost({ scripts: ['spies'] })
  await page.waitForFunction(`typeof Deskside === 'function' && !Deskside.q`)
  await page.waitForTimeout(60_000)
  expect(await seenOf(page)).toEqual({ writes: [], reads: [], requests: [] })
  expect(elsewhere).toEqual([])
  expect(await keptIn(page, context)).toEqual([])
})

const NOT_SAVED = 'Not saved on this device'

for (const consent of ['pending', 'denied']) {
  test(`X16 consent ${consent}: drafting and sending work in memory, nothing is kept, and the person is told T-PR2`, async ({
    page,
    context,
    visitHost,
    help,
    agent,
    heard,
  }) => {
    await visitHost({ scripts: ['spies'], query: { consent } })
    await help.openForm()
    await help.type({ subject: 'In memory', body: 'Nothing is kept' })
    await expect(help.root.getByText(NOT_SAVED, { exact: true })).toBeVisible()
    await help.attach({ name: 'note.txt', mimeType: 'text/plain', buffer: noise(2_000) })
    await help.close()
    await page.getByRole('link', { name: /^Help/ }).click()
    await expect(help.message).toHaveValue('Nothing is kept')
    await help.send()
    await help.seeTicket('In memory')
    expect(await agent.ticketsCalled('In memory')).toHaveLength(1)
    expect(await keptIn(page, context)).toEqual([])
    const { writes } = await seenOf(page)
    expect(writes.filter((word) => !word.startsWith('removeItem'))).toEqual([])
    expect(await heard()).toEqual({ errors: [], reported: [] })
  })
}

test('X16 consent granted while drafting keeps the draft; withdrawn, it is erased within a second and the text stays T-PR2', async ({
  page,
  context,
  visitHost,
  help,
  heard,
}) => {
  await visitHost({ query: { consent: 'pending' } })
  await help.openForm()
  await help.type({ subject: 'Asked', body: 'Typed before the answer' })
  await expect(help.root.getByText(NOT_SAVED, { exact: true })).toBeVisible()
  await page.evaluate(`Deskside('consent', 'granted')`)
  await help.seeDraftKept()
  expect(await keptIn(page, context)).toEqual(['deskside'])
  await page.reload()
  await page.evaluate(`Deskside('consent', 'granted')`)
  await help.openForm()
  await expect(help.message).toHaveValue('Typed before the answer')
  await page.evaluate(`Deskside('consent', 'denied')`)
  await expect.poll(() => keptIn(page, context), { timeout: 1_000, intervals: [50] }).toEqual([])
  await expect(help.root.getByText(NOT_SAVED, { exact: true })).toBeVisible()
  await expect(help.message).toHaveValue('Typed before the answer')
  await help.type({ body: 'Typed after' })
  await page.waitForTimeout(500)
  expect(await keptIn(page, context)).toEqual([])
  expect(await heard()).toEqual({ errors: [], reported: [] })
})

for (const isOpen of [true, false]) {
  test(`X16 erase leaves nothing in any store, ${isOpen ? 'with the panel open' : 'also where nobody opened the panel'} T-PR5`, async ({
    page,
    context,
    visitHost,
    help,
    heard,
  }) => {
    await visitHost({})
    await help.fileTicket({ subject: 'First', body: 'Sent' })
    await help.button('Back').click()
    await help.startWriting()
    await help.type({ subject: 'Second', body: 'A draft' })
    await help.attach({ name: 'note.txt', mimeType: 'text/plain', buffer: noise(2_000) })
    await help.seeDraftKept()
    expect((await keptIn(page, context)).toSorted()).toEqual(['deskside', 'deskside:tickets'])
    if (!isOpen) await page.reload()
    await page.waitForFunction(`typeof Deskside === 'function' && !Deskside.q`)
    await page.evaluate(`Deskside('erase')`)
    await expect.poll(() => keptIn(page, context)).toEqual([])
    await page.waitForTimeout(1_000)
    expect(await keptIn(page, context)).toEqual([])
    expect(await heard()).toEqual({ errors: [], reported: [] })
  })
}
