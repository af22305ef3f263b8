import { expect, test } from '../fixtures.js'
import { focused, seeFocusInside, tabTo } from '../focus.js'

const FILE = { name: 'plan.txt', mimeType: 'text/plain', buffer: Buffer.from('a plan') }

test('T-AX2 the panel on a wide page is no trap: in, out, closed and back (1 to 14)', async ({
  page,
  visit,
  help,
}) => {
  await visit()
  const entry = page.getByRole('link', { name: /^Help/ })
  await entry.focus()
  await page.keyboard.press('Enter')
  await help.seeHome()
  const panel = page.getByRole('dialog')
  expect(await panel.getAttribute('aria-modal')).not.toBe('true') // 1
  await expect(panel).toHaveAccessibleName('Help') // 2
  await expect.poll(() => focused(page)).toMatchObject({ isInside: true, tag: 'h1' }) // 3
  // What the page shows can be reached and used while the panel is open.
  const note = page.getByRole('textbox', { name: 'Note' })
  await note.focus()
  await page.keyboard.type('still here')
  await expect(note).toHaveValue('still here') // 4
  await expect(panel).toBeVisible() // 5
  await page.keyboard.press('Escape')
  await expect(panel).toBeVisible() // 6: Escape in the page is the page's
  await tabTo(page, 'Write a message') // 7: from the page into the panel
  await seeFocusInside(page) // 8
  await page.keyboard.press('Escape')
  await expect(panel).toBeHidden() // 9
  await expect(entry).toBeFocused() // 10
  await page.keyboard.press('Enter')
  await help.seeHome()
  await seeFocusInside(page)
  await tabTo(page, 'Close')
  await page.keyboard.press('Enter')
  await expect(panel).toBeHidden() // 11
  await expect(entry).toBeFocused() // 12
  await page.keyboard.press('Enter')
  await help.seeHome()
  await seeFocusInside(page)
  const way = await tabTo(page, 'Write a message')
  expect(way[0]).toBe('Close') // 13: the head before the content
  await page.keyboard.press('Shift+Tab')
  await expect.poll(() => focused(page)).toMatchObject({ name: 'Close' }) // 14
})

test('T-AX2 the form: order, mistakes, files, sending (15 to 29)', async ({
  page,
  visit,
  help,
}) => {
  await visit()
  await help.clickHelp()
  await tabTo(page, 'Write a message')
  await page.keyboard.press('Enter')
  await expect(help.message).toBeVisible()
  await seeFocusInside(page)
  expect((await focused(page)).name).not.toBe('') // 15
  await help.root.getByRole('heading', { level: 1 }).focus()
  const way = await tabTo(page, 'Send')
  const order = ['Subject', 'Message', 'Add files', 'Send'].map((word) =>
    way.findIndex((name) => name.startsWith(word)),
  )
  expect(order).toEqual([...order].sort((one, other) => one - other)) // 16
  expect(order.includes(-1)).toBe(false) // 17
  await page.keyboard.press('Enter')
  await expect(help.message).toHaveAttribute('aria-invalid', 'true') // 18
  await expect(help.message).toHaveAccessibleDescription(/fill this in/) // 19
  await expect.poll(async () => (await focused(page)).tag).toMatch(/^(input|textarea)$/) // 20: the first mistake
  await help.subject.focus()
  await page.keyboard.type('By keys')
  await help.message.focus()
  await page.keyboard.type('First line')
  await page.keyboard.press('Enter')
  await page.keyboard.type('second line')
  await expect(help.message).toHaveValue('First line\nsecond line') // 21: Enter is a new line
  await expect(help.message).not.toHaveAttribute('aria-invalid', 'true') // 22
  await help.attach(FILE)
  const remove = help.button(/^(Remove|Cancel) plan\.txt/)
  await expect(remove).toBeVisible() // 23
  await expect(help.root.getByRole('listitem').filter({ hasText: 'plan.txt' })).toHaveCount(1)
  await remove.focus()
  await page.keyboard.press('Enter')
  // It is said as well that the file is gone, by its name.
  await expect(help.root.getByRole('listitem').filter({ hasText: 'plan.txt' })).toHaveCount(0) // 24
  await seeFocusInside(page) // 25: not lost
  await page.keyboard.press('Escape')
  await expect(help.root).toBeHidden() // 26
  await page.getByRole('link', { name: /^Help/ }).press('Enter')
  await expect(help.message).toHaveValue('First line\nsecond line') // 27: nothing was lost
  await help.message.focus()
  await page.keyboard.press('Control+Enter')
  await help.seeTicket('By keys') // 28
  await seeFocusInside(page) // 29
})

