import { kramladen } from '../../examples/e-shop-portal/host.js'
import { noise, seeNoAxeViolations } from '../fixtures.js'
import { mailedLink } from '../mailedLink.js'
import { Kramladen, PASSWORD } from '../models/Kramladen.js'
import { idCalled, ticketCalled } from './filed.js'
import { expect, testOf } from './fixtures.js'

const KATJA = 'katja@holzspiel.example'
const NEWCOMER = 'ines@teeladen.example'

/** What the link of a mail is for is asked first: the answer «a password is missing» is a 422. */
const test = testOf(kramladen, [/422 .*\/v1\/account\/confirm$/]).extend<{ portal: Kramladen }>({
  portal: async ({ page, app }, use) => use(new Kramladen(page, app)),
})

test('E1 support is reached by phone, e-mail, chat and form, and the form opens in place', async ({
  page,
  portal,
}) => {
  await portal.visit('/contact')
  const ways = portal.desk.root.getByRole('region', { name: 'Other ways to reach us' })
  await expect(ways.getByRole('link', { name: 'Phone' })).toHaveAttribute('href', /^tel:\+49/)
  await expect(ways.getByRole('link', { name: 'E-mail' })).toHaveAttribute('href', /^mailto:help@/)
  await expect(ways.getByRole('link', { name: 'Chat' })).toHaveAttribute('href', /^https:/)
  await seeNoAxeViolations(page)
  await ways.getByRole('button', { name: 'Contact form' }).click()
  await expect(portal.field('Name of the ticket')).toBeVisible()
  await expect(page).toHaveURL(/\/tickets\/new$/)
})

test('E1 a feature is requested as well as a problem, and a ticket of support’s own is in the list', async ({
  app,
  portal,
}) => {
  await portal.register(KATJA)
  await expect(portal.desk.button(/Your call of this morning: a second domain/)).toBeVisible()
  await portal.desk.button('Create ticket').click()
  await expect(portal.desk.root.getByRole('radio', { name: /Report a problem/ })).toBeAttached()
  await portal.desk.chooseCategory(/Request a feature/)
  await expect(portal.desk.root.getByText('What would it bring?')).toBeVisible()
  await portal.field('Name of the ticket').fill('Gift wrapping at the checkout')
  await portal.desk.message.fill('Customers ask for it before Christmas.')
  await portal.desk.send()
  await portal.desk.seeTicket('Gift wrapping at the checkout')
  expect(ticketCalled(app, /Gift wrapping/)).toMatchObject({ categoryId: 'feature' })
})

test('E2 registration asks for consent, and checks each rule of the password as one types', async ({
  page,
  portal,
}) => {
  await portal.visit('/account')
  await portal.desk.button('Register here').click()
  await expect(portal.desk.root.getByRole('listitem')).toHaveText([
    'at least 8 characters',
    'a small letter',
    'a capital letter',
    'a number',
    'a symbol, such as # or %',
  ])
  await portal.field('E-mail').fill(NEWCOMER)
  await portal.desk.button('Send the link').click()
  const consent = portal.desk.root.getByRole('checkbox', {
    name: /I agree to the processing of my personal data/,
  })
  await expect(consent).toBeFocused()
  await consent.check()
  await seeNoAxeViolations(page)
  await portal.desk.button('Send the link').click()
  await page.goto(await portal.confirmLink(NEWCOMER))

  const met = (rule: string) => portal.desk.root.getByText(`${rule}: done`)
  const missing = (rule: string) => portal.desk.root.getByText(`${rule}: missing`)
  const rules = [
    ['a small letter', 'a'],
    ['a capital letter', 'aB'],
    ['a number', 'aB3'],
    ['a symbol, such as # or %', 'aB3#'],
    ['at least 8 characters', 'aB3#efgh'],
  ] as const
  for (const [rule, typed] of rules) {
    await expect(missing(rule)).toBeAttached()
    await portal.field('Password').fill(typed)
    await expect(met(rule)).toBeAttached()
  }
  await expect(missing('to be the same twice')).toBeAttached()
  await portal.desk.button('Save and sign in').click()
  await expect(portal.field('Password')).toBeFocused()
  await portal.field('Password once more').fill('aB3#efgh')
  await expect(met('to be the same twice')).toBeAttached()
  await seeNoAxeViolations(page)
  await portal.desk.button('Save and sign in').click()
  await portal.seeSignedIn(NEWCOMER)
})

