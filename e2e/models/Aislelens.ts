import { expect, type Locator, type Page } from '@playwright/test'

/** Desk A's host: a portal for people who photograph shelves. */
export class Aislelens {
  constructor(
    readonly page: Page,
    readonly url: string,
  ) {}

  get profile(): Locator {
    return this.page.getByRole('button', { name: /^(Profile of|Profil von)/ })
  }

  /** The same portal in another tab. */
  on(page: Page): Aislelens {
    return new Aislelens(page, this.url)
  }

  async visit(path = '/'): Promise<void> {
    await this.page.goto(this.url + path)
  }

  /** Nobody is signed in from now on. */
  async signOut(): Promise<void> {
    await this.visit()
    await this.choose('Sign out')
    await expect(this.page.getByRole('heading', { name: 'Your shelf, read.' })).toBeVisible()
  }

  async choose(entry: string): Promise<void> {
    await this.profile.click()
    await this.page.getByRole('menu').getByText(entry, { exact: true }).click()
  }

  /** The desk inside the page, by the name of its section. */
  desk(name: string): Locator {
    return this.page.getByRole('region', { name, exact: true })
  }

  /** The address follows what is shown. */
  async seePath(path: string): Promise<void> {
    await expect(this.page).toHaveURL(this.url + path)
  }
}
