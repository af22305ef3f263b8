import type { Locator, Page } from '@playwright/test'
import { expect } from '@playwright/test'

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
    await this.panel.getByRole('radio', { name }).check({ force: true })
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
