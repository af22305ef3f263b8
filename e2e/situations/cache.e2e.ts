import { withPageCache } from '../browserFaults.js'
import { expect, test } from '../fixtures.js'

test.use(withPageCache)

const TIMES = 10

for (const isOpen of [true, false]) {
  test(`T-PO6 X7 the page comes back from the cache ten times, the panel ${isOpen ? 'open' : 'closed'}`, async ({
    page,
    visit,
    help,
    agent,
  }) => {
    test.setTimeout(90_000)
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
    await help.clickHelp()
    await help.startWriting()
    await help.type({ subject: 'Cached', body: 'Away and back.' })
    await help.send()
    await help.seeTicket('Cached')
    if (!isOpen) await help.button('Close').first().click()
    const [ticket] = await agent.ticketsCalled('Cached')
    const helpPage = new URL('/help.html', page.url()).href
    for (let time = 0; time < TIMES; time++) {
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
    expect(shown).toEqual([false, ...Array(TIMES).fill(true)])
    expect(added.filter((type) => /^(before)?unload$/.test(type))).toEqual([])
    if (!ticket) throw new Error('no ticket')
    await agent.reply(ticket.id, 'Welcome back.')
    if (isOpen) await help.seeMessage('Welcome back.')
    else
      await expect(page.getByRole('link', { name: /Help.*1 /s })).toBeVisible({ timeout: 20_000 })
  })
}
