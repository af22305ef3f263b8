import { aislelens } from '../../examples/a-field-portal/host.js'
import { noise, seeNoAxeViolations } from '../fixtures.js'
import { mailedLink } from '../mailedLink.js'
import { Aislelens } from '../models/Aislelens.js'
import type { HelpPanel } from '../models/HelpPanel.js'
import { filesOf, idCalled, ticketCalled } from './filed.js'
import { expect, testOf } from './fixtures.js'

const PASSWORD = 'Correct-horse-7'
const GUEST = 'lena@northwind.example'

const test = testOf(aislelens).extend<{ portal: Aislelens }>({
  portal: async ({ page, app }, use) => use(new Aislelens(page, app.url)),
})

const field = (help: HelpPanel, name: string) => help.root.getByLabel(name, { exact: true })

/** The desk by its direct link, for nobody in particular. */
async function visitAsGuest(portal: Aislelens, help: HelpPanel): Promise<HelpPanel> {
  await portal.signOut()
  await portal.visit('/helpdesk')
  return help.inside(portal.desk('Helpdesk'))
}

async function openFormAsGuest(portal: Aislelens, help: HelpPanel): Promise<HelpPanel> {
  const desk = await visitAsGuest(portal, help)
  await desk.button('Submit request').click()
  return desk
}

/** Everything that the form asks of everybody. */
async function fillRequest(help: HelpPanel, subject: string): Promise<void> {
  await field(help, 'Subject').fill(subject)
  await field(help, 'Company name').fill('Kornblume Foods')
  await field(help, 'Region').selectOption('North')
  await field(help, 'Description').fill('Visit 88307, store 4418: two facings instead of five.')
}

test('A1 the profile menu has «Helpdesk», which opens the desk beside the page', async ({
  page,
  portal,
  help,
}) => {
  await portal.visit()
  await portal.choose('Helpdesk')
  await expect(help.button('Submit request')).toBeVisible()
  await expect(help.root.getByRole('heading', { name: 'Aislelens Helpdesk' })).toBeVisible()
  await portal.seePath('/')
  await expect(page.getByRole('heading', { name: 'Your route today' })).toBeVisible()
  await seeNoAxeViolations(page)
  await page.keyboard.press('Escape')
  await expect(page.getByRole('dialog')).toHaveCount(0)
})

test('A1 a direct link leads to the same desk, signed in or not', async ({
  page,
  portal,
  help,
}) => {
  await portal.visit('/helpdesk')
  const desk = help.inside(portal.desk('Helpdesk'))
  await expect(desk.button(/A visit will not sync/)).toBeVisible()
  await expect(desk.button('Submit request')).toBeVisible()
  await portal.signOut()
  await page.getByRole('link', { name: 'Go to the helpdesk' }).click()
  await expect(page).toHaveURL(/\/helpdesk(\?|$)/)
  await expect(desk.button('Submit request')).toBeVisible()
  await expect(desk.button(/A visit will not sync/)).toHaveCount(0)
  await seeNoAxeViolations(page)
})

