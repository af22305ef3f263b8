import { expect, type Locator, type Page } from '@playwright/test'
import { choose } from '../choose.js'
import type { FilePayload } from './HelpPanel.js'

/** The console of desk D, and the desk in its Help page, as a person sees them. */
export class Tidecast {
  constructor(
    readonly page: Page,
    readonly url: string,
  ) {}

  /** Where the desk stands on the Help page. */
  get desk(): Locator {
    return this.page.getByRole('region', { name: /^(Help desk|Поддержка)$/ })
  }

  get menu(): Locator {
    return this.page.getByRole('navigation', { name: /^(Main menu|Главное меню)$/ })
  }

  get topPanel(): Locator {
    return this.page.getByRole('banner')
  }

  /** Wherever it stands: in the top panel, or in the desk. */
  get create(): Locator {
    return this.page.getByRole('button', { name: /^(Create ticket|Создать обращение)$/ })
  }

  get question(): Locator {
    return this.desk.getByRole('textbox', { name: 'Question', exact: true })
  }

  get rows(): Locator {
    return this.desk.getByRole('table').locator('tbody').getByRole('row')
  }

  get log(): Locator {
    return this.desk.getByRole('log')
  }

  /** The status, its explanation, the reason of a declined ticket. */
  facts(status: string): Locator {
    return this.desk.getByRole('region', { name: status, exact: true })
  }

  get details(): Locator {
    return this.desk.getByRole('region', { name: 'Details' })
  }

  async visit(path = '/'): Promise<void> {
    await this.page.goto(this.url + path)
    await expect(this.topPanel).toBeVisible()
  }

  async goTo(entry: string | RegExp): Promise<void> {
    await this.menu.getByRole('link', { name: entry }).click()
  }

  async chooseAccount(act: (sheet: Locator) => Promise<unknown>): Promise<void> {
    await this.page.getByRole('button', { name: /^(Account|Учётная запись): / }).click()
    await act(this.page.locator('#account'))
  }

  button(name: string | RegExp): Locator {
    return this.desk.getByRole('button', { name, exact: true })
  }

  /** A choice that is drawn: its input is no place to click on. */
  async choose(name: string | RegExp): Promise<void> {
    await choose(this.desk.getByRole('radio', { name }))
  }

  async attach(...files: FilePayload[]): Promise<void> {
    await this.desk.locator('input[type=file]').setInputFiles(files)
  }

  /** Ends on the new ticket. */
  async createTicket(section: string, question: string): Promise<void> {
    await this.visit('/help/new')
    await this.choose(section)
    await this.question.fill(question)
    await this.button('Send').click()
    await this.seeTicket(question.split('\n')[0] ?? '')
  }

  async openTicket(subject: string): Promise<void> {
    await this.visit('/help/tickets')
    await this.desk.getByRole('button', { name: subject }).first().click()
    await this.seeTicket(subject)
  }

  async seeTicket(subject: string): Promise<void> {
    await expect(this.desk.getByRole('heading', { name: subject })).toBeVisible()
    await expect(this.log).toBeVisible()
  }

  async reply(text: string): Promise<void> {
    await this.desk.getByRole('textbox', { name: 'Your reply' }).fill(text)
    await this.button('Send').click()
    await expect(this.log.getByText(text)).toBeVisible()
  }

  /** The address follows what is shown. */
  async seePath(path: string | RegExp): Promise<void> {
    const pathname = () => new URL(this.page.url()).pathname
    if (typeof path === 'string') await expect.poll(pathname).toBe(path)
    else await expect.poll(pathname).toMatch(path)
  }

  /** Of the ticket that is open. */
  async ticketId(): Promise<string> {
    await this.seePath(/^\/help\/tickets\/./)
    return new URL(this.page.url()).pathname.split('/').at(-1) ?? ''
  }
}
