import type { Page } from '@playwright/test'
import { test as base, expect, noise } from '../fixtures.js'
import { focused } from '../focus.js'
import { openSlowLine, type SlowLine } from '../slowLine.js'

const MEBIBYTE = 1024 * 1024

const test = base.extend<{ line: SlowLine }>({
  line: async ({ desk }, use) => {
    const line = await openSlowLine(desk.url, 2 * MEBIBYTE)
    await use(line)
    await line.close()
  },
})

const png = (name: string, size = 900) => ({ name, mimeType: 'image/png', buffer: noise(size) })

/** What a screen reader is told politely, from now on, in its order. */
async function hearPolite(page: Page): Promise<() => Promise<readonly string[]>> {
  await page.evaluate(() => {
    const root = document.querySelector('deskside-panel')?.shadowRoot
    const place = root?.querySelector('.hidden[role=status]')
    if (!place) throw new Error('There is no place for it')
    const heard: string[] = []
    Object.assign(window, { heard })
    new MutationObserver(() => {
      heard.push((place.textContent ?? '').replace('\u00a0', ''))
    }).observe(place, { childList: true, characterData: true, subtree: true })
  })
  return () => page.evaluate(() => (window as unknown as { heard: string[] }).heard)
}

test('T-AX3 X3 files are told as they are taken and once as all are there, in the order in which it happens', async ({
  page,
  visit,
  help,
}) => {
  await visit()
  await help.openForm()
  await help.attach(png('a.png'))
  await expect(help.root.getByText(/· Uploaded/)).toBeVisible()
  const heard = await hearPolite(page)
  await help.button('Remove a.png').click()
  await expect.poll(async () => (await heard()).at(-1)).toContain('a.png removed')
  const before = (await heard()).length
  await help.attach(png('b.png'), png('c.png'), png('d.png'))
  // What comes on the heels of another word is said with the next.
  await expect
    .poll(async () => (await heard()).slice(before).join(' '))
    .toBe('3 files added 3 of 3: Uploaded')
})

test('T-AX3 X3 an upload is paused and goes on by keys alone; what stops it is told once, its end as well', async ({
  page,
  visit,
  help,
  line,
}, testInfo) => {
  await visit('/app.html', { endpoint: line.url })
  await help.openForm()
  const heard = await hearPolite(page)
  await help.attachFromDisk(testInfo.outputPath('film.mp4'), noise(24 * MEBIBYTE, 5))
  await help.button('Pause film.mp4').press('Enter')
  const goOn = help.button('Go on with film.mp4')
  await expect(goOn).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(help.button('Pause film.mp4')).toBeVisible()
  line.cut()
  await expect.poll(async () => (await heard()).at(-1)).toMatch(/^film\.mp4: /)
  line.mend()
  await help.button('Try film.mp4 again').press('Enter')
  await expect
    .poll(async () => (await heard()).at(-1), { timeout: 45_000 })
    .toBe('film.mp4: Uploaded')
  expect(await heard()).toHaveLength(3)
  // The button is gone; whoever was on it is on the file.
  await expect.poll(async () => (await focused(page)).name).toContain('film.mp4')
})
