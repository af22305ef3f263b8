import { expect, seeNoAxeViolations, test } from '../fixtures.js'
import { tabTo } from '../focus.js'

test('X10 a ticket is filed, answered and closed by keyboard alone', async ({
  page,
  visit,
  help,
  agent,
}) => {
  await visit()
  await tabTo(page, 'Help')
  await page.keyboard.press('Enter')
  await help.seeHome()
  await tabTo(page, 'Write a message')
  await page.keyboard.press('Enter')
  await expect(help.message).toBeVisible()
  await tabTo(page, 'Subject')
  await page.keyboard.type('By keyboard')
  await tabTo(page, 'Message')
  await page.keyboard.type('No mouse was harmed.')
  await page.keyboard.press('Control+Enter')
  await help.seeTicket('By keyboard')
  const id = await agent.idOf('By keyboard')
  await agent.reply(id, 'Well typed.')
  await help.seeMessage('Well typed.')
  await tabTo(page, /reply/)
  await page.keyboard.type('Thank you.')
  await page.keyboard.press('Control+Enter')
  await help.seeMessage('Thank you.')
  await tabTo(page, 'Close request')
  await page.keyboard.press('Enter')
  await expect(help.root.getByRole('group', { name: 'How did we do?' })).toBeVisible()
  await help.root.getByRole('radio').first().focus()
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('ArrowRight')
  await seeNoAxeViolations(page)
  await tabTo(page, 'Close request')
  await page.keyboard.press('Enter')
  await expect.poll(async () => (await agent.read(id)).ticket.status).toBe('closed')
})

test('X10 Escape closes the panel and the focus returns to the Help entry', async ({
  page,
  visit,
  help,
}) => {
  await visit()
  await tabTo(page, 'Help')
  await page.keyboard.press('Enter')
  await help.seeHome()
  await page.keyboard.press('Escape')
  await expect(help.root).toBeHidden()
  await expect(page.getByRole('link', { name: /^Help/ })).toBeFocused()
})
