import { fileURLToPath } from 'node:url'
import { deskConfigProblems } from '@deskside/core/config'
import { preview } from 'vite'
import { test as base, expect, seeNoAxeViolations } from '../fixtures.js'
import { Configurator } from '../models/Configurator.js'

const test = base.extend<{ configurator: Configurator }>({
  permissions: ['clipboard-read', 'clipboard-write'],
  configurator: async ({ page }, use) => {
    const problems: string[] = []
    page.on('pageerror', (error) => problems.push(error.message))
    const root = fileURLToPath(new URL('../../examples/configurator', import.meta.url))
    // The built page as any server of files gives it.
    const server = await preview({
      root,
      configFile: false,
      logLevel: 'warn',
      preview: { port: 0, host: '127.0.0.1' },
    })
    const address = server.httpServer.address()
    if (address === null || typeof address === 'string') throw new Error('No address')
    await use(new Configurator(page, `http://127.0.0.1:${address.port}/`))
    await server.close()
    expect(problems).toEqual([])
  },
})

const TEAL = 'rgb(15, 118, 110)'

test('a desk, an accent and a text are changed, seen in the phone and copied; bad JSON keeps the preview', async ({
  page,
  configurator,
}) => {
  await configurator.visit()
  await page.getByLabel('Start from').selectOption('A shop builder')
  await configurator.chooseAccent('#0f766e')
  await configurator.writeWords('start.home.write', 'Ask the crew')
  await configurator.seePhoneButton('Ask the crew', TEAL)
  // The widget was made anew beside it, and did not take the caret away.
  await expect(configurator.words('start.home.write')).toBeFocused()
  await seeNoAxeViolations(page)

  const desk = await configurator.copyJson()
  expect(deskConfigProblems(desk)).toEqual([])
  expect(desk).toMatchObject({ texts: { en: { 'start.home.write': 'Ask the crew' } } })

  await configurator.chooseTab('JSON')
  await configurator.json.fill('{\n  "name": "Crew"\n  "guests": "open"\n}')
  await expect(page.getByText('Line 3, column 3')).toBeVisible()
  await expect(page.getByText('A comma is missing before this.')).toBeVisible()
  await page.reload()
  await expect(configurator.json).toHaveValue(/"Crew"\n {2}"guests"/)
  await configurator.seePhoneButton('Ask the crew', TEAL)

  await configurator.json.fill('{ "name": "Crew" }')
  await expect(configurator.desktop.getByText('Crew', { exact: true })).toBeVisible()
})
