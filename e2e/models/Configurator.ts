import { expect, type FrameLocator, type Locator, type Page } from '@playwright/test'

/** The page on which a host team edits a desk beside the live widget. */
export class Configurator {
  constructor(
    readonly page: Page,
    readonly url: string,
  ) {}

  get phone(): FrameLocator {
    return this.page.frameLocator('iframe[title="Phone preview"]')
  }

  get desktop(): FrameLocator {
    return this.page.frameLocator('iframe[title="Desktop preview"]')
  }

  get json(): Locator {
    return this.page.getByLabel('Desk configuration as JSON')
  }

  async visit(): Promise<void> {
    await this.page.goto(this.url)
    await expect(this.phone.getByRole('heading', { level: 1 })).toBeVisible()
  }

  async chooseTab(name: string): Promise<void> {
    await this.page.getByRole('tab', { name, exact: true }).click()
  }

  async chooseAccent(hex: string): Promise<void> {
    await this.chooseTab('Look')
    await this.page.getByLabel('Accent as hex').fill(hex)
  }

  /** Own words for the text with this key. */
  async writeWords(key: string, words: string): Promise<void> {
    await this.chooseTab('Words')
    await this.words(key).fill(words)
  }

  words(key: string): Locator {
    return this.page.getByRole('textbox', { description: key })
  }

  async copyJson(): Promise<unknown> {
    await this.page.getByRole('button', { name: 'Copy JSON' }).click()
    await expect(this.page.getByRole('button', { name: 'Copied' })).toBeVisible()
    return JSON.parse(await this.page.evaluate(() => navigator.clipboard.readText()))
  }

  async seePhoneButton(name: string, colour: string): Promise<void> {
    const button = this.phone.getByRole('button', { name, exact: true })
    await expect(button).toBeVisible()
    await expect(button).toHaveCSS('background-color', colour)
  }
}
