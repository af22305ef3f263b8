import { startMockServer } from '@deskside/server-mock/node'
import { expect, seeNoAxeViolations, test } from '../fixtures.js'
import { startHostServer } from '../hostServer.js'
import { HelpPanel } from '../models/HelpPanel.js'

const SECRET = 'a secret for end-to-end tests only'

test('D5 D6 the inline list of desk D filters by status, type and period, and explains its statuses', async ({
  page,
}) => {
  const host = await startHostServer({ secret: SECRET })
  const desk = await startMockServer({ port: 0, seed: 'd-campaigns', secret: SECRET })
  const search = new URLSearchParams({
    endpoint: desk.url,
    user: 'erik',
    router: 'help',
    help: 'tickets',
  })
  await page.goto(`${host.url}/inline.html?${search}`)
  const help = new HelpPanel(page).inside(page.locator('#desk'))
  const rows = help.root.getByRole('table').getByRole('row')
  await expect(help.root.getByRole('columnheader')).toHaveText([
    'Created',
    'Question type',
    'Status',
    'Description',
  ])
  await expect(rows.nth(1)).toBeVisible()
  const all = await rows.count()
  await seeNoAxeViolations(page)

  await help.root.getByLabel('Question type').selectOption({ label: 'System errors' })
  await expect(rows.filter({ hasText: 'Upload of contacts stops' })).toHaveCount(1)
  await expect.poll(() => rows.count()).toBeLessThan(all)
  await help.root.getByLabel('Period').selectOption({ label: 'Last 7 days' })
  await help.root.getByLabel('Status').selectOption({ label: 'Declined' })
  await expect(help.root.getByText('Nothing here')).toBeVisible()
  await help.button('Show all tickets').click()
  await expect(rows).toHaveCount(all)

  await help.root.getByLabel('Status').selectOption({ label: 'Declined' })
  const declined = rows.filter({ hasText: 'Declined' })
  await expect(declined.first()).toBeVisible()
  await help.root.getByText('What the statuses mean').click()
  await expect(help.root.getByText('Support needs information from you.')).toBeVisible()
  await help.button('Show all tickets').or(help.button('Clear filters')).first().click()

  // Less room than a table needs: the same list as cards.
  await page.setViewportSize({ width: 480, height: 800 })
  await expect(help.root.getByRole('table')).toHaveCount(0)
  await help.button(/Upload of contacts stops/).click()
  await help.seeTicket('Upload of contacts stops at 3,000 rows')
  await host.close()
  await desk.close()
})
