import type { Tidecast } from '../models/Tidecast.js'
import { expect } from './fixtures.js'
import { test } from './tidecastTest.js'

/** Desk D: one ticket of Tidecast, from «open» to its end. */

const HOUR = 3_600_000

const STATUSES = [
  ['Open', 'Accepted for processing.', 'How do I change the sender'],
  ['In progress', 'A specialist is studying it.', 'Clicks of October'],
  ['Awaiting response', 'Support needs information from you.', 'Upload of contacts stops'],
  ['Closed', 'Solved.', 'Calls break off'],
  ['Declined', 'It was not taken on', 'Please design a template'],
] as const

test('D6 each status is a word of the desk and is explained, in the ticket and beside the list', async ({
  console,
}) => {
  await console.visit('/help/tickets')
  await console.desk.getByText('What the statuses mean').click()
  await expect(console.desk.locator('.legend dt')).toHaveText([
    'Open',
    'In progress',
    'Awaiting response',
    'Closed',
    'Declined',
  ])
  for (const [status, explanation, subject] of STATUSES) {
    await expect(console.desk.getByText(explanation).first()).toBeVisible()
    const row = console.rows.filter({ hasText: subject })
    await expect(row.getByText(status, { exact: true })).toBeVisible()
  }
  for (const [status, explanation, subject] of STATUSES) {
    await console.desk.getByRole('button', { name: subject }).click()
    await expect(console.facts(status)).toContainText(status)
    await expect(console.facts(status)).toContainText(explanation)
    await console.page.goBack()
  }
})

test('D6 D13 staff take a ticket and decline it with a reason: both appear without reloading', async ({
  page,
  console,
  agentConsole,
}) => {
  await console.openTicket('How do I change the sender')
  await page.evaluate(() => Object.assign(window, { isSamePage: true }))
  await expect(console.facts('Open')).toBeVisible()
  await agentConsole.visit()
  await agentConsole.openTicket('How do I change the sender of a running campaign?')
  await agentConsole.take()
  await agentConsole.answer('We are looking into it.')
  await page.bringToFront()
  await expect(console.facts('In progress')).toContainText('A specialist is studying it.')
  await agentConsole.decline('The sender is fixed once a campaign runs.')
  const declined = console.facts('Declined')
  await expect(declined).toContainText('The sender is fixed once a campaign runs.')
  await page.getByRole('link', { name: 'Tickets' }).click()
  const row = console.rows.filter({ hasText: 'How do I change the sender' })
  await expect(row).toContainText('The sender is fixed once a campaign runs.')
  expect(await page.evaluate(() => 'isSamePage' in window)).toBe(true)
})

test('D13 the list and the menu show an answer by themselves, and the open ticket the next one', async ({
  app,
  page,
  console,
}) => {
  const { agent } = app.support.world
  const id = agent.list({ q: 'How do I change' })[0]?.id ?? ''
  await console.visit('/help/tickets')
  await page.evaluate(() => Object.assign(window, { isSamePage: true }))
  const row = console.rows.filter({ hasText: 'How do I change the sender' })
  await expect(row).toContainText('Open')
  await expect(console.menu.getByRole('link', { name: /^Help 2 unread answers/ })).toBeVisible()
  agent.reply(id, { body: 'Which campaign is it?', status: 'waiting_on_customer', agent: 'Dana' })
  await expect(row).toContainText('Awaiting response')
  await expect(console.menu.getByRole('link', { name: /^Help 3 unread answers/ })).toBeVisible()
  await row.getByRole('button').click()
  await expect(console.log.getByText('Which campaign is it?')).toBeVisible()
  agent.reply(id, { body: 'It may be «Winter on the water»?', agent: 'Dana' })
  await expect(console.log.getByText('It may be «Winter on the water»?')).toBeVisible()
  expect(await page.evaluate(() => 'isSamePage' in window)).toBe(true)
})

test('D7 a ticket shows status, answers, the whole history and the solution marked as such', async ({
  app,
  console,
}) => {
  await console.openTicket('People who unsubscribed')
  await expect(console.facts('Awaiting response')).toContainText('Say whether it helped')
  const id = await console.ticketId()
  const said = app.support.world.agent
    .messages(id)
    .flatMap((each) => (each.kind === 'message' && !each.internal ? [each.body] : []))
  expect(said).toHaveLength(4)
  for (const body of said) {
    const words = body.replaceAll('**', '').split('\n')[0] ?? ''
    await expect(console.log.getByText(words).first()).toBeAttached()
  }
  const solution = console.log.getByRole('article').filter({ hasText: 'Stop it and plan it anew' })
  await expect(solution.getByText('Recommended solution')).toBeVisible()
  // It is asked once whether it helped: with the stars, below.
  await expect(solution.getByRole('button')).toHaveCount(0)
  await expect(console.desk.getByText('Did this solve it?')).toHaveCount(1)
  await expect(console.desk.getByRole('radio', { name: /of 5/ })).toHaveCount(5)
})

