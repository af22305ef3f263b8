import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { startGallery } from '../galleryServer.mjs'
import { screens } from './list.mjs'

const LOCALES = ['en-GB', 'ru', 'ar']
const THEMES = ['light', 'dark']

/** The clock of all pictures: taken again, what has not changed looks the same. */
const NOW = new Date('2026-11-23T10:20:00Z')

const SIZES = {
  phone: { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true },
  desktop: { viewport: { width: 1160, height: 800 } },
}

/** Pictures of every screen on phone and desktop, in two themes and three languages. */
export async function shootScenes(browser, folder, only) {
  const gallery = await startGallery({ watch: false })
  const shelf = join(folder, 'widget')
  mkdirSync(shelf, { recursive: true })
  const wanted = screens.filter(({ scene }) => only.length === 0 || only.includes(scene))
  const packer = await createPacker(browser)
  const made = new Set()
  try {
    for (const size of Object.keys(SIZES)) {
      const page = await openStage(browser, gallery.url, SIZES[size])
      for (const screen of wanted) {
        for (const name of await shoot(page, screen, size, shelf, packer)) made.add(name)
      }
      await page.context().close()
    }
  } finally {
    await gallery.close()
  }
  if (only.length === 0) {
    for (const name of readdirSync(shelf)) if (!made.has(name)) rmSync(join(shelf, name))
    writeFileSync(join(folder, 'README.md'), indexPage())
  }
  process.stdout.write(`docs/screens/widget: ${made.size} pictures\n`)
}

async function openStage(browser, url, size) {
  const context = await browser.newContext({
    ...size,
    reducedMotion: 'reduce',
    timezoneId: 'UTC',
    deviceScaleFactor: 1,
  })
  const page = await context.newPage()
  page.on('pageerror', (error) => process.stderr.write(`${error.message}\n`))
  await page.clock.setFixedTime(NOW)
  await page.goto(`${url}/stage.html`)
  await page.waitForSelector('html[data-ready]', { state: 'attached' })
  return page
}

async function shoot(page, { scene, frame }, size, shelf, pack) {
  const names = []
  const layout = size === 'phone' || frame === 'panel' ? 'floating' : frame
  // Once for nobody: chunks that no skeleton stands for are here from then on.
  await page.evaluate(
    ([name, settings]) => window.stage.show(name, settings),
    [scene, { theme: 'light', locale: 'en-GB', layout }],
  )
  await page.waitForTimeout(500)
  for (const locale of LOCALES) {
    for (const theme of THEMES) {
      await page.evaluate(
        ([name, settings]) => window.stage.show(name, settings),
        [scene, { theme, locale, layout }],
      )
      await page.waitForTimeout(120)
      const clip = size === 'phone' ? undefined : cut(frame)
      const name = fileName(scene, size, theme, locale)
      const picture = await page.screenshot(clip && { clip })
      writeFileSync(join(shelf, name), await pack(picture))
      names.push(name)
    }
  }
  return names
}

/** Around a floating panel there is nothing to see. */
function cut(frame) {
  if (frame === 'page') return { x: 0, y: 0, width: 1160, height: 800 }
  return frame === 'drawer'
    ? { x: 660, y: 0, width: 500, height: 800 }
    : { x: 696, y: 76, width: 464, height: 724 }
}

function fileName(scene, size, theme, locale) {
  return `${scene}-${size}-${theme}-${locale.split('-')[0]}.webp`
}

/** PNG in, WebP out: a sixth of the size, by the browser that is here anyway. */
async function createPacker(browser) {
  const page = await browser.newPage()
  return async (png) => {
    const data = await page.evaluate(async (base64) => {
      const picture = new Image()
      picture.src = `data:image/png;base64,${base64}`
      await picture.decode()
      const canvas = document.createElement('canvas')
      canvas.width = picture.width
      canvas.height = picture.height
      canvas.getContext('2d').drawImage(picture, 0, 0)
      return canvas.toDataURL('image/webp', 0.5)
    }, png.toString('base64'))
    return Buffer.from(data.split(',')[1], 'base64')
  }
}

function indexPage() {
  const sections = screens.map(({ scene, title, frame }) => {
    const rows = Object.keys(SIZES).map((size) => {
      const width = size === 'phone' ? 130 : frame === 'page' ? 260 : 150
      const pictures = THEMES.flatMap((theme) =>
        LOCALES.map((locale) => {
          const name = `widget/${fileName(scene, size, theme, locale)}`
          return `<a href="${name}"><img src="${name}" width="${width}" alt="${title}, ${size}, ${theme}, ${locale}" /></a>`
        }),
      )
      return pictures.join('\n')
    })
    return `## ${title}\n\n${rows.join('\n\n')}\n`
  })
  return `# Screens

Every screen of the widget on a phone and on a desktop, light and dark, in English, Russian and Arabic.
Written by \`npm run screenshots\`; the scenes are those of \`npm run gallery\`, over made-up desks.

${sections.join('\n')}`
}
