import { filesOf } from './filed.js'
import { expect } from './fixtures.js'
import { test } from './tidecastTest.js'

/** Desk D: the Help page of Tidecast, its form and its list. */

test('D1 Help is a page of the main menu that holds list, creation, ticket and history inline', async ({
  page,
  console,
}) => {
  await console.visit()
  await expect(page.locator('deskside-panel')).toHaveCount(0)
  await console.goTo(/^Help/)
  await expect(console.topPanel.getByRole('heading', { name: 'Help' })).toBeVisible()
  await page.getByRole('link', { name: 'Tickets' }).click()
  await expect(console.rows.first()).toBeVisible()
  const row = console.desk.getByRole('button', { name: 'Upload of contacts stops' })
  await row.click()
  await console.seeTicket('Upload of contacts stops at 3,000 rows')
  await expect(console.log.getByText('What I did: Contacts → Upload → CSV.')).toBeAttached()
  await expect(console.log.getByText(/Row 3,001 holds a phone number/)).toBeAttached()
  await console.seePath(/^\/help\/tickets\/./)

  // Part of the page: no dialog, in the flow of main, never over the rest of it.
  await expect(page.getByRole('dialog')).toHaveCount(0)
  const panel = page.getByRole('main').locator('deskside-panel')
  expect(await panel.evaluate((host) => getComputedStyle(host).position)).toBe('static')
  const [inside, around] = await Promise.all([panel.boundingBox(), console.desk.boundingBox()])
  expect(inside?.width).toBeLessThanOrEqual(around?.width ?? 0)

  const address = page.url()
  await page.goBack()
  await expect(console.rows.first()).toBeVisible()
  await page.goto(address)
  await console.seeTicket('Upload of contacts stops at 3,000 rows')
  await console.create.click()
  await expect(console.question).toBeVisible()
  await console.seePath('/help/new')
  // What is being written belongs to the tickets.
  await expect(page.getByRole('link', { name: 'Tickets' })).toHaveAttribute('aria-current', 'page')
  await console.goTo('Campaigns')
  await expect(page.locator('deskside-panel')).toHaveCount(0)
})

test('D2 «Create ticket» stands in the top panel of every page, and nowhere twice', async ({
  page,
  console,
}) => {
  const paths = ['/', '/campaigns', '/segments', '/help', '/help/tickets', '/help/faq']
  for (const path of paths) {
    await console.visit(path)
    const button = console.topPanel.getByRole('button', { name: 'Create ticket' })
    await expect(button).toBeVisible()
    if (path.startsWith('/help'))
      await expect(console.desk.getByRole('heading').first()).toBeAttached()
    await expect(console.create).toHaveCount(1)
  }
  await console.create.click()
  await expect(console.question).toBeVisible()
  await expect(console.create).toHaveCount(0)
  await page.goBack()
  await expect(console.create).toHaveCount(1)
})

const SECTIONS = [
  [
    'Application help',
    'Interface, functions, capabilities, optimisation',
    'create a campaign',
    'configure a script',
    'view statistics',
    'change my profile',
  ],
  [
    'System errors',
    'does not load',
    'errors when creating campaigns',
    'data upload',
    'connection',
    'telephony',
  ],
  ['Documents/Finance', 'Billing, documents, payments, tariffs'],
] as const

test('D3 each section of the question explains itself with examples, and none of it is cut', async ({
  console,
}) => {
  await console.visit('/help/new')
  for (const [section, ...words] of SECTIONS) {
    const card = console.desk.locator('label').filter({ hasText: new RegExp(`^${section}`) })
    for (const word of words) await expect(card).toContainText(word)
    const isCut = await card.evaluate((label) =>
      [label, ...label.querySelectorAll('*')].some(
        (part) =>
          part.scrollWidth > part.clientWidth + 1 && getComputedStyle(part).overflowX !== 'visible',
      ),
    )
    expect([section, isCut]).toEqual([section, false])
  }
})

