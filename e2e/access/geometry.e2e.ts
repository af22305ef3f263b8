import type { Locator, Page } from '@playwright/test'
import { expect, noise, test } from '../fixtures.js'

type Box = { readonly what: string; readonly width: number; readonly height: number }

/** Everything in the panel that a finger may want to hit, links inside of a sentence apart. */
function targets(panel: Locator): Promise<readonly Box[]> {
  return panel.evaluate((root) =>
    [...root.querySelectorAll('button, a[href], input, textarea, select, [tabindex="0"]')]
      .filter((one) => one.getClientRects().length > 0 && !one.closest('p'))
      .map((one) => {
        // A radio or box of ours lies under its card, which is its label.
        const hit = one.matches('input[type=radio], input[type=checkbox], input[type=file]')
          ? (one.closest('label') ?? one)
          : one
        const { width, height } = hit.getBoundingClientRect()
        const what = one.getAttribute('aria-label') ?? one.textContent?.trim() ?? one.localName
        return { what, width, height }
      }),
  )
}

function overflow(page: Page): Promise<number> {
  return page.evaluate(() => {
    const root = document.querySelector('deskside-panel')?.shadowRoot
    const wide = [...(root?.querySelectorAll('.panel, .body') ?? [])]
    return Math.max(
      document.documentElement.scrollWidth - innerWidth,
      ...wide.map((one) => one.scrollWidth - one.clientWidth),
    )
  })
}

const SMALL = [
  ['320 px', { width: 320, height: 640 }],
  // 1280 × 1024 at 400 %.
  ['400 % zoom', { width: 320, height: 256 }],
] as const

for (const [name, viewport] of SMALL) {
  test(`T-AX4 at ${name} everything is there, without scrolling sideways`, async ({
    page,
    visit,
    help,
  }) => {
    await page.setViewportSize(viewport)
    await visit()
    await help.openForm()
    await help.type({
      subject: 'Narrow',
      body: 'Donaudampfschifffahrtsgesellschaftskapitän '.repeat(4),
    })
    await help.attach({
      name: `${'long'.repeat(30)}.png`,
      mimeType: 'image/png',
      buffer: noise(900),
    })
    await expect(help.root.getByText(/^long/).first()).toBeVisible()
    expect(await overflow(page)).toBeLessThanOrEqual(0)
    await help.send()
    await help.seeTicket('Narrow')
    expect(await overflow(page)).toBeLessThanOrEqual(0)
    await help.reply.scrollIntoViewIfNeeded()
    await expect(help.reply).toBeInViewport()
  })
}

test('T-AX4 every target is at least 24 by 24 pixels', async ({ page, visit, help }) => {
  await visit()
  await help.clickHelp()
  const small = async () =>
    (await targets(help.root)).filter(({ width, height }) => width < 24 || height < 24)
  expect(await small()).toEqual([])
  await help.startWriting()
  await help.type({ subject: 'Targets', body: 'See https://example.com/a' })
  await help.attach({ name: 'a.txt', mimeType: 'text/plain', buffer: noise(10) })
  await expect(help.root.getByText('a.txt', { exact: true })).toBeVisible()
  expect(await small()).toEqual([])
  await help.send()
  await help.seeTicket('Targets')
  expect(await small()).toEqual([])
  await help.button('Back').click()
  await help.button('All requests').click()
  await expect(help.root.getByRole('searchbox')).toBeVisible()
  expect(await small()).toEqual([])
  expect(await page.evaluate(() => innerWidth)).toBe(1280)
})

