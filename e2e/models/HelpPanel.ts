import { writeFile } from 'node:fs/promises'
import type { Locator, Page } from '@playwright/test'
import { expect } from '@playwright/test'
import { choose } from '../choose.js'

export type FilePayload = {
  readonly name: string
  readonly mimeType: string
  readonly buffer: Buffer
}

/** The widget as a person sees it. Everything is found by role and name, nothing by class. */
export class HelpPanel {
  constructor(
    readonly page: Page,
    /** The floating dialog, or the region of an inline page. */
    readonly root: Locator = page.getByRole('dialog'),
  ) {}

  /** The same widget in another tab. */
  on(page: Page): HelpPanel {
    return new HelpPanel(page)
  }

  /** An inline page, which is no dialog. */
  inside(root: Locator): HelpPanel {
    return new HelpPanel(this.page, root)
  }

  button(name: string | RegExp): Locator {
    return this.root.getByRole('button', { name })
  }

  get subject(): Locator {
    return this.root.getByRole('textbox', { name: 'Subject' })
  }

  get message(): Locator {
    return this.root.getByRole('textbox', { name: 'Message' })
  }

  get reply(): Locator {
    return this.root.getByRole('textbox', { name: 'Your reply' })
  }

  async clickHelp(): Promise<void> {
    await this.page.getByRole('link', { name: /^Help/ }).click()
    await this.seeHome()
  }

  /** From the Help entry to the form. */
  async openForm(): Promise<void> {
    await this.clickHelp()
    await this.startWriting()
  }

  async seeHome(): Promise<void> {
    await expect(
      this.button(/Write a message|Create ticket|Submit request|Go on with your/),
    ).toBeVisible()
  }

  async startWriting(): Promise<void> {
    await this.button(/Write a message|Create ticket|Submit request|Go on with your/).click()
    await expect(this.message).toBeVisible()
  }

  async type(text: { readonly subject?: string; readonly body?: string }): Promise<void> {
    if (text.subject !== undefined) await this.subject.fill(text.subject)
    if (text.body !== undefined) await this.message.fill(text.body)
  }

  async chooseCategory(name: string | RegExp): Promise<void> {
    await choose(this.root.getByRole('radio', { name }))
  }

  async attach(...files: FilePayload[]): Promise<void> {
    await this.root.locator('input[type=file]').setInputFiles(files)
  }

  /** For what is large: a browser reads it from the disk, as it does for a person. */
  async attachFromDisk(path: string, bytes: Buffer): Promise<void> {
    await writeFile(path, bytes)
    await this.root.locator('input[type=file]').setInputFiles(path)
  }

  async paste(file: FilePayload): Promise<void> {
    const data = file.buffer.toString('base64')
    await this.message.evaluate(
      (field, { name, mimeType, data }) => {
        const bytes = Uint8Array.from(atob(data), (letter) => letter.charCodeAt(0))
        const clipboard = new DataTransfer()
        clipboard.items.add(new File([bytes], name, { type: mimeType }))
        field.dispatchEvent(
          new ClipboardEvent('paste', {
            clipboardData: clipboard,
            bubbles: true,
            cancelable: true,
            composed: true,
          }),
        )
      },
      { name: file.name, mimeType: file.mimeType, data },
    )
  }

  async send(): Promise<void> {
    await this.button(/^Send/).click()
  }

  /** From the Help entry to the new ticket, which the desk has by then. */
  async fileTicket(
    text: { readonly subject: string; readonly body: string },
    ...files: FilePayload[]
  ): Promise<void> {
    await this.openForm()
    await this.type(text)
    if (files.length > 0) await this.attach(...files)
    await this.send()
    await this.seeTicket(text.subject)
  }

  /** In the ticket that is open. */
  async answer(text: string): Promise<void> {
    await this.reply.fill(text)
    await this.send()
    await this.seeMessage(text)
  }

  async chooseStars(stars: number): Promise<void> {
    await choose(this.root.getByRole('radio', { name: new RegExp(`^${stars} `) }))
  }

  /** The ticket that is open, with so many stars. */
  async closeTicket(stars: number, comment?: string): Promise<void> {
    const close = this.button(/^Close (request|ticket)$/)
    await close.first().click()
    await this.chooseStars(stars)
    if (comment !== undefined)
      await this.root.getByRole('textbox', { name: /reason for your rating/ }).fill(comment)
    await close.last().click()
  }

  /** By the button in the head of the panel. */
  async close(): Promise<void> {
    await this.root.getByRole('button', { name: 'Close', exact: true }).click()
  }

  async seeDraftKept(): Promise<void> {
    await expect(this.root.getByText('Saved on this device', { exact: true })).toBeVisible()
  }

  async seeTicket(subject: string): Promise<void> {
    await expect(this.root.getByRole('heading', { name: subject })).toBeVisible()
    await expect(this.root.getByRole('log')).toBeVisible()
  }

  async seeMessage(text: string | RegExp): Promise<void> {
    await expect(this.root.getByRole('log').getByText(text)).toBeVisible()
  }
}
