import { expect, test } from '../fixtures.js'

test('X16 a host page pays one small request before any intent: no storage, no cookie', async ({
  page,
  host,
  visit,
  context,
}) => {
  const elsewhere: string[] = []
  page.on('request', (request) => {
    if (!request.url().startsWith(host.url)) elsewhere.push(request.url())
  })
  await visit()
  await page.waitForTimeout(6_000)
  expect(host.requests.filter((path) => path.startsWith('/deskside/'))).toEqual([
    '/deskside/deskside.js',
  ])
  expect(elsewhere).toEqual([])
  expect(await context.cookies()).toEqual([])
  const left = await page.evaluate(async () => ({
    local: localStorage.length,
    session: sessionStorage.length,
    databases: (await indexedDB.databases()).length,
    nodes: document.querySelectorAll('deskside-panel').length,
    globals: Object.keys(window).filter((name) => /preact|signal|ky/i.test(name)),
  }))
  expect(left).toEqual({ local: 0, session: 0, databases: 0, nodes: 0, globals: [] })
})

test('with preload the code comes while the page rests, and nobody else is asked anything', async ({
  page,
  host,
  visit,
  help,
}) => {
  const elsewhere: string[] = []
  page.on('request', (request) => {
    if (!request.url().startsWith(host.url)) elsewhere.push(request.url())
  })
  const files = () => host.requests.filter((path) => path.startsWith('/deskside/')).length
  await visit('/app.html', { preload: 'idle' })
  await expect.poll(files).toBeGreaterThan(1)
  await page.waitForTimeout(2_000)
  expect(elsewhere).toEqual([])
  expect(host.requests.filter((path) => path.startsWith('/token'))).toEqual([])
  await page.route(/\/deskside\//, (route) => route.abort())
  await help.openForm()
})

test('X11 destroy leaves no node, no attribute and no open request behind', async ({
  page,
  visit,
  help,
}) => {
  await visit()
  await help.openForm()
  await page.evaluate(() =>
    (window as unknown as { Deskside(verb: string): void }).Deskside('destroy'),
  )
  await expect(page.locator('deskside-panel')).toHaveCount(0)
  const attributes = await page.locator('#help').evaluate((entry) => entry.getAttributeNames())
  expect(attributes.sort()).toEqual(['href', 'id'])
})

test('X15 with the chunks blocked the Help entry still leads to its own page', async ({
  page,
  visit,
}) => {
  await page.route(/\/deskside\/(?!deskside\.js)/, (route) => route.abort())
  await visit()
  await page.getByRole('link', { name: /^Help/ }).click()
  await expect(page.getByRole('heading', { name: 'Write to help@harbour.example' })).toBeVisible()
})

test('X15 with the launcher blocked the Help entry is an ordinary link', async ({
  page,
  visit,
}) => {
  await page.route(/\/deskside\//, (route) => route.abort())
  await visit()
  await page.getByRole('link', { name: /^Help/ }).click()
  await expect(page.getByRole('heading', { name: 'Write to help@harbour.example' })).toBeVisible()
})
