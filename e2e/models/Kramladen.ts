import { expect, type Locator, type Page } from '@playwright/test'
import type { RunningHost } from '../../examples/host/startHost.js'
import { choose } from '../choose.js'
import { mailedLink } from '../mailedLink.js'
import { HelpPanel } from './HelpPanel.js'

export const PASSWORD = 'Correct-horse-7'

/** Desk E's host: a portal for people who have a shop with Kramladen. */
export class Kramladen {
  readonly desk: HelpPanel

  constructor(
    readonly page: Page,
    readonly app: RunningHost,
  ) {
    this.desk = new HelpPanel(page, page.getByRole('region', { name: 'Support', exact: true }))
  }

  on(page: Page): Kramladen {
    return new Kramladen(page, this.app)
  }

  async visit(path = '/'): Promise<void> {
    await this.page.goto(this.app.url + path)
    await expect(this.page.getByRole('navigation', { name: 'Customer portal' })).toBeVisible()
  }

  /** In the tools above the list. */
  async choose(name: string): Promise<void> {
    await choose(this.desk.root.getByRole('radio', { name, exact: true }))
  }

  field(name: string): Locator {
    return this.desk.root.getByLabel(name, { exact: true })
  }

  /** Of the mail that lets somebody choose a password. */
  confirmLink(to: string): Promise<string> {
    return mailedLink(this.app.support.mails, to, /http\S+#deskside-confirm=\S+/)
  }

  /** From the address to the password, as a customer does it. */
  async register(email: string): Promise<void> {
    await this.visit('/account')
    await this.desk.button('Register here').click()
    await this.field('E-mail').fill(email)
    await this.desk.root.getByRole('checkbox', { name: /I agree/ }).check()
    await this.desk.button('Send the link').click()
    await expect(this.desk.root.getByText('Please look into your mailbox')).toBeVisible()
    await this.page.goto(await this.confirmLink(email))
    await this.field('Password').fill(PASSWORD)
    await this.field('Password once more').fill(PASSWORD)
    await this.desk.button('Save and sign in').click()
    await expect(this.desk.root.getByRole('heading', { name: 'Your tickets' })).toBeVisible()
  }

  async signIn(email: string, { remember = false } = {}): Promise<void> {
    await this.visit('/account')
    await this.field('E-mail').fill(email)
    await this.field('Password').fill(PASSWORD)
    if (remember) await this.desk.root.getByRole('checkbox', { name: 'Remember me' }).check()
    await this.desk.button('Sign in').click()
  }

  async seeSignedIn(name: string): Promise<void> {
    await expect(this.page.getByRole('banner').getByText(name, { exact: true })).toBeVisible()
  }
}
