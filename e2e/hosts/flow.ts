import { expect } from '@playwright/test'
import { noise } from '../fixtures.js'
import type { Agent } from '../models/Agent.js'
import type { HelpPanel } from '../models/HelpPanel.js'

/** A ticket with a file is written and sent, answered, and the answer is read. */
export async function sendAndReadAnswer(
  help: HelpPanel,
  agent: Agent,
  subject: string,
): Promise<void> {
  const body = 'It stops «here» – 漢字.'
  const note = { name: 'note.txt', mimeType: 'text/plain', buffer: noise(2_000) }
  await help.fileTicket({ subject, body }, note)
  const id = await agent.idOf(subject)
  const { messages } = await agent.read(id)
  expect(messages).toMatchObject([{ body, attachments: [{ name: 'note.txt', size: 2_000 }] }])
  await agent.reply(id, 'Thank you, **we look**.', { format: 'markdown' })
  await help.seeMessage(/Thank you/)
  await help.close()
  await expect(help.root).toHaveCount(0)
}