test('E2 a customer whom support knows registers by the same address, and sees earlier tickets only after the mail', async ({
  page,
  portal,
}) => {
  await portal.visit('/account')
  await portal.desk.button('Register here').click()
  await portal.field('E-mail').fill(KATJA)
  await portal.desk.root.getByRole('checkbox', { name: /I agree/ }).check()
  await portal.desk.button('Send the link').click()
  await expect(portal.desk.root.getByText('Please look into your mailbox')).toBeVisible()
  await page.getByRole('link', { name: 'Tickets', exact: true }).click()
  await expect(portal.field('Password')).toBeVisible()
  await expect(portal.desk.root.getByText('Checkout shows VAT twice')).toHaveCount(0)

  await page.goto(await portal.confirmLink(KATJA))
  await portal.field('Password').fill(PASSWORD)
  await portal.field('Password once more').fill(PASSWORD)
  await portal.desk.button('Save and sign in').click()
  await expect(portal.desk.button(/Checkout shows VAT twice for Austria/)).toBeVisible()
  await portal.seeSignedIn('Katja Brandt')
})

test('E3 all are there after a reload, and who ticks «Remember me» after the browser was closed', async ({
  context,
  page,
  portal,
}) => {
  // What a browser does when it is closed, and opened again.
  const reopen = async () => {
    for (const { name, expires } of await context.cookies()) {
      if (expires === -1) await context.clearCookies({ name })
    }
    await page.reload()
  }
  await portal.register(NEWCOMER)
  await page.reload()
  await portal.seeSignedIn(NEWCOMER)
  await reopen()
  await expect(page.getByRole('link', { name: 'Sign in or register' }).first()).toBeVisible()
  await portal.visit('/tickets')
  await portal.signIn(NEWCOMER, { remember: true })
  await portal.seeSignedIn(NEWCOMER)
  await reopen()
  await portal.seeSignedIn(NEWCOMER)
  await page.getByRole('banner').getByRole('button', { name: 'Sign out' }).click()
  await page.reload()
  await expect(page.getByRole('link', { name: 'Sign in or register' }).first()).toBeVisible()
})

test('E4 E6 tickets are searched, and filtered by all, open and closed', async ({
  page,
  portal,
}) => {
  await portal.register(KATJA)
  const rows = portal.desk.root.getByRole('table').locator('tbody tr')
  await portal.desk.root.getByRole('searchbox').fill('bundles')
  await expect(rows).toHaveCount(1)
  await expect(rows).toContainText('Bundles of three articles at one price')
  await portal.desk.root.getByRole('searchbox').fill('')
  await portal.choose('Open')
  await expect(rows).toHaveCount(4)
  await expect(rows.filter({ hasText: /Solved|Closed|Declined/ })).toHaveCount(0)
  await portal.choose('Closed')
  await expect(rows).toHaveCount(3)
  await expect(rows.filter({ hasText: /Solved|Closed|Declined/ })).toHaveCount(3)
  await portal.choose('All')
  await expect(rows).toHaveCount(7)
  // One filter by status, and not a second one beside it.
  await expect(portal.desk.root.getByRole('combobox')).toHaveCount(0)
  await seeNoAxeViolations(page)
})

test('E5 E7 my tickets and my organisation’s: id, name, created, last activity, status', async ({
  page,
  portal,
}) => {
  await portal.register(KATJA)
  const table = portal.desk.root.getByRole('table')
  await expect(table.getByRole('columnheader')).toHaveText([
    'ID',
    'Name',
    'Created',
    'Last activity',
    'Status',
  ])
  const ofBen = portal.desk.button(/Export of orders has no delivery date/)
  await expect(table.getByText('Checkout shows VAT twice')).toBeVisible()
  await expect(ofBen).toHaveCount(0)
  await portal.choose('My organisation’s tickets')
  await expect(ofBen).toBeVisible()
  await expect(table.getByText('From Ben Adler').first()).toBeVisible()
  await portal.choose('My tickets')
  await expect(ofBen).toHaveCount(0)
  await portal.desk.button(/Checkout shows VAT twice/).click()
  await portal.desk.seeTicket('Checkout shows VAT twice for Austria')
  await expect(page).toHaveURL(/\/tickets\/[^/]+$/)
})

test('E8 a ticket: id under the title, status at the right, comment, clip of 30 MB, «View all tickets»', async ({
  app,
  page,
  portal,
}, testInfo) => {
  await portal.register(KATJA)
  await portal.desk.button(/Checkout shows VAT twice/).click()
  await portal.desk.seeTicket('Checkout shows VAT twice for Austria')
  const { desk } = portal
  const number = ticketCalled(app, /VAT/)?.number
  const title = await desk.root.getByRole('heading', { level: 1 }).boundingBox()
  const id = await desk.root.getByText(`#${number}`, { exact: true }).first().boundingBox()
  expect(id?.y).toBeGreaterThanOrEqual((title?.y ?? 0) + (title?.height ?? 0) - 1)
  const facts = desk.root.getByRole('region', { name: 'In progress' })
  await expect(desk.root.getByText('View all tickets')).toBeInViewport()
  const status = await facts.getByText('In progress', { exact: true }).boundingBox()
  const assignee = await facts.getByText(/Hanna Vogt/).boundingBox()
  expect(status?.x).toBeGreaterThan((assignee?.x ?? 0) + (assignee?.width ?? 0))
  await seeNoAxeViolations(page)

  await desk.attachFromDisk(testInfo.outputPath('video.mp4'), noise(30 * 1024 * 1024 + 1))
  await expect(desk.root.getByText(/30 MB/).first()).toBeVisible()
  await expect(desk.root.getByText(/video\.mp4.*(too large|larger)/i).first()).toBeVisible()
  await desk.attach({ name: 'list.csv', mimeType: 'text/csv', buffer: Buffer.from('a,b\n1,2\n') })
  await desk.answer('Here is the list of one order.')
  await desk.root.getByText('View all tickets').click()
  await expect(desk.root.getByRole('heading', { name: 'Your tickets' })).toBeVisible()
})

