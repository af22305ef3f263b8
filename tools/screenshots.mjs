// npm run screenshots: pictures for README and docs, made by nobody's hand, into docs/screens/. The
// demo's need a build (npm run build). `npm run screenshots -- demo`: only those;
// `-- scenes [name …]`: only the widget's screens, or some of them.
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { ensureDependencies } from './ensureDependencies.mjs'
import { root } from './steps.mjs'

await ensureDependencies()
const { chromium } = await import('playwright')
const { chromiumArgs, ensureChromium } = await import('./ensureChromium.mjs')

const [what, ...only] = process.argv.slice(2)
const folder = join(root, 'docs/screens')
mkdirSync(folder, { recursive: true })
const { path } = await ensureChromium()
const browser = await chromium.launch({ executablePath: path, args: chromiumArgs })
try {
  if (what !== 'scenes') {
    const { shootDemo } = await import('./screenshots/demo.mjs')
    await shootDemo(browser, folder)
  }
  if (what !== 'demo') {
    const { shootScenes } = await import('./screenshots/scenes.mjs')
    await shootScenes(browser, folder, only)
  }
} finally {
  await browser.close()
}