test('D3 Documents/Finance asks for its type: metrics tariffing, by actions, or other', async ({
  app,
  console,
}) => {
  await console.visit('/help/new')
  const types = console.desk.getByRole('radiogroup', { name: 'Question type' })
  await expect(console.desk.getByRole('radio')).toHaveCount(3)
  await expect(types).toHaveCount(0)
  await console.choose('Documents/Finance')
  await expect(types.getByRole('radio')).toHaveCount(2)
  await expect(types.locator('label')).toContainText([
    /Metrics tariffing request\s*Action-based billing\./,
    'Other',
  ])
  await console.question.fill('Clicks are billed twice')
  await console.button('Send').click()
  await expect(types.getByRole('radio').first()).toBeFocused()
  await console.choose('Metrics tariffing request')
  await console.button('Send').click()
  await console.seeTicket('Clicks are billed twice')
  expect(app.support.world.agent.newest()).toMatchObject({
    categoryId: 'finance',
    typeId: 'tariffing',
  })
})

test('D4 one field «Question» and no subject: the short description is its first line; files go along', async ({
  app,
  console,
}) => {
  await console.visit('/help/new')
  await expect(console.desk.getByRole('textbox')).toHaveCount(1)
  await console.choose('System errors')
  await console.question.fill('The report is empty\n\nSince Monday, for all campaigns.')
  const table = { name: 'report.csv', mimeType: 'text/csv', buffer: Buffer.from('day;sent\n') }
  const picture = {
    name: 'screen.png',
    mimeType: 'image/png',
    buffer: Buffer.from(PIXEL, 'base64'),
  }
  await console.attach(table)
  await console.attach(picture)
  await console.button('Send').click()
  await console.seeTicket('The report is empty')
  const ticket = app.support.world.agent.newest()
  expect(ticket?.subject).toBe('The report is empty')
  const files = filesOf(app, ticket?.id ?? '')
  expect(files.map(({ name }) => name)).toEqual(['report.csv', 'screen.png'])
})

const PIXEL =
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=='

test('D5 the list shows creation date, question type, status and short description, newest first', async ({
  console,
}) => {
  await console.visit('/help/tickets')
  await expect(console.desk.getByRole('columnheader')).toHaveText([
    'Created',
    'Question type',
    'Status',
    'Description',
  ])
  const invoice = console.rows.filter({ hasText: 'Invoice for November' })
  await expect(invoice.getByRole('cell')).toHaveText([/\w+ \d+/, 'Other', 'Closed', /Invoice/])
  const times = await console.rows
    .locator('time')
    .evaluateAll((all) => all.map((time) => time.getAttribute('datetime') ?? ''))
  expect(times.length).toBeGreaterThan(5)
  expect(times).toEqual(times.toSorted().reverse())
})

test('D5 filters by status, question type and period leave what fits them all', async ({
  console,
}) => {
  await console.visit('/help/tickets')
  await expect(console.rows.first()).toBeVisible()
  const all = await console.rows.count()
  const filter = (name: string) => console.desk.getByRole('combobox', { name })
  await filter('Question type').selectOption({ label: 'System errors' })
  await expect(console.rows.filter({ hasText: 'How do I change the sender' })).toHaveCount(0)
  await expect(console.rows.filter({ hasText: 'Calls break off' })).toHaveCount(1)
  await filter('Period').selectOption({ label: 'Last 7 days' })
  await expect(console.rows.filter({ hasText: 'Calls break off' })).toHaveCount(0)
  await filter('Status').selectOption({ label: 'Awaiting response' })
  // A question of staff, and a solution that waits for its «yes».
  await expect(console.rows).toHaveCount(2)
  await expect(console.rows.filter({ hasText: 'Upload of contacts stops' })).toHaveCount(1)
  await console.button('Clear filters').click()
  await expect(console.rows).toHaveCount(all)
  await filter('Question type').selectOption({ label: 'Documents/Finance: Other' })
  await expect(console.rows).toHaveCount(1)
})

test('D11 help with describing is one click away, asks five things, and may be left out', async ({
  app,
  console,
}) => {
  await console.visit('/help/new')
  await console.choose('Documents/Finance')
  await expect(console.button('Help me describe it')).toHaveCount(0)
  await console.choose('System errors')
  await console.question.fill('Upload stops')
  await console.button('Help me describe it').click()
  const asked = [
    'What happens?',
    'When?',
    'What did you do?',
    'What did you expect?',
    'Anything more?',
  ]
  for (const part of asked)
    await expect(console.question).toHaveValue(new RegExp(`\\n${part.replace('?', '\\?')}`))
  await expect(console.question).toHaveValue(/^Upload stops\n/)
  await console.createTicket('System errors', 'Upload stops, and that is all')
  expect(app.support.world.agent.newest()?.preview).toContain('and that is all')
})
