import { expect, seeNoAxeViolations, test } from '../fixtures.js'
import { mailedLink } from '../mailedLink.js'

const PASSWORD = 'Correct-horse-7'
const LENA = 'lena@northwind.example'

/** A desk for hosts without a session, and a page of such a host. */
test.use({ seed: 'a-field-portal' })

test('A2 A6 a guest writes by an address, registers on the mail’s link and finds the request', async ({
  page,
  visit,
  help,
  agent,
}) => {
  const field = (name: string) => help.root.getByLabel(name, { exact: true })
  await visit('/app.html', { accounts: '1', router: 'help' })
  const entry = page.url()
  await help.clickHelp()
  await help.button('Submit request').click()
  await field('Subject').fill('Shelf photo was read wrong')
  await field('Description').fill('Visit 4711: two facings instead of five.')
  await field('Company name').fill('Northwind')
  await field('Region').selectOption('north')
  await help.button('Submit').click()
  await expect(field('E-mail')).toBeFocused()
  await field('E-mail').fill(LENA)
  await seeNoAxeViolations(page)
  await help.button('Submit').click()
  await expect(help.root.getByText('The answer comes by e-mail only.')).toBeVisible()
  await expect(help.button('Open the request')).toHaveCount(0)

  await help.button('Register').click()
  await expect(field('E-mail')).toHaveValue(LENA)
  await help.root.getByRole('checkbox', { name: /I agree/ }).check()
  await seeNoAxeViolations(page)
  await help.button('Send the link').click()
  await expect(help.root.getByText('Please look into your mailbox')).toBeVisible()

  // Another tab, as mail programs open them.
  const tab = await page.context().newPage()
  const inTab = help.on(tab)
  const inTabField = (name: string) => inTab.root.getByLabel(name, { exact: true })
  const confirm = await mailedLink(() => agent.mails(), LENA, /#deskside-confirm=\S+/)
  await tab.goto(`${entry}${confirm}`)
  await inTabField('Password').fill('Correct')
  await expect(inTab.root.getByText('a number: missing')).toBeAttached()
  await inTabField('Password').fill(PASSWORD)
  await inTabField('Password once more').fill(PASSWORD)
  await expect(inTab.root.getByText('a number: done')).toBeAttached()
  await seeNoAxeViolations(tab)
  expect(tab.url()).not.toContain('deskside-confirm')
  await inTab.button('Save and sign in').click()
  await expect(inTab.root.getByRole('heading', { name: 'My requests' })).toBeVisible()
  await tab.close()

  // Back where it was sent: signed in, what the guest wrote is there.
  await help.button('Sign in').click()
  await field('Password').fill(PASSWORD)
  await help.button('Sign in').click()
  await help.button(/Shelf photo was read wrong/).click()
  await help.seeTicket('Shelf photo was read wrong')
  await help.seeMessage('Visit 4711: two facings instead of five.')

  // The address of the ticket, on a device that knows nobody: sign in, and it opens.
  const address = new URL(page.url()).searchParams.get('help')
  await page.context().clearCookies()
  await page.goto('about:blank')
  await page.goto(`${entry}&help=${address}`)
  await help.root.getByLabel('E-mail').fill(LENA)
  await field('Password').fill('Wrong-horse-7')
  await help.button('Sign in').click()
  await expect(help.root.getByText('E-mail or password is not right.')).toBeVisible()
  await field('Password').fill(PASSWORD)
  await help.button('Sign in').click()
  await help.seeTicket('Shelf photo was read wrong')
})
