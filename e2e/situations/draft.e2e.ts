import { expect, noise, seeNoAxeViolations, test } from '../fixtures.js'

test('X1 a text in mid-typing and a file are there after a reload', async ({
  page,
  visit,
  help,
}) => {
  await visit()
  await help.openForm()
  await help.type({ subject: 'Berth 14 shows twice' })
  await help.message.pressSequentially('Since this morning the plan shows')
  await help.attach({ name: 'plan.png', mimeType: 'image/png', buffer: noise(50_000) })
  await help.seeDraftKept()
  await page.reload()
  await help.openForm()
  await expect(help.subject).toHaveValue('Berth 14 shows twice')
  await expect(help.message).toHaveValue('Since this morning the plan shows')
  await expect(help.root.getByText('plan.png', { exact: true })).toBeVisible()
  await seeNoAxeViolations(page)
})

test('X1 a click outside and closing the panel keep what was typed', async ({
  page,
  visit,
  help,
}) => {
  await visit()
  await help.openForm()
  await help.type({ subject: 'Half a', body: 'sentence' })
  await page.getByRole('heading', { name: 'Berths' }).click()
  await help.root.press('Escape')
  await expect(help.root).toBeHidden()
  await page.getByRole('link', { name: /^Help/ }).click()
  await expect(help.message).toHaveValue('sentence')
})

test('X1 with storage blocked sending works and the person is told', async ({
  page,
  visit,
  help,
  agent,
}) => {
  await page.addInitScript(() => {
    Object.defineProperty(window, 'indexedDB', {
      get() {
        throw new DOMException('blocked', 'SecurityError')
      },
    })
  })
  await visit()
  await help.openForm()
  await help.type({ subject: 'No storage here', body: 'Still works?' })
  await expect(help.root.getByText('Not saved on this device', { exact: true })).toBeVisible()
  await help.send()
  await help.seeTicket('No storage here')
  expect(await agent.ticketsCalled('No storage here')).toHaveLength(1)
})
