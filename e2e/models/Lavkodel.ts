import type { Locator, Page } from '@playwright/test'
import { expect } from '@playwright/test'
import { choose } from '../choose.js'

export type Lavkodeler = 'vera' | 'pavel' | 'lida'

/** The shop builder around the widget: its knowledge base, and the back office of a shop. */
export class Lavkodel {
  constructor(
    readonly page: Page,
    readonly url: string,
  ) {}

  /** The panel, on either page. */
  get panel(): Locator {
    return this.page.getByRole('dialog')
  }

  async signIn(person: Lavkodeler | null): Promise<void> {
    const response = await this.page.request.fetch(`${this.url}/api/session`, {
      method: person === null ? 'DELETE' : 'POST',
      headers: { origin: this.url },
      ...(person !== null && { data: { person } }),
    })
    expect(response.ok()).toBe(true)
  }

  async visitOffice(place = ''): Promise<void> {
    await this.page.goto(this.url + place)
    await expect(this.page.getByRole('main')).toBeVisible()
  }

  /** The knowledge base, or one article of it. */
  async visitDocs(article = ''): Promise<void> {
    await this.page.goto(`${this.url}/docs${article && `/${article}`}`)
    await expect(this.page.getByRole('main')).toBeVisible()
  }

  async chooseLanguage(name: 'Русский' | 'English'): Promise<void> {
    await this.page.getByRole('button', { name: new RegExp(name) }).click()
  }

  /** From the back office: its own entry, under its own word. */
  async openSupport(name = 'Поддержка'): Promise<void> {
    await this.page
      .getByRole('navigation')
      .getByRole('link', { name: new RegExp(`^${name}`) })
      .click()
    await expect(this.panel.getByRole('heading', { level: 1 })).toBeVisible()
  }

  /** From a page of the back office to home of the panel. */
  async openHome(place = ''): Promise<void> {
    await this.visitOffice(place)
    await this.openSupport()
  }

  /** From a page of the back office to the form. */
  async openForm(place = ''): Promise<void> {
    await this.openHome(place)
    await this.startRequest()
  }

  /** The same home in the other language. */
  async openHomeInEnglish(): Promise<void> {
    await this.visitOffice()
    await this.chooseLanguage('English')
    await this.openSupport('Support')
  }

  async startRequest(name = /Создать запрос|Продолжить запрос/): Promise<void> {
    await this.panel.getByRole('button', { name }).click()
    await expect(this.panel.getByRole('radiogroup').first()).toBeVisible()
  }

  /** From the knowledge base: what stands under an article. */
  async askUnderArticle(): Promise<void> {
    const still = this.page.getByRole('main').getByRole('region', { name: /^Остались вопросы/ })
    await still.getByRole('button', { name: 'Создать запрос' }).click()
    await expect(this.panel.getByRole('radiogroup').first()).toBeVisible()
  }

  async chooseTopic(name: string): Promise<void> {
    await choose(this.panel.getByRole('radio', { name }))
  }

  async write(subject: string, body: string): Promise<void> {
    await this.panel.getByRole('textbox', { name: 'Тема' }).fill(subject)
    await this.panel.getByRole('textbox', { name: 'Опишите вопрос' }).fill(body)
  }

  async send(): Promise<void> {
    await this.panel.getByRole('button', { name: 'Создать запрос' }).click()
  }

  async seeSent(): Promise<void> {
    await expect(this.panel.getByRole('heading', { name: 'Отправлено' })).toBeVisible()
  }

  /** What the form that is open asks of everybody, and then the word of thanks. */
  async fileRequest(topic: string, subject: string, body: string): Promise<void> {
    await this.chooseTopic(topic)
    await this.write(subject, body)
    await this.send()
    await this.seeSent()
  }

  /** What stands between the text and its button. */
  get hints(): Locator {
    return this.panel.getByRole('list', { name: 'Перед отправкой' })
  }

  get address(): Locator {
    return this.panel.getByRole('textbox', { name: 'Адрес сайта' })
  }

  /** From the word of thanks: the ticket itself, and what is known of it. */
  async openTicket(subject: string): Promise<void> {
    await this.panel.getByRole('button', { name: 'Открыть запрос' }).click()
    await expect(this.panel.getByRole('heading', { name: subject })).toBeVisible()
    await this.panel.getByRole('button', { name: 'Подробности' }).click()
  }

  async seeFact(label: string, value: string): Promise<void> {
    const term = this.panel.getByRole('term').filter({ hasText: label })
    await expect(term.locator('xpath=following-sibling::dd')).toHaveText(value)
  }

  region(name: string): Locator {
    return this.panel.getByRole('region', { name, exact: true })
  }

  text(text: string | RegExp): Locator {
    return this.panel.getByText(text)
  }
}
