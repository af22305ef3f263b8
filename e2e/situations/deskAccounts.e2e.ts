import { startMockServer } from '@deskside/server-mock/node'
import type { Page } from '@playwright/test'
import { expect, seeNoAxeViolations, test } from '../fixtures.js'
import { startHostServer } from '../hostServer.js'
import { HelpPanel } from '../models/HelpPanel.js'

const SECRET = 'a secret for end-to-end tests only'
const PASSWORD = 'Correct-horse-7'

/** A desk for hosts without a session, and a page of such a host. */
async function openDesk(page: Page, seed: 'a-field-portal' | 'e-shop-portal') {
  const host = await startHostServer({ secret: SECRET })
  const desk = await startMockServer({ port: 0, seed, secret: SECRET, control: true })
  const search = new URLSearchParams({ endpoint: desk.url, accounts: '1', router: 'help' })
  return {
    visit: (more = '', tab = page) => tab.goto(`${host.url}/app.html?${search}${more}`),
    async lastLink() {
      const { items } = await (await fetch(`${desk.url}/control/mails`)).json()
      return items.at(-1).text.match(/#deskside-confirm=\S+/)[0] as string
    },
    async close() {
      await host.close()
      await desk.close()
    },
  }
}

test('A2 A6 a guest writes by an address, registers on the mail’s link and finds the request', async ({
  page,
}) => {
  const help = new HelpPanel(page)
  const desk = await openDesk(page, 'a-field-portal')
  const field = (name: string) => help.root.getByLabel(name, { exact: true })
  await desk.visit()
  await help.clickHelp()
  await help.button('Submit request').click()
  await field('Subject').fill('Shelf photo was read wrong')
  await field('Description').fill('Visit 4711: two facings instead of five.')
  await field('Company name').fill('Northwind')
  await field('Region').selectOption('north')
  await help.button('Submit').click()
  await expect(field('E-mail')).toBeFocused()
  await field('E-mail').fill('lena@northwind.example')
  await seeNoAxeViolations(page)
  await help.button('Submit').click()
  await expect(help.root.getByText('The answer comes by e-mail only.')).toBeVisible()
  await expect(help.button('Open the request')).toHaveCount(0)

  await help.button('Register').click()
  await expect(field('E-mail')).toHaveValue('lena@northwind.example')
  await help.root.getByRole('checkbox', { name: /I agree/ }).check()
  await seeNoAxeViolations(page)
  await help.button('Send the link').click()
  await expect(help.root.getByText('Please look into your mailbox')).toBeVisible()

  // Another tab, as mail programs open them.
  const tab = await page.context().newPage()
  const inTab = help.on(tab)
  const inTabField = (name: string) => inTab.root.getByLabel(name, { exact: true })
  await desk.visit(await desk.lastLink(), tab)
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
  await desk.visit(`&help=${address}`)
  await help.root.getByLabel('E-mail').fill('lena@northwind.example')
  await field('Password').fill('Wrong-horse-7')
  await help.button('Sign in').click()
  await expect(help.root.getByText('E-mail or password is not right.')).toBeVisible()
  await field('Password').fill(PASSWORD)
  await help.button('Sign in').click()
  await help.seeTicket('Shelf photo was read wrong')
  await desk.close()
})
