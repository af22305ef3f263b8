import { seeNoAxeViolations } from '../fixtures.js'
import { expect } from './fixtures.js'
import { test } from './tidecastTest.js'

/** Desk D: the FAQ, the languages and the look of Tidecast's pages. */

test('D12 the FAQ is a section of the page: linked from it, searched, read, and shared by a link', async ({
  page,
  console,
}) => {
  await console.visit('/help')
  await page.getByRole('link', { name: 'FAQ' }).click()
  await expect(console.desk.getByRole('heading', { name: 'FAQ', exact: true })).toBeVisible()
  await console.seePath('/help/faq')
  await expect(
    console.desk.getByRole('button', { name: /Create your first campaign/ }),
  ).toBeVisible()
  await console.desk.getByRole('searchbox', { name: 'Search the FAQ' }).fill('unsubscribe')
  await expect(
    console.desk.getByRole('button', { name: /Create your first campaign/ }),
  ).toHaveCount(0)
  await console.desk.getByRole('button', { name: /One unsubscribe for all lists/ }).click()
  await expect(console.desk.getByText(/By default somebody leaves the list/)).toBeVisible()
  await page.goto(page.url())
  await expect(console.desk.getByText(/By default somebody leaves the list/)).toBeVisible()
})

test('the whole page speaks Russian where its person does, and shows nobody what is another’s', async ({
  page,
  console,
}) => {
  await console.visit('/help/tickets')
  await expect(console.rows.first()).toBeVisible()
  await console.chooseAccount((sheet) =>
    sheet.getByRole('combobox', { name: 'Language' }).selectOption('ru'),
  )
  await expect(console.desk.getByRole('columnheader', { name: 'Тип вопроса' })).toBeVisible()
  await expect(console.topPanel.getByRole('heading', { name: 'Помощь' })).toBeVisible()
  await page.getByRole('combobox', { name: 'Работать как' }).selectOption('aigul')
  await expect(console.desk.getByText(/Где посмотреть статистику по звонкам/).first()).toBeVisible()
  await expect(page.getByText('Upload of contacts')).toHaveCount(0)
  await console.chooseAccount((sheet) => sheet.getByRole('button', { name: 'Выйти' }).click())
  await expect(page.getByRole('heading', { name: 'Вход в Tidecast' })).toBeVisible()
  await expect(page.locator('deskside-panel')).toHaveCount(0)
})

test('every page of the console is free of axe violations, light on a desktop and dark on a phone', async ({
  page,
  console,
}) => {
  for (const path of ['/', '/campaigns', '/help', '/help/new']) {
    await page.setViewportSize({ width: 1280, height: 800 })
    await page.emulateMedia({ colorScheme: 'light' })
    await console.visit(path)
    if (path.startsWith('/help')) await expect(console.desk.locator('.body')).toBeVisible()
    await seeNoAxeViolations(page)
    await page.setViewportSize({ width: 390, height: 844 })
    await page.emulateMedia({ colorScheme: 'dark' })
    await page.reload()
    await seeNoAxeViolations(page)
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBe(0)
  }
})
