import type { Page } from '@playwright/test'
import { expect, test } from '../fixtures.js'
import type { HelpPanel } from '../models/HelpPanel.js'

/** A picture that the page draws: red, with a blue middle. */
async function drawPng(page: Page): Promise<Buffer> {
  const base64 = await page.evaluate(() => {
    const canvas = document.createElement('canvas')
    canvas.width = 900
    canvas.height = 600
    const pen = canvas.getContext('2d')
    if (!pen) throw new Error('This browser draws nothing')
    pen.fillStyle = '#c00'
    pen.fillRect(0, 0, 900, 600)
    pen.fillStyle = '#00c'
    pen.fillRect(300, 0, 300, 600)
    return canvas.toDataURL('image/png').split(',')[1] ?? ''
  })
  return Buffer.from(base64, 'base64')
}

async function openLightBox(page: Page, help: HelpPanel): Promise<void> {
  await help.openForm()
  await help.type({ subject: 'Look', body: 'At this.' })
  await help.attach({ name: 'look.png', mimeType: 'image/png', buffer: await drawPng(page) })
  await expect(help.root.getByText(/· Uploaded/)).toBeVisible()
  await help.send()
  await help.seeTicket('Look')
  await help.root.getByRole('button', { name: /^Show look.png larger/ }).click()
  await expect(shown(page)).toBeVisible()
}

const box = (page: Page) => page.getByRole('dialog', { name: 'Pictures' })
const shown = (page: Page) => box(page).getByRole('img', { name: 'look.png' })
const percent = async (page: Page) =>
  Number.parseInt((await box(page).getByText('%').textContent()) ?? '', 10)

/** Where a point of the screen lies in the picture: 0 to 1 from its left and top. */
async function within(page: Page, x: number, y: number): Promise<readonly [number, number]> {
  const { x: left, y: top, width, height } = (await shown(page).boundingBox()) ?? fail()
  return [(x - left) / width, (y - top) / height]
}

function fail(): never {
  throw new Error('The picture is not there')
}

const pageZoom = (page: Page) => page.evaluate('visualViewport.scale + devicePixelRatio')

test('X3 the wheel enlarges what lies under the pointer, with Ctrl as trackpads say it, and not the page', async ({
  page,
  visit,
  help,
}) => {
  await visit()
  await openLightBox(page, help)
  const zoom = await pageZoom(page)
  const { x, y, width, height } = (await shown(page).boundingBox()) ?? fail()
  const at = [x + width * 0.6, y + height * 0.4] as const
  await page.mouse.move(...at)
  await page.mouse.wheel(0, -240)
  await expect.poll(() => percent(page)).toBeGreaterThan(140)
  await page.keyboard.down('Control')
  await page.mouse.wheel(0, -60)
  await page.keyboard.up('Control')
  await expect.poll(() => percent(page)).toBeGreaterThan(180)
  const [across, down] = await within(page, ...at)
  expect(across).toBeCloseTo(0.6, 1)
  expect(down).toBeCloseTo(0.4, 1)
  for (let turn = 0; turn < 4; turn += 1) await page.mouse.wheel(0, 240)
  await expect.poll(() => percent(page)).toBe(100)
  expect(await pageZoom(page)).toBe(zoom)
})

test.describe('with fingers', () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true })

  test('X3 two fingers enlarge what lies between them, and not the page; one moves it', async ({
    page,
    visit,
    help,
  }) => {
    await visit()
    await openLightBox(page, help)
    const zoom = await pageZoom(page)
    const cdp = await page.context().newCDPSession(page)
    const { x, y, width, height } = (await shown(page).boundingBox()) ?? fail()
    const middle = [x + width * 0.5, y + height * 0.5] as const
    const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', ...apart: number[]) =>
      cdp.send('Input.dispatchTouchEvent', {
        type,
        touchPoints: apart.map((by, id) => ({ x: middle[0] + by, y: middle[1], id })),
      })
    await touch('touchStart', -30, 30)
    for (const step of [40, 50, 60, 70, 80, 90]) await touch('touchMove', -step, step)
    await touch('touchEnd')
    await expect.poll(() => percent(page)).toBeGreaterThan(250)
    expect(await percent(page)).toBeLessThan(350)
    const [across] = await within(page, ...middle)
    expect(across).toBeCloseTo(0.5, 1)
    await touch('touchStart', 0)
    for (const step of [-20, -40, -60, -80]) await touch('touchMove', step)
    await touch('touchEnd')
    await expect.poll(async () => (await within(page, ...middle))[0]).toBeGreaterThan(across + 0.04)
    await expect(box(page)).toBeVisible()
    expect(await pageZoom(page)).toBe(zoom)
  })
})

test('X3 a chosen picture is seen beside its name, and again after a reload', async ({
  page,
  visit,
  help,
}) => {
  await visit()
  await help.openForm()
  const buffer = await drawPng(page)
  await help.attach({ name: 'look.png', mimeType: 'image/png', buffer })
  const middle = () =>
    help.root
      .getByRole('listitem')
      .filter({ hasText: 'look.png' })
      .locator('canvas')
      .evaluate((canvas: HTMLCanvasElement) => {
        const { width, height } = canvas
        return [...(canvas.getContext('2d')?.getImageData(width / 2, height / 2, 1, 1).data ?? [])]
      })
  await expect.poll(middle).toEqual([0, 0, 204, 255])
  await help.seeDraftKept()
  await page.reload()
  await help.openForm()
  await expect.poll(middle).toEqual([0, 0, 204, 255])
})
