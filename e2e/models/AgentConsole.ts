import { expect, type Page } from '@playwright/test'
import { choose } from '../choose.js'

/** The agent console as a support person uses it. */
export class AgentConsole {
  constructor(
    readonly page: Page,
    private readonly deskUrl: string,
  ) {}

  async visit(): Promise<void> {
    await this.page.goto(`${this.deskUrl}/agent/`)
    await expect(this.page.getByText('Live')).toBeVisible()
  }

  async openTicket(subject: string): Promise<void> {
    await this.page.getByRole('link', { name: subject }).click()
    await expect(this.page.getByRole('heading', { name: subject })).toBeVisible()
  }

  async take(): Promise<void> {
    await this.page.getByRole('button', { name: 'Take' }).click()
    await expect(this.page.getByRole('button', { name: 'Take' })).toHaveCount(0)
  }

  /** The button that sends also decides the status. */
  async answer(text: string, sendButton = 'Send answer'): Promise<void> {
    const box = this.page.getByRole('textbox', { name: 'Answer' })
    await box.fill(text)
    await this.page.getByRole('button', { name: sendButton }).click()
    await expect(box).toHaveValue('')
  }

  /** By kind, as the console calls it, what the customer reads; goes with the next answer. */
  async ask(asked: Readonly<Record<string, string>>): Promise<void> {
    for (const [kind, words] of Object.entries(asked)) {
      await this.page.getByRole('combobox', { name: 'Ask for' }).selectOption(kind)
      await this.page.getByRole('textbox', { name: `What is asked for: ${kind}` }).fill(words)
    }
  }

  async note(text: string): Promise<void> {
    await choose(this.page.getByRole('radio', { name: 'Internal note' }))
    await this.page.getByRole('textbox', { name: 'Internal note' }).fill(text)
    await this.page.getByRole('button', { name: 'Add note' }).click()
    await choose(this.page.getByRole('radio', { name: 'Answer' }))
  }

  async seeMessage(text: string | RegExp): Promise<void> {
    const conversation = this.page.getByRole('region', { name: 'Conversation' })
    await expect(conversation.getByText(text)).toBeVisible()
  }

  /** What the customer answered to something that was asked for. */
  async seeAnswer(text: string): Promise<void> {
    const asks = this.page.getByRole('list', { name: 'Asked for' })
    await expect(asks.getByText(text)).toBeVisible()
  }

  async seeFact(name: string, value: string): Promise<void> {
    const facts = this.page.getByRole('complementary', { name: 'Facts of the ticket' })
    const fact = facts.locator('div').filter({ has: this.page.getByText(name, { exact: true }) })
    await expect(fact.getByRole('definition')).toHaveText(value)
  }

  async decline(reason: string): Promise<void> {
    await this.page.getByRole('button', { name: 'Decline …' }).click()
    await this.page.getByRole('textbox', { name: 'Reason' }).fill(reason)
    await this.page.getByRole('button', { name: 'Decline ticket' }).click()
  }
}
