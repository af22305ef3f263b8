import { expect, type Locator, type Page } from '@playwright/test'

/** The demo's host app: what surrounds the widget. */
export class Lumenboard {
  constructor(
    readonly page: Page,
    readonly url: string,
  ) {}

  get help(): Locator {
    return this.page.getByRole('button', { name: /^(Help|Помощь)/ })
  }

  async visit(path = '/'): Promise<void> {
    await this.page.goto(this.url + path)
    await expect(this.help).toBeVisible()
  }

  async chooseHelp(entry: string): Promise<void> {
    await this.help.click()
    await this.page.getByRole('menuitem', { name: entry }).click()
  }

  async chooseProfile(entry: string): Promise<void> {
    await this.page.getByRole('button', { name: /Account:/ }).click()
    await this.page.getByRole('menu').getByText(entry).last().click()
  }

  async seePath(path: string | RegExp): Promise<void> {
    await expect(this.page).toHaveURL(typeof path === 'string' ? this.url + path : path)
  }
}
