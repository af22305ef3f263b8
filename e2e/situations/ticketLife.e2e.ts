import { expect, seeNoAxeViolations, test } from '../fixtures.js'
import type { HelpPanel } from '../models/HelpPanel.js'

test.use({ strict: true, seed: 'd-campaigns' })

/** From the Help entry to the new ticket. */
async function reportError(help: HelpPanel, question: string): Promise<void> {
  await help.clickHelp()
  await help.button(/Create ticket/).click()
  await help.chooseCategory('System errors')
  await help.root.getByRole('textbox', { name: 'Question' }).fill(question)
  await help.send()
  await help.seeTicket(question)
}

test('C13 D7 staff ask, it is answered in place; a solution that did not help, one that did', async ({
  page,
  visit,
  help,
  agent,
}) => {
  await visit('/app.html')
  await reportError(help, 'Upload stops at 3,000 rows')
  const id = await agent.idOf('Upload stops at 3,000 rows')
  await agent.reply(id, 'Two things, please.', {
    status: 'waiting_on_customer',
    asks: [
      { kind: 'text', label: 'Which segment?' },
      { kind: 'file', label: 'The list itself' },
    ],
  })
  const question = help.root.getByRole('region', { name: 'Question' })
  await question.getByRole('textbox').fill('Winter 2027')
  await question.getByRole('button', { name: 'Send answer' }).click()
  await expect(question.getByText('Answered')).toBeVisible()
  const file = help.root.getByRole('region', { name: 'File needed' })
  await file
    .locator('input[type=file]')
    .setInputFiles({ name: 'list.csv', mimeType: 'text/csv', buffer: Buffer.from('a,b') })
  await file.getByRole('button', { name: 'Send answer' }).click()
  await expect(file.getByText('Answered')).toBeVisible()
  await seeNoAxeViolations(page)

  await agent.reply(id, 'Try it again.', { isSolution: true, status: 'solved' })
  await expect(help.root.getByText('Recommended solution')).toBeVisible()
  await help.button('It is not solved yet').click()
  await expect(help.reply).toBeFocused()
  await expect.poll(async () => (await agent.read(id)).ticket.status).toBe('open')

  await agent.reply(id, 'Now it is mended.', { isSolution: true })
  await help.button('Yes, it helped').click()
  await help.chooseStars(5)
  await help.button('Close ticket').last().click()
  await expect.poll(async () => (await agent.read(id)).ticket.status).toBe('closed')
  expect((await agent.read(id)).ticket.rating).toEqual({ score: 5 })
})

test('D14 X12 the correspondence is printed from a page of its own under the strictest policy', async ({
  page,
  visit,
  help,
  agent,
}) => {
  await page.addInitScript(() => {
    window.print = () => {
      const page = document.documentElement.innerText
      const { parent } = window
      Object.assign(parent, { printed: { page, sheets: document.adoptedStyleSheets.length } })
    }
  })
  await visit('/app.html')
  await reportError(help, 'Print me')
  await agent.reply(await agent.idOf('Print me'), 'An **answer**', { format: 'markdown' })
  await help.seeMessage('answer')
  await help.button('Details').click()
  await seeNoAxeViolations(page)
  await help.button('Print').click()
  const printed = () =>
    page.evaluate(() => (window as { printed?: { page: string; sheets: number } }).printed)
  await expect.poll(async () => (await printed())?.page).toContain('An answer')
  expect(await printed()).toMatchObject({ sheets: 1 })
  expect(
    await page.evaluate(() => (window as unknown as { policyReports: string[] }).policyReports),
  ).toEqual([])
})

test.describe('a desk with projects', () => {
  test.use({ seed: 'c-analytics' })

  test('C7 access to the project is granted under the request, withdrawn, and ends with it', async ({
    page,
    visit,
    help,
    agent,
  }) => {
    await visit('/app.html')
    await help.clickHelp()
    await help.button(/Write a message/).click()
    await help.root.getByRole('combobox', { name: 'Project' }).selectOption('20418')
    await help.type({ subject: 'The report is empty' })
    await help.root.getByRole('textbox', { name: 'Description' }).fill('Since this morning.')
    await help.send()
    await help.seeTicket('The report is empty')
    const id = await agent.idOf('The report is empty')
    const access = async () => (await agent.read(id)).ticket.access
    await help.button('Grant access').click()
    await expect(help.button('Withdraw access')).toBeVisible()
    expect(await access()).not.toBeNull()
    await seeNoAxeViolations(page)
    await help.button('Withdraw access').click()
    await expect(help.button('Grant access')).toBeVisible()
    expect(await access()).toBeNull()
    await help.button('Grant access').click()
    await expect(help.button('Withdraw access')).toBeVisible()
    await agent.setStatus(id, 'closed')
    await expect(help.root.getByText(/may not look into the project any more/).last()).toBeVisible()
    await expect(help.button('Withdraw access')).toHaveCount(0)
    expect(await access()).toBeNull()
  })
})