test('T-AX2 list and ticket: search, rows, thread, reply, stars (30 to 45)', async ({
  page,
  visit,
  help,
  agent,
}) => {
  await visit()
  await help.fileTicket({ subject: 'A long thread', body: 'x\n'.repeat(60) })
  const id = await agent.idOf('A long thread')
  await agent.reply(id, 'yes\n\n'.repeat(40), { format: 'markdown' })
  await expect(help.root.getByRole('log').getByText('yes').first()).toBeAttached()
  await help.button('Back').focus()
  await page.keyboard.press('Enter')
  await tabTo(page, 'All requests')
  await page.keyboard.press('Enter')
  await expect(help.root.getByRole('heading', { level: 1 })).toBeFocused() // 30
  const search = help.root.getByRole('searchbox')
  await search.focus()
  await page.keyboard.type('no such words')
  await expect(help.root.getByText('A long thread')).toHaveCount(0) // 31
  await page.keyboard.press('Escape')
  await expect(help.root).toBeVisible() // 32: the first Escape is the field's
  await expect(search).toHaveValue('') // 33
  await expect(help.root.getByText('A long thread').first()).toBeVisible() // 34
  await tabTo(page, /A long thread/)
  await page.keyboard.press('Enter')
  await help.seeTicket('A long thread') // 35
  await expect(help.root.getByRole('heading', { level: 1 })).toBeFocused() // 36
  // What scrolls can be scrolled without a mouse: from its end to its beginning and back.
  const thread = await page.evaluateHandle(findScroller)
  await expect.poll(() => thread.evaluate((one) => one.scrollTop)).toBeGreaterThan(100) // 37
  await thread.evaluate((one) => one.focus())
  await seeFocusInside(page) // 38: it takes the focus
  await page.keyboard.press('Home')
  await expect.poll(() => thread.evaluate((one) => one.scrollTop)).toBe(0) // 39
  await tabTo(page, 'Your reply') // 40
  await page.keyboard.type('Thank you')
  await page.keyboard.press('Control+Enter')
  await help.seeMessage('Thank you') // 41
  await expect(help.reply).toBeFocused() // 42: one can go on writing
  await tabTo(page, 'Close request', 'Shift+Tab')
  await page.keyboard.press('Enter')
  const stars = help.root.getByRole('radio')
  await stars.first().focus()
  await page.keyboard.press('Space')
  await page.keyboard.press('ArrowRight')
  await expect(help.root.getByRole('radio', { name: /^2 / })).toBeChecked() // 43
  await page.keyboard.press('ArrowLeft')
  await expect(help.root.getByRole('radio', { name: /^1 / })).toBeChecked() // 44
  await tabTo(page, 'Close request')
  await page.keyboard.press('Enter')
  await help.root.getByRole('heading', { name: 'The request is closed' }).waitFor()
  await seeFocusInside(page) // 45
})

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true })

  test('T-AX2 the panel is modal: nothing behind it is reached, Escape leads back (46 to 50)', async ({
    page,
    visit,
    help,
  }) => {
    await visit()
    const entry = page.getByRole('link', { name: /^Help/ })
    await entry.focus()
    await page.keyboard.press('Enter')
    await help.seeHome()
    const isModal = await help.root.evaluate(
      (panel) => panel.matches(':modal') || panel.getAttribute('aria-modal') === 'true',
    )
    expect(isModal).toBe(true) // 46
    const outside: string[] = []
    for (let presses = 0; presses < 20; presses += 1) {
      await page.keyboard.press('Tab')
      const at = await focused(page)
      // The browser's own bar comes in between; the page does not.
      if (!at.isInside && at.tag !== 'body') outside.push(at.name)
    }
    expect(outside).toEqual([]) // 47
    await expect(page.getByRole('textbox', { name: 'Note' })).toHaveCount(1) // 48: nothing is removed
    await help.root.getByRole('button', { name: 'Close', exact: true }).focus()
    await page.keyboard.press('Escape')
    await expect(help.root).toBeHidden() // 49
    await expect(entry).toBeFocused() // 50
  })
})

/** In the page: the part of the panel that holds more than it shows, as the ticket's thread. */
function findScroller(): HTMLElement {
  const panel = document.querySelector('deskside-panel')?.shadowRoot
  const all = [...(panel?.querySelectorAll<HTMLElement>('*') ?? [])]
  const found = all.find(
    (one) =>
      one.scrollHeight > one.clientHeight + 100 &&
      /auto|scroll/.test(getComputedStyle(one).overflowY) &&
      one.querySelector('[role=log]'),
  )
  if (!found) throw new Error('Nothing scrolls')
  return found
}