test('D7 D8 «no» goes on with the dialogue: the reply box has the focus, a reply reaches staff, «yes» ends it', async ({
  app,
  console,
}) => {
  const { agent } = app.support.world
  await console.openTicket('People who unsubscribed')
  const id = await console.ticketId()
  await console.button('It is not solved yet').click()
  await expect(console.desk.getByRole('textbox', { name: 'Your reply' })).toBeFocused()
  await expect.poll(() => agent.get(id).status).not.toBe('solved')
  await expect(console.log.getByText('You said that this did not help.')).toHaveCount(2)
  await console.reply('Planned anew, and still one of them got it.')
  await expect
    .poll(() => agent.messages(id).some((each) => 'body' in each && /still one/.test(each.body)))
    .toBe(true)
  agent.reply(id, { body: 'Now it is mended.', isSolution: true, agent: 'Peter' })
  await console.button('Yes, it helped').click()
  await expect(console.desk.getByText(/You said that this helped/)).toBeVisible()
})

async function chooseCategory(console: Tidecast, opener: string, section: string): Promise<void> {
  await console.button(opener).click()
  await console.desk
    .getByRole('combobox', { name: 'New question section' })
    .selectOption({ label: section })
}

const fact = (console: Tidecast, label: string) =>
  console.details.locator('dl > div').filter({ hasText: new RegExp(`^${label}`) })

test('D9 before processing the person changes the category, during it staff decide on a request', async ({
  app,
  page,
  console,
  agentConsole,
}) => {
  const { agent } = app.support.world
  await console.openTicket('How do I change the sender')
  await chooseCategory(console, 'Change the question type', 'System errors')
  await console.button('Change question type').click()
  await expect(fact(console, 'Question type')).toContainText('System errors')
  const id = await console.ticketId()
  expect(agent.get(id).categoryId).toBe('errors')

  await agentConsole.visit()
  await agentConsole.openTicket('How do I change the sender of a running campaign?')
  await agentConsole.answer('We are looking into it.')
  await page.bringToFront()
  await chooseCategory(console, 'Ask for another question type', 'Application help')
  await console.button('Ask support').click()
  await expect(console.details).toContainText(
    'You asked for another question type: Application help.',
  )
  expect(agent.get(id).categoryId).toBe('errors')
  await agentConsole.page.bringToFront()
  const wish = agentConsole.page.getByRole('form', { name: 'Request for another category' })
  await wish.getByRole('button', { name: 'Agree' }).click()
  await page.bringToFront()
  await expect(fact(console, 'Question type')).toContainText('Application help')
})

test('D9 after closing another category needs a new ticket, with the old text in it', async ({
  app,
  console,
}) => {
  await console.openTicket('Calls break off')
  const anew = console.button('Write it anew')
  await expect(anew).toBeVisible()
  await expect(console.button('Change the question type')).toHaveCount(0)
  await expect(console.button('Ask for another question type')).toHaveCount(0)
  const old = await console.ticketId()
  await anew.click()
  await expect(console.question).toHaveValue(/Calls break off after exactly ten minutes/)
  await console.choose('Application help')
  await console.button('Send').click()
  await expect.poll(() => app.support.world.agent.newest()?.followUpOf).toBe(old)
  expect(app.support.world.agent.newest()?.categoryId).toBe('application')
})

test('D10 the ticket says whether a reply of the user is due, and until when an answer is promised', async ({
  console,
}) => {
  const turn = console.desk.getByRole('region', { name: 'Whose turn it is' })
  await console.openTicket('Upload of contacts stops')
  await expect(turn).toHaveText('It is your turn: support waits for your reply.')
  await console.createTicket('System errors', 'The campaign does not start')
  await expect(turn).toHaveText(/^No reply of yours is needed\. We answer by .+\.$/)
})

test('D10 no answer yet: an urgent ticket that refers to the old one, and a form to the manager', async ({
  app,
  page,
  console,
}) => {
  const { agent } = app.support.world
  await console.createTicket('System errors', 'The campaign does not start')
  const old = agent.newest()
  await expect(console.button('Mark as urgent')).toHaveCount(0)
  await app.support.clock.advance(96 * HOUR)
  const turn = console.desk.getByRole('region', { name: 'Whose turn it is' })
  await expect(turn.getByRole('button')).toHaveText(['Mark as urgent', 'Write to the manager'])

  await turn.getByRole('button', { name: 'Write to the manager' }).click()
  await console.desk.getByRole('textbox', { name: 'Message' }).fill('Four days without a word.')
  await console.button('Send').click()
  await console.button('Done').click()
  expect(agent.managerMessages().at(-1)).toMatchObject({
    body: 'Four days without a word.',
    ticketId: old?.id,
  })

  await turn.getByRole('button', { name: 'Mark as urgent' }).click()
  await console.desk.getByRole('textbox', { name: 'Why is it urgent?' }).fill('It starts today.')
  await console.button('Mark as urgent').click()
  await console.button('Open the urgent ticket').click()
  await expect(console.log.getByText(`#${old?.number} The campaign does not start`)).toBeVisible()
  await expect(fact(console, 'Priority')).toContainText('Urgent')
  expect(agent.newest()).toMatchObject({ priority: 'urgent', followUpOf: old?.id })
  await console.button('an earlier ticket').click()
  await expect(page).toHaveURL(new RegExp(`/help/tickets/${old?.id}$`))
})
