import { expect, test } from '../fixtures.js'

test.beforeEach(async ({ visit, help }) => {
  await visit()
  await help.openForm()
})

test('X2 a lost answer gives one ticket', async ({ help, agent }) => {
  await agent.fault({ route: 'POST /v1/tickets', kind: 'lost_response', times: 2 })
  await help.type({ subject: 'Lost answer', body: 'Once, please.' })
  await help.send()
  await help.seeTicket('Lost answer')
  expect(await agent.ticketsCalled('Lost answer')).toHaveLength(1)
})

test('X2 a double click gives one ticket', async ({ help, agent }) => {
  await help.type({ subject: 'Twice', body: 'Once, please.' })
  await help.button(/^Send/).dblclick()
  await help.seeTicket('Twice')
  expect(await agent.ticketsCalled('Twice')).toHaveLength(1)
})

test('X2 a reload while the server is down sends it once the server is back', async ({
  page,
  help,
  agent,
}) => {
  await agent.fault({ route: 'POST /v1/tickets', kind: 'status', status: 503, times: 1_000 })
  await help.type({ subject: 'Patience', body: 'It can wait.' })
  await help.send()
  await expect(help.root.getByRole('heading', { name: 'Waiting to be sent' })).toBeVisible()
  await page.reload()
  await agent.clearFaults()
  await help.clickHelp()
  // The page that was left may hold the row for a while, and the next try is drawn by chance.
  const sent = async () => (await agent.ticketsCalled('Patience')).length
  await expect.poll(sent, { timeout: 60_000 }).toBe(1)
  await expect(help.button(/Patience/)).toBeVisible()
})

test('X2 pressing send in two tabs gives one ticket', async ({ page, context, help, agent }) => {
  await help.type({ subject: 'Two tabs', body: 'One ticket.' })
  await help.seeDraftKept()
  const other = await context.newPage()
  await other.goto(page.url())
  const twin = help.on(other)
  await twin.openForm()
  await expect(twin.subject).toHaveValue('Two tabs')
  await Promise.all([help.send(), twin.send()])
  await help.seeTicket('Two tabs')
  await expect.poll(async () => (await agent.ticketsCalled('Two tabs')).length).toBe(1)
})
