import { withPageCache } from '../browserFaults.js'
import { deepRuns } from '../deep.js'
import { expect, test } from '../fixtures.js'

test.use(withPageCache)

for (const isOpen of [true, false]) {
  test(`T-PO6 X7 the page comes back from the cache each time, the panel ${isOpen ? 'open' : 'closed'}`, async ({
    page,
    visit,
    help,
    agent,
  }) => {
    const times = deepRuns([1, 2, 3], 10)
    await page.addInitScript(() => {
      const added: string[] = []
      const add = EventTarget.prototype.addEventListener
      EventTarget.prototype.addEventListener = function (type, ...rest) {
        added.push(type)
        return add.call(this, type, ...rest)
      }
      const shown: boolean[] = []
      window.addEventListener('pageshow', ({ persisted }) => shown.push(persisted))
      Object.assign(window, { added, shown })
    })
    await visit('/app.html', { hasTickets: 'true' })
    await help.fileTicket({ subject: 'Cached', body: 'Away and back.' })
    if (!isOpen) await help.button('Close').first().click()
    const id = await agent.idOf('Cached')
    const helpPage = new URL('/help.html', page.url()).href
    for (const _ of times) {
      await page.goto(helpPage)
      const polled = page.waitForRequest((request) => request.url().endsWith('/v1/changes'))
      await page.goBack({ waitUntil: 'commit' })
      await polled
      await page.waitForTimeout(50)
    }
    const { shown, added } = await page.evaluate(() => {
      const { shown, added } = window as unknown as { shown: boolean[]; added: string[] }
      return { shown, added }
    })
    expect(shown).toEqual([false, ...times.map(() => true)])
    expect(added.filter((type) => /^(before)?unload$/.test(type))).toEqual([])
    await agent.reply(id, 'Welcome back.')
    if (isOpen) await help.seeMessage('Welcome back.')
    else await expect(page.getByRole('link', { name: /Help.*1 /s })).toBeVisible()
  })
}
