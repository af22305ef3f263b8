import { expect, type Page, test } from '@playwright/test'
import { HelpPanel } from '../models/HelpPanel.js'
import { createProject, type FreshProject, pictureOf } from './freshProject.js'
import { readPacked, tarballsOf } from './packed.js'
import { type Site, serve } from './site.js'

const packed = readPacked()

/** What each framework wants beside ours, and its own way to check types. */
const FRAMEWORKS = [
  {
    name: 'react',
    title: 'React in strict mode',
    packages: [
      ...['react', 'react-dom', '@types/react', '@types/react-dom'],
      ...['@vitejs/plugin-react', 'typescript'],
    ],
    types: ['tsc', '-p', '.'],
  },
  {
    name: 'vue',
    title: 'Vue',
    packages: ['vue', '@vitejs/plugin-vue', 'vue-tsc', 'typescript'],
    types: ['vue-tsc', '-p', '.'],
  },
  {
    name: 'svelte',
    title: 'Svelte',
    packages: ['svelte', '@sveltejs/vite-plugin-svelte', 'svelte-check', 'typescript'],
    types: ['svelte-check', '--fail-on-warnings'],
  },
] as const

/** All that the page holds but the app's own words, which say what is shown now. */
function bodyOf(page: Page): Promise<string> {
  return page.evaluate(() =>
    [...document.body.querySelectorAll('*')].map((one) => one.localName).join(' '),
  )
}

for (const { name, title, packages, types } of FRAMEWORKS) {
  test.describe(title, () => {
    let project: FreshProject
    let site: Site

    test.beforeAll(async () => {
      project = await createProject(name, [
        ...tarballsOf(packed, 'core', 'widget'),
        'vite',
        ...packages,
      ])
      const environment = { VITE_ENDPOINT: packed.endpoint, VITE_TOKEN: packed.token }
      await project.run('npx', ['vite', 'build', '--logLevel', 'warn'], environment)
      site = await serve({ folders: { '/': `${project.folder}/dist` } })
    })

    test.afterAll(() => site?.close())

    test(`a fresh project of ${title} agrees with the packed types`, async () => {
      // It rejects with what is wrong.
      expect(await project.run('npx', types)).not.toMatch(/error TS|[1-9]\d* errors?/)
    })

    test(`X11 X13 a fresh project of ${title} has the widget behind its button and the tickets in its page`, async ({
      page,
    }) => {
      const errors: string[] = []
      page.on('pageerror', (error) => errors.push(String(error)))
      await page.goto(site.url)
      await expect(page.getByText(/^ready: [1-9]\d* tickets$/)).toBeVisible()
      const before = await bodyOf(page)
      await page.getByRole('button', { name: 'Help' }).click()
      const help = new HelpPanel(page)
      await help.seeHome()
      await expect(page.locator('output')).toHaveText('home')
      await page.screenshot({ path: pictureOf(`${name}-light`) })
      await page.getByRole('button', { name: 'Theme' }).click()
      await expect(help.root).toHaveCSS('color-scheme', 'dark')
      await page.screenshot({ path: pictureOf(`${name}-dark`) })
      await page.getByRole('button', { name: 'Write', exact: true }).click()
      await expect(help.message).toBeVisible()
      await page.getByRole('button', { name: 'Show or hide' }).click()
      await expect(help.root).toHaveCount(0)
      await page.getByRole('button', { name: 'Show or hide' }).click()
      await expect(page.getByRole('button', { name: 'Help' })).toHaveAttribute(
        'aria-haspopup',
        'dialog',
      )
      expect(await bodyOf(page)).toBe(before)
      expect(errors).toEqual([])
    })
  })
}
