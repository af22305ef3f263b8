import { expect, type Locator, type Page } from '@playwright/test'
import { choose } from '../choose.js'
import type { FilePayload } from './HelpPanel.js'

export type Message = {
  readonly subject: string
  readonly body?: string
  /** As the select says it: `20418 · Чайная «Улун»`. @default as it stands */
  readonly project?: string
  readonly priority?: string
}

/** The analytics product and the desk in it, as a person who reads Russian sees them. */
export class Pribornaya {
  constructor(
    readonly page: Page,
    readonly url: string,
  ) {}

  /** The widget: a drawer beside a page, or the content of the Support page. */
  get desk(): Locator {
    return this.page.locator('deskside-panel')
  }

  get help(): Locator {
    return this.page.getByRole('button', { name: /^(Помощь|Help)/ })
  }

  get log(): Locator {
    return this.desk.getByRole('log')
  }

  async visit(path = '/'): Promise<void> {
    await this.page.goto(this.url + path)
    await expect(this.page.getByRole('main')).toBeVisible()
  }

  async chooseHelp(entry: string): Promise<void> {
    await this.help.click()
    await this.page.getByRole('link', { name: entry, exact: true }).click()
  }

  button(name: string | RegExp): Locator {
    return this.desk.getByRole('button', { name, exact: true })
  }

  heading(name: string): Locator {
    return this.desk.getByRole('heading', { name, exact: true })
  }

  /** A choice that is drawn: its input is no place to click on. */
  async choose(name: string | RegExp): Promise<void> {
    await choose(this.desk.getByRole('radio', { name }))
  }

  async attach(...files: FilePayload[]): Promise<void> {
    await this.desk.locator('input[type=file]').setInputFiles(files)
  }

  async write({ subject, body = 'Подробности.', project, priority }: Message): Promise<void> {
    await this.desk.getByRole('textbox', { name: 'Тема' }).fill(subject)
    await this.desk.getByRole('textbox', { name: 'Описание' }).fill(body)
    if (project) await this.desk.getByRole('combobox', { name: 'Проект' }).selectOption(project)
    if (priority) await this.choose(priority)
  }

  /** Ends on the page of the new ticket. */
  async send(message: Message): Promise<void> {
    await this.write(message)
    await this.button('Отправить обращение').click()
    await expect(this.heading(message.subject)).toBeVisible()
  }

  async openTicket(subject: string): Promise<void> {
    await this.visit('/support?help=tickets')
    await this.desk.getByRole('button', { name: subject }).click()
    await expect(this.heading(subject)).toBeVisible()
    await expect(this.log).toBeVisible()
  }

  async reply(text: string): Promise<void> {
    await this.desk.getByRole('textbox', { name: 'Ваш ответ', exact: true }).fill(text)
    await this.button('Ответить').click()
  }

  /** One row of the list on the Support page, as it is read: cells from the first to the last. */
  row(subject: string): Locator {
    return this.desk.getByRole('row').filter({ hasText: subject })
  }

  ask(kind: string): Locator {
    return this.log.getByRole('region', { name: kind })
  }
}