test('A2 A6 who is not signed in gives an e-mail address, and is answered there only', async ({
  app,
  page,
  portal,
  help,
  agentConsole,
}) => {
  const desk = await openFormAsGuest(portal, help)
  await fillRequest(desk, 'Route is missing')
  await desk.button('Submit').click()
  await expect(field(desk, 'E-mail')).toBeFocused()
  expect(ticketCalled(app, 'Route is missing')).toBeUndefined()
  await field(desk, 'E-mail').fill('nobody')
  await desk.button('Submit').click()
  await expect(field(desk, 'E-mail')).toHaveAttribute('aria-invalid', 'true')
  await field(desk, 'E-mail').fill(GUEST)
  await desk.button('Submit').click()
  await expect(
    desk.root.getByText(/The answer comes by e-mail only\. Register to follow your requests/),
  ).toBeVisible()
  await expect(desk.root.getByText(/in your profile/)).toHaveCount(0)
  await expect(desk.button('Open the request')).toHaveCount(0)
  await seeNoAxeViolations(page)

  await agentConsole.visit()
  await agentConsole.openTicket('Route is missing')
  await agentConsole.seeMessage(/two facings instead of five/)
  await agentConsole.answer('The route is there again.')
  await expect
    .poll(() => app.support.mails().at(-1))
    .toMatchObject({
      to: GUEST,
      subject: expect.stringMatching(/^\[Aislelens Helpdesk\] Re: Route is missing \(#\d+\)$/),
      text: expect.stringMatching(
        /^The route is there again\.\n\n-- \nAislelens Helpdesk · #\d+\n$/,
      ),
    })
})

test('A2 A6 who is signed in gives no address, and is answered by e-mail and in the profile', async ({
  app,
  context,
  page,
  portal,
  help,
  agentConsole,
}) => {
  await portal.visit()
  await portal.choose('Helpdesk')
  await help.button('Submit request').click()
  await fillRequest(help, 'Two facings are missing')
  await expect(field(help, 'E-mail')).toHaveCount(0)
  await help.button('Submit').click()
  await expect(
    help.root.getByText(/comes by e-mail and in your profile, under «My activities»/),
  ).toBeVisible()
  await agentConsole.visit()
  await agentConsole.openTicket('Two facings are missing')
  await agentConsole.answer('We have read the photo anew.')
  // As the confirmation says: by e-mail, whose link opens the request …
  const tab = await context.newPage()
  await tab.goto(await mailedLink(app.support.mails, 'nora@brightaisle.example'))
  expect(app.support.mails().at(-1)?.to).toBe('nora@brightaisle.example')
  const opened = help.on(tab).inside(portal.on(tab).desk('Helpdesk'))
  await opened.seeMessage('We have read the photo anew.')
  await tab.close()
  // … and in the profile.
  await page.bringToFront()
  await help.close()
  await portal.choose('Requests')
  const list = help.inside(portal.desk('Requests'))
  await list.button(/Two facings are missing/).click()
  await list.seeMessage('We have read the photo anew.')
})

test('A2 A5 a guest attaches a file before the address: it waits without an error, and arrives', async ({
  app,
  portal,
  help,
}) => {
  const desk = await openFormAsGuest(portal, help)
  await desk.attach({ name: 'shelf.jpg', mimeType: 'image/jpeg', buffer: noise(200_000) })
  await expect(desk.root.getByText(/Will be uploaded/)).toBeVisible()
  await expect(desk.root.getByText(/session has ended/)).toHaveCount(0)
  await fillRequest(desk, 'A guest’s shelf')
  await field(desk, 'E-mail').fill(GUEST)
  await expect(desk.root.getByText(/session has ended/)).toHaveCount(0)
  await desk.button('Submit').click()
  await expect(desk.root.getByText(/The answer comes by e-mail only\./)).toBeVisible()
  const files = filesOf(app, idCalled(app, 'A guest’s shelf'))
  expect(files.map(({ name, size }) => ({ name, size }))).toEqual([
    { name: 'shelf.jpg', size: 200_000 },
  ])
})

test('A6 a guest sees the receipt of the desk, also where the desk is read late', async ({
  page,
  portal,
  help,
}) => {
  await page.route('**/v1/config', async (route) => {
    const isOfSomebody = 'authorization' in route.request().headers()
    if (isOfSomebody) await new Promise((resolve) => setTimeout(resolve, 1_500))
    await route.continue()
  })
  const desk = await openFormAsGuest(portal, help)
  await fillRequest(desk, 'A late desk')
  await field(desk, 'E-mail').fill(GUEST)
  await desk.button('Submit').click()
  await expect(desk.root.getByText(/The answer comes by e-mail only\./)).toBeVisible()
})

test('A3 an account is made by e-mail, a link and a password, and is recommended, not required', async ({
  context,
  app,
  page,
  portal,
  help,
}) => {
  const desk = await visitAsGuest(portal, help)
  await expect(desk.root.getByText('Sign in to follow your requests here.')).toBeVisible()
  await desk.button('Submit request').click()
  await fillRequest(desk, 'A photo was read wrong')
  await field(desk, 'E-mail').fill(GUEST)
  await desk.button('Submit').click()
  await desk.button('Register').click()
  await expect(field(desk, 'E-mail')).toHaveValue(GUEST)
  await desk.root.getByRole('checkbox', { name: /I agree/ }).check()
  await desk.button('Send the link').click()
  await expect(desk.root.getByText('Please look into your mailbox')).toBeVisible()

  const link = await mailedLink(app.support.mails, GUEST, /http\S+#deskside-confirm=\S+/)
  expect(link).toContain(`${app.url}/helpdesk`)
  const tab = await context.newPage()
  await tab.goto(link)
  const inTab = help.on(tab).inside(portal.on(tab).desk('Helpdesk'))
  await field(inTab, 'Password').fill(PASSWORD)
  await field(inTab, 'Password once more').fill(PASSWORD)
  await inTab.button('Save and sign in').click()
  await expect(inTab.root.getByRole('heading', { name: 'My requests' })).toBeVisible()
  await tab.close()

  await desk.button('Sign in').click()
  await field(desk, 'Password').fill(PASSWORD)
  await desk.button('Sign in').click()
  await expect(desk.root.getByText(`Signed in as ${GUEST}`)).toBeVisible()
  await desk.button(/A photo was read wrong/).click()
  await desk.seeMessage(/two facings instead of five/)
  await seeNoAxeViolations(page)
})

test('A4 «Submit request» asks for subject, company, route, region and description, with hints', async ({
  page,
  portal,
  help,
}) => {
  await portal.visit('/activities/requests/new')
  const desk = help.inside(portal.desk('Requests'))
  await expect(desk.root.getByRole('heading', { name: 'Submit request' })).toBeVisible()
  await expect(field(desk, 'Subject')).toBeVisible()
  await expect(
    desk.root.getByText(/agencies and distributors: the name of your client/),
  ).toBeVisible()
  await expect(desk.root.getByText('Visit number; store code, name or address.')).toBeVisible()
  await expect(desk.root.getByText('Add file', { exact: true })).toBeVisible()
  await expect(field(desk, 'E-mail')).toHaveCount(0)
  await desk.button('Submit').click()
  const wrong = desk.root.locator('[aria-invalid]')
  await expect(wrong).toHaveCount(4)
  await fillRequest(desk, 'A route is missing')
  await seeNoAxeViolations(page)
  await desk.button('Submit').click()
  await expect(desk.root.getByText(/The answer comes by e-mail and in your profile/)).toBeVisible()
})

test('A4 the form speaks German as well', async ({ page, portal, help }) => {
  await page.addInitScript(() => localStorage.setItem('aislelens.language', 'de'))
  await portal.visit('/activities/requests/new')
  const desk = help.inside(portal.desk('Anfragen'))
  await expect(desk.root.getByRole('heading', { name: 'Anfrage stellen' })).toBeVisible()
  await expect(field(desk, 'Firma')).toBeVisible()
  await expect(
    desk.root.getByText('Besuchsnummer; Code, Name oder Adresse der Filiale.'),
  ).toBeVisible()
  await expect(desk.button('Absenden')).toBeVisible()
})

test('A5 a screenshot, a photo and a video go along whole', async ({ app, portal, help }) => {
  await portal.visit('/activities/requests/new')
  const desk = help.inside(portal.desk('Requests'))
  await fillRequest(desk, 'A shelf on video')
  const files = [
    { name: 'screen.png', mimeType: 'image/png', buffer: noise(40_000) },
    { name: 'shelf.jpg', mimeType: 'image/jpeg', buffer: noise(90_000, 2) },
    { name: 'aisle.mp4', mimeType: 'video/mp4', buffer: noise(1_500_000, 3) },
  ]
  await desk.attach(...files)
  await desk.button('Submit').click()
  await expect(desk.root.getByText(/The answer comes by e-mail and in your profile/)).toBeVisible()
  await expect(desk.root.getByText('screen.png, shelf.jpg, aisle.mp4')).toBeVisible()
  const { agent } = app.support.world
  const sent = filesOf(app, idCalled(app, 'A shelf on video'))
  expect(sent.map(({ name, type }) => [name, type])).toEqual(
    files.map(({ name, mimeType }) => [name, mimeType]),
  )
  for (const [index, { id }] of sent.entries()) {
    expect(Buffer.from(agent.readAttachment(id).bytes).equals(files[index]?.buffer as Buffer)).toBe(
      true,
    )
  }
})

test('A7 «My activities» leads to «Requests», the newest activity first, five columns, two sortable', async ({
  page,
  portal,
  help,
}) => {
  await portal.visit()
  await portal.profile.click()
  const activities = page.getByRole('group', { name: 'My activities' })
  await activities.getByRole('menuitem', { name: 'Requests' }).click()
  await expect(page.getByRole('heading', { name: 'Requests', exact: true })).toBeVisible()
  const tab = page.getByRole('link', { name: 'My requests' })
  await expect(tab).toHaveAttribute('aria-current', 'page')
  const desk = help.inside(portal.desk('Requests'))
  await expect(desk.root.getByRole('heading', { name: 'My requests' })).toBeVisible()
  const table = desk.root.getByRole('table')
  await expect(table.getByRole('columnheader')).toHaveText([
    'Subject',
    'Number',
    'Created',
    'Last activity',
    'Status',
  ])
  const rows = table.getByRole('row')
  await expect(rows.nth(1)).toContainText('Route R-1310')
  await expect(table.getByRole('columnheader', { name: 'Last activity' })).toHaveAttribute(
    'aria-sort',
    'descending',
  )
  await seeNoAxeViolations(page)
  await table.getByRole('button', { name: 'Last activity' }).click()
  await expect(rows.nth(1)).toContainText('Can I send photos from my gallery?')
  await table.getByRole('button', { name: 'Created' }).click()
  await expect(rows.nth(1)).toContainText('Route R-1310')
  await table.getByRole('button', { name: 'Created' }).click()
  await expect(rows.nth(1)).toContainText('The app says that I am not in the store')
})

test('A7 a request is found by its id, and has a link of its own', async ({
  app,
  context,
  page,
  portal,
  help,
}) => {
  const ticket = ticketCalled(app, /Price tags/)
  await portal.visit('/activities/requests')
  const desk = help.inside(portal.desk('Requests'))
  await desk.root.getByRole('searchbox').fill(ticket?.number ?? 'none')
  await expect(desk.root.getByRole('table').getByRole('row')).toHaveCount(2)
  await desk.button(/Price tags on hooks/).click()
  await desk.seeTicket('Price tags on hooks are not read')
  await portal.seePath(`/activities/requests/${ticket?.id}`)
  const tab = await context.newPage()
  await tab.goto(page.url())
  await help
    .on(tab)
    .inside(portal.on(tab).desk('Requests'))
    .seeTicket('Price tags on hooks are not read')
  await page.goBack()
  await expect(desk.root.getByRole('heading', { name: 'My requests' })).toBeVisible()
  await portal.seePath('/activities/requests')
})

test('A8 the statuses are Open, Waiting for your response and Completed, each explained', async ({
  page,
  app,
  portal,
  help,
}) => {
  await portal.visit('/activities/requests')
  const desk = help.inside(portal.desk('Requests'))
  const statuses = desk.root.getByRole('table').locator('td:last-child')
  await expect
    .poll(async () => [...new Set(await statuses.allTextContents())].sort())
    .toEqual(['Completed', 'Open', 'Waiting for your response'])
  await desk.root.getByText('What the statuses mean').click()
  await expect(
    desk.root.getByText(/received it; comments and explanations may be added/),
  ).toBeVisible()
  await expect(desk.root.getByText('Support needs your answer to go on.')).toBeVisible()
  await expect(desk.root.getByText('It is resolved and closed for comments.')).toBeVisible()

  await desk.button(/Route R-1310 is missing/).click()
  await expect(desk.root.getByText(/comments and explanations may be added/)).toBeVisible()
  await desk.answer('It is R-1310, from Monday.')
  const { agent } = app.support.world
  const id = idCalled(app, /R-1310/)
  // It is shown before it has arrived; a completed request would refuse it.
  await expect
    .poll(() => JSON.stringify(agent.messages(id)))
    .toContain('It is R-1310, from Monday.')
  agent.setStatus(id, 'solved')
  await expect(desk.root.getByText('It is resolved and closed for comments.')).toBeVisible()
  const completed = desk.root.getByText(/^Status: Completed/)
  await expect(completed).toHaveCount(1)
  // To the person it is completed already: its end in support's own books is no news.
  agent.setStatus(id, 'closed')
  agent.setStatus(id, 'open')
  await expect(desk.root.getByText(/^Status: Open/)).toHaveCount(1)
  await expect(completed).toHaveCount(1)
  agent.setStatus(id, 'solved')
  await expect(completed).toHaveCount(2)
  await expect(desk.reply).toHaveCount(0)
  await seeNoAxeViolations(page)
})

test('A9 a request shows its whole correspondence, with its files', async ({
  page,
  app,
  portal,
  help,
}) => {
  await portal.visit(`/activities/requests/${idCalled(app, /Facings of/)}`)
  const desk = help.inside(portal.desk('Requests'))
  for (const words of [
    /All six facings of the big pack were read as the small one/,
    /I have sent your visit to the recognition team/,
    /There are four more stores with the new design/,
    /Visit 88214 is put right/,
  ]) {
    await desk.seeMessage(words)
  }
  await expect(desk.root.getByText('visit-88214-bay-3.png')).toBeAttached()
  await expect(desk.root.getByText(/retraining with the new pack/)).toHaveCount(0)
  await page.setViewportSize({ width: 390, height: 844 })
  await seeNoAxeViolations(page)
})

for (const path of ['/', '/activities/visits', '/helpdesk']) {
  test(`the page ${path} of the field portal has no axe violations, light and dark, on a phone too`, async ({
    page,
    portal,
  }) => {
    await portal.visit(path)
    await expect(page.getByRole('heading', { level: 1 }).first()).toBeVisible()
    await seeNoAxeViolations(page)
    await portal.choose('Dark theme')
    await page.setViewportSize({ width: 390, height: 844 })
    await seeNoAxeViolations(page)
    const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)
    expect(overflow).toBe(0)
  })
}
