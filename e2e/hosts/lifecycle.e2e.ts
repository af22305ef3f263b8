import type { Page } from '@playwright/test'
import { expect, test } from './fixtures.js'
import { sendAndReadAnswer } from './flow.js'

const panels = (page: Page) => page.locator('deskside-panel').count()

test('row 39: `init` twice and the script twice are one widget T-HO4 X11', async ({
  page,
  visitHost,
  help,
  agent,
  heard,
}) => {
  await visitHost({})
  await page.evaluate(`new Promise((done) => {
    const again = document.createElement('script')
    again.src = '/deskside/deskside.js'
    again.onload = done
    document.head.append(again)
  })`)
  // The same snippet once more, as a page does that is put together from parts.
  await page.evaluate(`new Promise((done) => {
    const again = document.createElement('script')
    again.src = '/hostile/start.js'
    again.onload = done
    document.head.append(again)
  })`)
  await help.clickHelp()
  expect(await panels(page)).toBe(1)
  await help.close()
  await sendAndReadAnswer(help, agent, 'Once')
  expect((await heard()).errors).toEqual([])
})

test('row 39: `destroy` during sending: the ticket goes out on the next visit, once X2 X11', async ({
  page,
  desk,
  visitHost,
  help,
  agent,
  heard,
}) => {
  const server = await visitHost({})
  await help.openForm()
  await help.type({ subject: 'Destroyed', body: 'While it was sent' })
  await help.seeDraftKept()
  // The request is on its way, and its answer never comes.
  await page.route('**/v1/tickets', () => {}, { times: 1 })
  const sent = page.waitForRequest((request) => request.url().endsWith('/v1/tickets'))
  await help.send()
  await sent
  await page.evaluate(`Deskside('destroy')`)
  expect(await panels(page)).toBe(0)
  expect(await heard()).toEqual({ errors: [], reported: [] })
  await page.goto(`${server.url}/hostile.html?${new URLSearchParams({ endpoint: desk.url })}`)
  await help.clickHelp()
  const arrived = async () => (await agent.ticketsCalled('Destroyed')).length
  await expect.poll(arrived, { timeout: 40_000 }).toBe(1)
  expect((await heard()).errors).toEqual([])
})

test('row 39: a host that removes our node finds it closed or back, and the text kept X11', async ({
  page,
  visitHost,
  help,
  heard,
}) => {
  await visitHost({})
  await help.openForm()
  await help.type({ body: 'Still here' })
  await page.evaluate(`document.querySelector('deskside-panel').remove()`)
  await expect(help.message).toHaveValue('Still here')
  await page.evaluate(`document.body.replaceChildren(...document.body.children)`)
  await expect(help.message).toHaveValue('Still here')
  expect(await heard()).toEqual({ errors: [], reported: [] })
})

test('row 39: a host that removes every node it does not know is told, and its page goes on X11', async ({
  page,
  visitHost,
  heard,
}) => {
  await visitHost({ scripts: ['nodeRemover'] })
  await page.getByRole('link', { name: /^Help/ }).click()
  await expect.poll(async () => (await heard()).reported).toEqual(['blocked_by_host_modal'])
  // Neither of both keeps the page busy.
  const before = Number(await page.evaluate('removals'))
  await page.waitForTimeout(1_000)
  expect(Number(await page.evaluate('removals'))).toBe(before)
  expect(before).toBeLessThan(20)
  expect((await heard()).errors).toEqual([])
})

test('row 39: what callbacks of the host throw, reject or never answer stays theirs T-HO5 X11', async ({
  page,
  visitHost,
  help,
  agent,
}) => {
  await visitHost({})
  await page.evaluate(`
    for (const event of ['open', 'close', 'view', 'unread', 'ticket:created', 'error', 'ready']) {
      Deskside('on', event, () => { throw new Error('thrown by the host') })
      Deskside('on', event, () => Promise.reject(new Error('rejected by the host')))
      Deskside('on', event, () => new Promise(() => {}))
      Deskside('on', event, () => Deskside('prefill', { subject: 'Again' }))
    }`)
  await sendAndReadAnswer(help, agent, 'Callbacks')
  const errors = (await page.evaluate('hostErrors')) as readonly string[]
  expect(errors.length).toBeGreaterThan(5)
  expect(errors.filter((text) => !/(thrown|rejected) by the host/.test(text))).toEqual([])
})

test('row 40: mounted, unmounted and mounted again, as StrictMode and HMR do, is one widget X11', async ({
  page,
  visitHost,
  help,
  agent,
  heard,
}) => {
  await visitHost({})
  for (let turn = 0; turn < 5; turn += 1) {
    await page.evaluate(`{
      const start = () => new Promise((done) => {
        const script = document.createElement('script')
        script.src = '/hostile/start.js'
        script.onload = done
        document.head.append(script)
      })
      Deskside('open')
      Deskside('destroy')
      window.started = Promise.all([window.started, start()])
    }`)
  }
  await page.evaluate('started.then(() => {})')
  await page.waitForTimeout(500)
  expect(await panels(page)).toBe(0)
  await sendAndReadAnswer(help, agent, 'Strict mode')
  expect((await heard()).errors).toEqual([])
})
