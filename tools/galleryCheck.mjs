// npm run gallery:check: goes through every scene of the gallery in sizes, languages, themes and
// accents, and fails on what overflows, is clipped, lies over something, is missing, too small or too
// faint, and on every error of the console. First it looks at scenes that are broken on purpose:
// a check that does not find their faults is none. `npm run gallery:check -- thread` takes scenes
// whose name begins so.
import { ensureDependencies } from './ensureDependencies.mjs'
import { matrix, sizes } from './galleryMatrix.mjs'

await ensureDependencies()
const { chromium } = await import('playwright')
const { chromiumArgs, ensureChromium } = await import('./ensureChromium.mjs')
const { startGallery } = await import('./galleryServer.mjs')

const only = process.argv.slice(2)
const startedAt = Date.now()
const gallery = await startGallery({ watch: false })
const { path } = await ensureChromium()
const browser = await chromium.launch({ executablePath: path, args: chromiumArgs })
const faults = new Map()
let shown = 0

try {
  await provesItself()
  // Two at a time: one draws while the other measures.
  const rows = [...matrix]
  const work = async () => {
    for (let row = rows.shift(); row; row = rows.shift()) await look(row)
  }
  await Promise.all([work(), work()])
} finally {
  await browser.close()
  await gallery.close()
}

const seconds = Math.round((Date.now() - startedAt) / 1000)
for (const [fault, where] of faults) {
  process.stdout.write(
    `✗ ${fault}\n    ${where.slice(0, 6).join(' · ')}${where.length > 6 ? ` and ${where.length - 6} more` : ''}\n`,
  )
}
process.stdout.write(`Gallery: ${shown} pictures of scenes, ${faults.size} faults, ${seconds} s\n`)
process.exitCode = faults.size > 0 ? 1 : 0

/** A page that shows scenes, and what its console has said since it was last asked. */
async function openStage({ width, height, touch }) {
  const context = await browser.newContext({
    viewport: { width, height },
    reducedMotion: 'reduce',
    timezoneId: 'UTC',
    ...(touch && { hasTouch: true, isMobile: true }),
  })
  const page = await context.newPage()
  let said = []
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) said.push(message.text())
  })
  page.on('pageerror', (error) => said.push(error.message))
  await page.goto(`${gallery.url}/stage.html`)
  await page.waitForSelector('html[data-ready]')
  const listen = () => {
    const words = said
    said = []
    return words
  }
  return { page, listen, close: () => context.close() }
}

/** One scene, in the settings of a row and in its themes: all that is wrong with it. */
async function lookAt({ page, listen }, name, row) {
  const { size, locale, themes, accent, density } = row
  const [theme = 'light', ...more] = themes
  const found = []
  try {
    found.push(
      ...(await page.evaluate(
        async ([scene, settings]) => {
          await window.stage.show(scene, settings)
          return window.stage.check(['shape', 'colour'])
        },
        [name, { theme, locale, layout: sizes[size].layout, accent, density }],
      )),
    )
    for (const next of more) {
      const dark = await page.evaluate(async (word) => {
        await window.stage.setTheme(word)
        return window.stage.check(['colour'])
      }, next)
      found.push(...dark.map((each) => ({ ...each, what: `${next}: ${each.what}` })))
    }
  } catch (error) {
    found.push({ check: 'console', where: 'the scene', what: error.message.split('\n')[0] })
  }
  const said = listen().map((what) => ({ check: 'console', where: 'the console', what }))
  return [...found, ...said]
}

async function look(row) {
  const stage = await openStage(sizes[row.size])
  const names = await stage.page.evaluate(() => window.stage.names)
  for (const name of names.filter(isAsked)) {
    shown += row.themes.length
    const where = [name, row.size, row.locale, row.accent].filter(Boolean).join(' ')
    for (const { check, where: element, what } of await lookAt(stage, name, row)) {
      const fault = `${check}: ${element}: ${what}`
      faults.set(fault, [...(faults.get(fault) ?? []), where])
    }
  }
  await stage.close()
}

function isAsked(name) {
  return only.length === 0 || only.some((word) => name.startsWith(word))
}

/** Every fault that is there on purpose is found, by the check that it is meant for. */
async function provesItself() {
  const stage = await openStage(sizes.page)
  const row = { size: 'page', locale: 'en-GB', themes: ['light'] }
  for (const { name, fault } of await stage.page.evaluate(() => window.stage.broken)) {
    const found = await lookAt(stage, name, row)
    if (found.some(({ check }) => check === fault)) continue
    faults.set(`${name}: its fault (${fault}) is not found`, [JSON.stringify(found)])
  }
  await stage.close()
}
