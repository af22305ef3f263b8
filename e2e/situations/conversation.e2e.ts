import { expect, seeNoAxeViolations, test } from '../fixtures.js'

test('D13 the answer appears by polling, and the person replies, closes and rates', async ({
  page,
  visit,
  help,
  agent,
}) => {
  await visit()
  await help.fileTicket({ subject: 'Berth 14 shows twice', body: 'The plan shows it twice.' })
  const id = await agent.idOf('Berth 14 shows twice')
  await agent.reply(id, 'Which **browser** is it?', {
    format: 'markdown',
    status: 'waiting_on_customer',
  })
  await help.seeMessage('browser')
  await expect(help.root.getByText('Waiting for you').first()).toBeVisible()
  await seeNoAxeViolations(page)

  await help.answer('Firefox, the newest.')
  await expect(help.reply).toHaveValue('')

  await help.closeTicket(4, 'Quick and kind.')
  await expect.poll(async () => (await agent.read(id)).ticket.status).toBe('closed')
  const closed = await agent.read(id)
  expect(closed.ticket.rating).toEqual({ score: 4, comment: 'Quick and kind.' })
  expect(closed.messages.filter((message) => message.kind === 'message')).toHaveLength(3)
})

test('A9 internal notes of the desk are never shown', async ({ visit, help, agent }) => {
  await visit()
  await help.fileTicket({ subject: 'Quiet', body: 'Hello?' })
  const id = await agent.idOf('Quiet')
  await agent.reply(id, 'between us: a difficult one', { internal: true })
  await agent.reply(id, 'We are looking into it.')
  await help.seeMessage('We are looking into it.')
  await expect(help.root.getByText('between us')).toHaveCount(0)
})

test('X6 an unread answer shows on the host entry without opening the widget', async ({
  page,
  visit,
  help,
  agent,
  desk,
}) => {
  await visit()
  await help.fileTicket({ subject: 'Badge', body: 'Hello?' })
  await agent.reply(await agent.idOf('Badge'), 'Hello!')
  const asked: string[] = []
  page.on('request', (request) => asked.push(request.url()))
  await page.reload()
  await expect(page.getByRole('link', { name: /Help.*1 /s })).toBeVisible()
  expect(asked.filter((url) => /panel|ticketList/i.test(url))).toEqual([])
  expect(asked.some((url) => url.startsWith(`${desk.url}/v1/changes`))).toBe(true)
})
