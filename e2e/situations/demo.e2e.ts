import { fileURLToPath } from 'node:url'
import { lumenboard } from '../../examples/demo/host.js'
import { type RunningHost, startHost } from '../../examples/host/startHost.js'
import { test as base, expect, noise, seeNoAxeViolations } from '../fixtures.js'
import { AgentConsole } from '../models/AgentConsole.js'
import { Lumenboard } from '../models/Lumenboard.js'

const test = base.extend<{ demo: RunningHost; app: Lumenboard; agentConsole: AgentConsole }>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the parameter's names
  demo: async ({}, use) => {
    const hostFolder = fileURLToPath(new URL('../../examples/demo/dist/host', import.meta.url))
    const demo = await startHost(lumenboard, { hostFolder, port: 0, supportPort: 0 })
    await use(demo)
    await demo.close()
  },
  app: async ({ page, demo }, use) => {
    const problems: string[] = []
    page.on('pageerror', (error) => problems.push(error.message))
    page.on('console', (message) => {
      if (message.type() === 'error') problems.push(message.text())
    })
    await use(new Lumenboard(page, demo.url))
    expect(problems).toEqual([])
  },
  agentConsole: async ({ context, demo }, use) => {
    await use(new AgentConsole(await context.newPage(), demo.supportUrl))
  },
})

test('C1 a message from the Help menu is answered in the agent console, replied to and closed', async ({
  page,
  app,
  help,
  agentConsole,
}) => {
  await app.visit()
  await app.chooseHelp('Write a message')
  await help.chooseCategory(/Data looks wrong/)
  await help.type({ subject: 'Revenue card is late', body: 'It still shows October.' })
  await help.attach({ name: 'card.bin', mimeType: '', buffer: noise(300_000) })
  await help.send()
  await help.seeTicket('Revenue card is late')

  await agentConsole.visit()
  await agentConsole.openTicket('Revenue card is late')
  await agentConsole.seeMessage('It still shows October.')
  await agentConsole.seeMessage('card.bin')
  await agentConsole.take()
  await agentConsole.note('Cache of the cards, again')
  await agentConsole.seeFact('Category', 'Data looks wrong')
  await agentConsole.seeFact('Priority', 'Low')
  await agentConsole.answer('Please reload: it is **put right**.', 'Answer and solve')
  await seeNoAxeViolations(agentConsole.page)

  await page.bringToFront()
  await help.seeMessage('Please reload: it is put right.')
  await expect(help.root.getByRole('strong').getByText('put right')).toBeVisible()
  await expect(help.root.getByText('Cache of the cards')).toHaveCount(0)
  await help.answer('Yes, now it shows November.')
  await agentConsole.seeMessage('Yes, now it shows November.')

  await help.closeTicket(5)
  await agentConsole.seeMessage(/gave 5 of 5 stars/)
})

test('D1 D2 the Help page holds the desk inline, with addresses of its own and «Create ticket»', async ({
  page,
  app,
  help,
}) => {
  await app.visit('/help')
  const desk = help.inside(page.getByRole('region', { name: 'Your tickets' }))
  await desk.button(/CSV export stops/).click()
  await desk.seeTicket('CSV export stops at 10,000 rows')
  await app.seePath(/\/help\/tickets\/./)
  await seeNoAxeViolations(page)
  const address = page.url()
  await page.goBack()
  await desk.seeHome()
  await page.goForward()
  await desk.seeTicket('CSV export stops at 10,000 rows')
  await page.goto(address)
  await desk.seeTicket('CSV export stops at 10,000 rows')
  const create = page.getByRole('button', { name: 'Create ticket' })
  await create.click()
  await expect(desk.message).toBeVisible()
  // The desk knows its hours and says them; a second clock beside it was wrong.
  await expect(desk.root.getByText(/next opening|Open now/)).toBeVisible()
  await expect(page.locator('.help-side')).not.toContainText(/\d:\d\d/)
  await expect(create).toBeHidden()
  await app.seePath('/help/new')
  await expect(page.getByRole('dialog')).toHaveCount(0)
})