test('T-AX4 text may be spaced as WCAG asks, and nothing is cut off', async ({
  page,
  visit,
  help,
}) => {
  await visit()
  await help.openForm()
  await page.evaluate(() => {
    const sheet = new CSSStyleSheet()
    sheet.replaceSync(
      '* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important } p { margin-block-end: 2em !important }',
    )
    const root = document.querySelector('deskside-panel')?.shadowRoot
    if (root) root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet]
  })
  expect(await overflow(page)).toBeLessThanOrEqual(0)
  const cut = await help.root.evaluate((root) =>
    [...root.querySelectorAll('button, label, p, h1, h2')]
      .filter((one) => one.getClientRects().length > 0)
      .filter((one) => {
        const { overflowY } = getComputedStyle(one)
        return overflowY === 'hidden' && one.scrollHeight > one.clientHeight + 2
      })
      .map((one) => one.textContent),
  )
  expect(cut).toEqual([])
  await help.type({ subject: 'Spaced', body: 'Text' })
  await expect(help.button(/^Send/)).toBeInViewport()
})

test('T-AX4 in forced colours every control keeps an edge, and the focus is seen', async ({
  page,
  visit,
  help,
}) => {
  await page.emulateMedia({ forcedColors: 'active' })
  await visit()
  await help.openForm()
  const edges = await help.root.evaluate((root) =>
    [...root.querySelectorAll('textarea, input[type=text], input:not([type]), .button')]
      .filter((one) => one.getClientRects().length > 0)
      .filter((one) => {
        const style = getComputedStyle(one)
        return style.borderStyle === 'none' || style.borderTopWidth === '0px'
      })
      .map((one) => one.outerHTML.slice(0, 80)),
  )
  expect(edges).toEqual([])
  await help.button(/^Send/).focus()
  await page.keyboard.press('Shift+Tab')
  await page.keyboard.press('Tab')
  const outline = await help
    .button(/^Send/)
    .evaluate((button) => getComputedStyle(button).outlineStyle)
  expect(outline).not.toBe('none')
})

test('T-AX4 who wants less motion gets none', async ({ page, visit, help }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' })
  await visit()
  await help.clickHelp()
  const moving = await help.root.evaluate((panel) =>
    [panel, ...panel.querySelectorAll('*')].flatMap((one) => {
      const style = getComputedStyle(one)
      const isLong = (durations: string) =>
        durations.split(',').some((each) => Number.parseFloat(each) > 0.01)
      const isAnimated = style.animationName !== 'none' && isLong(style.animationDuration)
      const isFading = style.transitionProperty !== 'none' && isLong(style.transitionDuration)
      return isAnimated || isFading ? [one.outerHTML.slice(0, 80)] : []
    }),
  )
  expect(moving).toEqual([])
})

test('T-AX4 what has the focus is not covered by a word on news', async ({
  page,
  visit,
  help,
  agent,
}) => {
  await visit()
  await help.fileTicket({ subject: 'Covered', body: 'Am I?' })
  const id = await agent.idOf('Covered')
  await help.button('Back').click()
  await help.button('All requests').click()
  const search = help.root.getByRole('searchbox')
  await search.focus()
  await agent.reply(id, 'No.')
  await expect(help.root.getByText(/answered/i).first()).toBeVisible()
  const isSeen = await search.evaluate((field) => {
    const { left, top, width, height } = field.getBoundingClientRect()
    const root = field.getRootNode() as ShadowRoot
    return [0.2, 0.5, 0.8].every((part) =>
      field.parentElement?.contains(
        root.elementFromPoint(left + width * part, top + height / 2) ?? document.body,
      ),
    )
  })
  expect(isSeen).toBe(true)
  expect(await page.getByRole('link', { name: /^Help/ }).isVisible()).toBe(true)
})

test('T-AX4 the round button covers nothing of the host that has the focus', async ({
  page,
  visit,
}) => {
  await visit('/app.html', { launcher: 'true' })
  const covered: string[] = []
  for (let presses = 0; presses < 5; presses += 1) {
    await page.keyboard.press('Tab')
    const at = await page.evaluate(() => {
      const active = document.activeElement
      if (!active || active === document.body || active.localName.startsWith('deskside')) return ''
      const { left, top, width, height } = active.getBoundingClientRect()
      const seen = document.elementFromPoint(left + width / 2, top + height / 2)
      return active === seen || active.contains(seen) ? '' : (active.textContent ?? 'field')
    })
    if (at) covered.push(at)
  }
  expect(covered).toEqual([])
})
