import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { root, stop } from '../steps.mjs'

const DESKTOP = { viewport: { width: 1280, height: 800 } }
const PHONE = { viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true }

/** Each: a name, how the browser is set, and the way to what is to be seen. */
const screens = [
  { name: 'demo-panel', context: DESKTOP, walk: (page, url) => openPanel(page, url) },
  {
    name: 'demo-ticket',
    context: { ...DESKTOP, colorScheme: 'dark' },
    walk: async (page, url) => {
      await openPanel(page, url)
      await page.getByRole('button', { name: /Checkout funnel/ }).click()
      await page.getByRole('log').waitFor()
    },
  },
  {
    name: 'demo-page',
    context: DESKTOP,
    walk: async (page, url) => {
      await page.goto(`${url}/help/tickets`)
      await page.getByRole('table').waitFor()
    },
  },
  {
    name: 'demo-phone-new',
    context: PHONE,
    walk: async (page, url) => {
      await page.goto(`${url}/help/new`)
      await page.getByRole('textbox', { name: 'Message' }).waitFor()
    },
  },
]

/** Pictures of the running demo, for the README. Needs a build. */
export async function shootDemo(browser, folder) {
  const demo = await startDemo()
  try {
    for (const { name, context, walk } of screens) {
      const page = await (await browser.newContext({ locale: 'en-GB', ...context })).newPage()
      await walk(page, demo.url)
      await page.evaluate(() => document.fonts.ready)
      await page.waitForTimeout(500)
      await page.screenshot({ path: join(folder, `${name}.png`) })
      process.stdout.write(`docs/screens/${name}.png\n`)
    }
  } finally {
    demo.end()
  }
}

async function openPanel(page, url) {
  await page.goto(url)
  await page.getByRole('button', { name: /^Help/ }).click()
  await page.getByRole('menuitem', { name: /Support/ }).click()
  await page
    .getByRole('dialog')
    .getByRole('button', { name: /Checkout funnel/ })
    .waitFor()
}

function startDemo() {
  const args = ['examples/demo/dist/server.js', '--port', '5680', '--support-port', '8890']
  const child = spawn('node', args, { cwd: root })
  return new Promise((resolve) => {
    let output = ''
    child.stdout.on('data', (piece) => {
      output += piece
      const url = output.match(/http:\/\/localhost:\d+/)?.[0]
      if (!url) return
      child.removeListener('exit', complain)
      resolve({ url, end: () => child.kill('SIGTERM') })
    })
    child.on('exit', complain)

    function complain(code) {
      stop(`The demo ended (${code}): is there a build?\n${output}`)
    }
  })
}
