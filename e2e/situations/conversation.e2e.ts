import { expect, seeNoAxeViolations, test } from '../fixtures.js'

test('D13 the answer appears by polling, and the person replies, closes and rates', async ({
  page,
  visit,
  help,
  agent,
}) => {
  await visit()
  await help.clickHelp()
  await help.startWriting()
  await help.type({ subject: 'Berth 14 shows twice', body: 'The plan shows it twice.' })
  await help.send()
  await help.seeTicket('Berth 14 shows twice')

  const [ticket] = await agent.ticketsCalled('Berth 14 shows twice')
  if (!ticket) throw new Error('no ticket on the server')
  await agent.reply(ticket.id, 'Which **browser** is it?', {
    format: 'markdown',
    status: 'waiting_on_customer',
  })
  await help.seeMessage('browser')
  await expect(help.root.getByText('Waiting for you').first()).toBeVisible()
  await seeNoAxeViolations(page)

  await help.reply.fill('Firefox, the newest.')
  await help.button(/^Send/).click()
  await help.seeMessage('Firefox, the newest.')
  await expect(help.reply).toHaveValue('')

  await help.button('Close request').first().click()
  await help.root.getByRole('radio', { name: /^4 / }).check({ force: true })
  await help.root.getByRole('textbox', { name: /reason for your rating/ }).fill('Quick and kind.')
  await help.button('Close request').last().click()
  await expect.poll(async () => (await agent.read(ticket.id)).ticket.status).toBe('closed')
  const closed = await agent.read(ticket.id)
  expect(closed.ticket.rating).toEqual({ score: 4, comment: 'Quick and kind.' })
  expect(closed.messages.filter((message) => message.kind === 'message')).toHaveLength(3)
})

test('A9 internal notes of the desk are never shown', async ({ visit, help, agent }) => {
  await visit()
  await help.clickHelp()
  await help.startWriting()
  await help.type({ subject: 'Quiet', body: 'Hello?' })
  await help.send()
  await help.seeTicket('Quiet')
  const [ticket] = await agent.ticketsCalled('Quiet')
  await agent.reply(ticket?.id ?? '', 'between us: a difficult one', { internal: true })
  await agent.reply(ticket?.id ?? '', 'We are looking into it.')
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
  await help.clickHelp()
  await help.startWriting()
  await help.type({ subject: 'Badge', body: 'Hello?' })
  await help.send()
  await help.seeTicket('Badge')
  const [ticket] = await agent.ticketsCalled('Badge')
  await agent.reply(ticket?.id ?? '', 'Hello!')
  const asked: string[] = []
  page.on('request', (request) => asked.push(request.url()))
  await page.reload()
  await expect(page.getByRole('link', { name: /Help.*1 /s })).toBeVisible()
  expect(asked.filter((url) => /panel|ticketList/i.test(url))).toEqual([])
  expect(asked.some((url) => url.startsWith(`${desk.url}/v1/changes`))).toBe(true)
})
