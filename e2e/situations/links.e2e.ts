import { expect, test } from '../fixtures.js'
import { seeView } from '../seeView.js'

test.use({ seed: 'demo' })

test('C14 a link opens the panel on its ticket, and back leads where the person came from', async ({
  page,
  visit,
  help,
  agent,
}) => {
  const [ticket] = await agent.tickets()
  if (!ticket) throw new Error('the demo has tickets')
  await visit('/app.html', { router: 'help', help: `ticket/${ticket.id}` })
  await help.seeTicket(ticket.subject)
  await help.button('Back').click()
  await help.seeHome()
  await seeView(page, 'home')
  await help.button('Close').click()
  await expect(help.root).toHaveCount(0)
  await seeView(page, null)
})

test('A1 views are steps of the browser: back, forward and a reload show the same', async ({
  page,
  visit,
  help,
}) => {
  await visit('/app.html', { router: 'help' })
  await help.clickHelp()
  await help.button(/All requests/).click()
  await expect(help.root.getByRole('heading', { name: 'Your requests' })).toBeVisible()
  await seeView(page, 'tickets')
  await help.button('Back').click()
  await help.seeHome()
  await page.goForward()
  await expect(help.root.getByRole('heading', { name: 'Your requests' })).toBeVisible()
  await page.reload()
  await expect(help.root.getByRole('heading', { name: 'Your requests' })).toBeVisible()
  await page.goBack()
  await help.seeHome()
  await page.goBack()
  await expect(help.root).toHaveCount(0)
})
