import { expect, seeNoAxeViolations, test } from '../fixtures.js'
import { HelpPanel } from '../models/HelpPanel.js'

test.use({ seed: 'd-campaigns' })

test('D5 D6 the inline list of desk D filters by status, type and period, and explains its statuses', async ({
  page,
  visit,
}) => {
  await visit('/inline.html', { user: 'erik', router: 'help', help: 'tickets' })
  const help = new HelpPanel(page, page.locator('#desk'))
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
})