test('another person on the Help page sees their own tickets, and signing out shows none', async ({
  page,
  app,
  help,
}) => {
  await app.visit('/help/tickets')
  const desk = help.inside(page.getByRole('region', { name: 'Your tickets' }))
  await expect(desk.button(/CSV export stops/)).toBeVisible()
  // One way to begin in sight: the page's own.
  await expect(page.getByRole('button', { name: 'Create ticket' })).toBeVisible()
  await expect(desk.button('Write a message')).toBeHidden()
  await app.chooseProfile('Tom Okafor')
  await expect(page.getByRole('button', { name: 'Account: Tom Okafor' })).toBeVisible()
  await desk.seeHome()
  await expect(page.getByText('CSV export stops')).toHaveCount(0)
  await app.chooseProfile('Sign out')
  await expect(page.getByRole('heading', { name: 'Sign in to Lumenboard' })).toBeVisible()
  await expect(page.locator('deskside-panel')).toHaveCount(0)
  await page.getByRole('button', { name: /Maya Lindqvist/ }).click()
  await expect(desk.button(/CSV export stops/)).toBeVisible()
})

test('X10 the Help menu works by keyboard, and gets the focus back', async ({
  page,
  app,
  help,
}) => {
  await app.visit()
  await app.help.focus()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('s')
  await expect(page.getByRole('menuitem', { name: 'Support' })).toBeFocused()
  await page.keyboard.press('Enter')
  await help.seeHome()
  await seeNoAxeViolations(page)
  await page.keyboard.press('Escape')
  await expect(app.help).toBeFocused()
})

test('X6 the Help button counts unread answers, in the language of the page', async ({
  page,
  app,
}) => {
  await app.visit()
  await expect(app.help).toHaveAccessibleName(/2 unread answers/)
  await page.getByRole('button', { name: /Language/ }).click()
  await page.getByRole('menuitemradio', { name: 'Русский' }).click()
  await expect(app.help).toHaveAccessibleName(/2 непрочитанных ответа/)
  await app.chooseHelp('Поддержка')
  await expect(page.getByRole('dialog').getByText('Чем помочь?')).toBeVisible()
})

test('the menus of the host open above the help panel', async ({ page, app, help }) => {
  await app.visit()
  await app.chooseHelp('Support')
  await help.seeHome()
  await app.chooseProfile('Tom Okafor')
  await expect(page.getByRole('button', { name: 'Account: Tom Okafor' })).toBeVisible()
  await page.getByRole('button', { name: /Language/ }).click()
  await page.keyboard.press('Escape')
  await expect(page.getByRole('menu')).toHaveCount(0)
  await expect(page.getByRole('button', { name: /Language/ })).toBeFocused()
})

test('X8 every page of the host speaks Russian, but for names', async ({ page, app }) => {
  await page.addInitScript(() => localStorage.setItem('lumenboard.locale', 'ru'))
  const names =
    /Lumenboard|Northwind|English|CSV|Maya( Lindqvist)?|Tom Okafor|Inês Carvalho|Ravi Menon|\S+@\S+/g
  for (const path of ['/', '/reports', '/reports/signup-funnel', '/settings', '/nowhere']) {
    await app.visit(path)
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(/[а-яё]/i)
    const words = (await page.locator('.shell').textContent()) ?? ''
    expect(words.replace(names, '').match(/[a-z]{3,}/gi) ?? []).toEqual([])
  }
})

test('what is saved in the settings is still there on the next visit', async ({ page, app }) => {
  await app.visit('/settings')
  const mentions = page.getByRole('switch', { name: 'Mentions' })
  await mentions.check()
  await page.getByRole('combobox', { name: 'Time zone' }).selectOption('Asia/Tokyo')
  await page.getByRole('button', { name: 'Save settings' }).click()
  await expect(page.getByText('Your settings were saved.')).toBeVisible()
  await page.reload()
  await expect(mentions).toBeChecked()
  await expect(page.getByRole('combobox', { name: 'Time zone' })).toHaveValue('Asia/Tokyo')
})

for (const path of ['/', '/reports', '/reports/signup-funnel', '/settings', '/help']) {
  test(`the page ${path} has no axe violations, light and dark, on a phone too`, async ({
    page,
    app,
  }) => {
    await app.visit(path)
    await seeNoAxeViolations(page)
    await page.getByRole('button', { name: 'Switch to the dark theme' }).click()
    await page.setViewportSize({ width: 390, height: 844 })
    await seeNoAxeViolations(page)
    const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)
    expect(overflow).toBe(0)
  })
}
