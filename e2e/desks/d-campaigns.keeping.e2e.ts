import { readFile } from 'node:fs/promises'
import { expect } from './fixtures.js'
import { test } from './tidecastTest.js'

/** Desk D: what a person keeps of a ticket. */

test('D14 a ticket is copied, printed and saved with its whole correspondence', async ({
  page,
  context,
  console,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  await page.addInitScript(() => {
    window.print = () =>
      void Object.assign(window.parent, { printed: document.documentElement.textContent })
  })
  await console.openTicket('Upload of contacts stops')
  const words = [/What I did: Contacts → Upload → CSV\./, /Row 3,001 holds a phone number/]
  await console.button('Copy').click()
  await expect(console.details.getByText('Copied.')).toBeVisible()
  const copied = await page.evaluate(() => navigator.clipboard.readText())
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    console.button('Save as text').click(),
  ])
  const saved = await readFile(await download.path(), 'utf8')
  await console.button('Print').click()
  const printed = () => page.evaluate(() => (window as { printed?: string }).printed ?? '')
  await expect.poll(printed).toContain('Upload of contacts stops')
  for (const text of [copied, saved, await printed()]) {
    for (const word of words) expect(text).toMatch(word)
    // The private note stays out of what is handed on, unless one asks for it.
    expect(text).not.toContain('Ask Lotte')
  }
})

test('D14 a private note is kept on the ticket: there on the next visit, never seen by staff', async ({
  app,
  page,
  console,
  agentConsole,
}) => {
  await console.openTicket('Clicks of October')
  const note = console.desk.getByRole('textbox', { name: 'Private note' })
  await note.fill('Compare with the statement of November.')
  await console.button('Save note').click()
  await expect(console.details.getByText('The note is saved.')).toBeVisible()
  await page.reload()
  await expect(note).toHaveValue('Compare with the statement of November.')
  const id = await console.ticketId()
  expect(JSON.stringify(app.support.world.agent.messages(id))).not.toContain('of November')
  await agentConsole.visit()
  await agentConsole.openTicket('Clicks of October are counted twice in the tariff')
  await expect(agentConsole.page.getByText('Compare with the statement')).toHaveCount(0)
})