test('E8 E9 the user closes a ticket, which takes no comment then, and opens it again', async ({
  app,
  page,
  portal,
}) => {
  await portal.register(KATJA)
  const { desk } = portal
  await desk.button(/Bundles of three articles/).click()
  await desk.seeTicket('Bundles of three articles at one price')
  await expect(desk.reply).toBeVisible()
  await desk.button('Close ticket').first().click()
  await desk.button('Close ticket').last().click()
  const status = () => ticketCalled(app, /Bundles/)?.status
  await expect.poll(status).toBe('closed')
  await page.getByRole('link', { name: 'Tickets', exact: true }).click()
  await desk.button(/Bundles of three articles/).click()
  await expect(desk.root.getByText('This ticket is closed. Is something left to do?')).toBeVisible()
  await expect(desk.reply).toHaveCount(0)
  await expect(desk.root.locator('input[type=file]')).toHaveCount(0)
  await seeNoAxeViolations(page)
  await desk.button('Reopen').click()
  await expect.poll(status).toBe('open')
  await expect(desk.reply).toBeVisible()
})

test('E10 under every article stands «Did this answer your question?» with three faces', async ({
  app,
  page,
  portal,
}) => {
  // A help centre is public: whoever comes reads it, and is not asked.
  await portal.visit('/answers/vat-abroad')
  await expect(
    portal.desk.root.getByRole('heading', { name: 'VAT for customers abroad' }),
  ).toBeVisible()
  await expect(portal.field('Password')).toHaveCount(0)
  await expect(
    portal.desk.root.getByRole('group', { name: 'Did this answer your question?' }),
  ).toHaveCount(0)
  await portal.register(NEWCOMER)
  await page.getByRole('link', { name: 'Answers', exact: true }).click()
  for (const { title } of app.support.world.agent.articles()) {
    await portal.desk.button(title).click()
    const question = portal.desk.root.getByRole('group', { name: 'Did this answer your question?' })
    await expect(question.getByRole('button')).toHaveCount(3)
    for (const face of ['No', 'Partly', 'Yes']) {
      await expect(question.getByRole('button', { name: face, exact: true })).toBeVisible()
    }
    await page.goBack()
  }
  await portal.desk.button('VAT for customers abroad').first().click()
  await expect(page).toHaveURL(/\/answers\/vat-abroad$/)
  await seeNoAxeViolations(page)
  await portal.desk.button('Partly').click()
  await expect(portal.desk.root.getByText(/Thank you!/).first()).toBeVisible()
})

test('an answer’s mail leads to its ticket, also after a sign-in (E1, E3)', async ({
  app,
  context,
  page,
  portal,
}) => {
  await portal.register(KATJA)
  await expect(portal.desk.button(/Bundles of three/)).toBeVisible()
  const said = { body: 'It is planned for spring.', agent: 'Leo Marti' }
  app.support.world.agent.reply(idCalled(app, /Bundles/), said)
  const link = await mailedLink(app.support.mails, KATJA, /http\S+tickets\?help=ticket\S+/)
  // On another day: the browser was closed meanwhile.
  await context.clearCookies()
  await page.goto(link)
  await portal.field('E-mail').fill(KATJA)
  await portal.field('Password').fill(PASSWORD)
  await portal.desk.button('Sign in').click()
  await portal.desk.seeMessage('It is planned for spring.')
})

for (const path of ['/', '/contact', '/answers']) {
  test(`the page ${path} of the customer portal has no axe violations, light and dark, on a phone too`, async ({
    page,
    portal,
  }) => {
    await portal.visit(path)
    await expect(page.getByRole('heading').first()).toBeVisible()
    await seeNoAxeViolations(page)
    await page.getByRole('button', { name: 'Dark theme' }).click()
    await page.setViewportSize({ width: 390, height: 844 })
    await seeNoAxeViolations(page)
    const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)
    expect(overflow).toBe(0)
  })
}
