import { spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { expect, test } from '@playwright/test'
import { type Recipe, recipesOf, writeRecipes } from '../../tools/docRecipes.js'
import { freePort } from '../../tools/freePort.mjs'

const root = fileURLToPath(new URL('../..', import.meta.url))
const NAMES = ['playwright.config.ts', 'desk.ts', 'support.spec.ts']

/** The reader's own app, such as it may be: a page, the widget, and a server that signs tokens. */
const APP = `import { createReadStream } from 'node:fs'
import { createServer } from 'node:http'
import { join } from 'node:path'
import { signToken } from '@deskside/relay'

const { SUPPORT_SECRET: secret, SUPPORT_ENDPOINT: endpoint, WIDGET, PORT } = process.env
const user = { id: 'maya', name: 'Maya Lindqvist' }
const page = \`<!doctype html><html lang="en"><meta charset="utf-8"><title>Harbour</title>
<link rel="icon" href="data:,"><main><h1>Harbour</h1><button id="help">Help</button></main>
<script>
const stub = (...call) => stub.q.push(call); stub.q = []; window.Deskside ??= stub
const getToken = () => fetch('/token').then((answer) => answer.text())
Deskside('init', { endpoint: '\${endpoint}', getToken, user: { id: 'maya' } }); Deskside('attach', '#help')
</script><script async src="/deskside/deskside.js"></script>\`

createServer(async (request, response) => {
  const path = new URL(request.url, 'http://app').pathname
  if (path === '/token') return response.end(await signToken({ secret, user }))
  if (path === '/') return response.setHeader('Content-Type', 'text/html').end(page)
  const file = createReadStream(join(WIDGET, path.replace('/deskside/', '')))
  file.once('error', () => response.writeHead(404).end())
  response.setHeader('Content-Type', path.endsWith('.css') ? 'text/css' : 'text/javascript')
  file.pipe(response)
}).listen(Number(PORT))
`

/** As it stands, on ports that are free here, in the browser that this machine has. */
async function writeProject(recipes: readonly Recipe[]): Promise<string> {
  const [deskPort, appPort] = [await freePort(), await freePort()]
  const moved = recipes.map(({ name, text }) => ({
    name,
    text: text.replaceAll('8787', String(deskPort)).replaceAll('5173', String(appPort)),
  }))
  const scripts = { dev: `PORT=${appPort} WIDGET=${root}packages/widget/dist/cdn node app.mjs` }
  const run = `import recipe from './playwright.config'
import { chromiumArgs } from '${root}tools/ensureChromium.mjs'
const executablePath = process.env.CHROMIUM_PATH
const launchOptions = { args: chromiumArgs, ...(executablePath ? { executablePath } : {}) }
export default { ...recipe, timeout: 120_000, expect: { timeout: 30_000 }, use: { ...recipe.use, launchOptions } }
`
  return writeRecipes('playwright', [
    ...moved,
    { name: 'package.json', text: JSON.stringify({ type: 'module', private: true, scripts }) },
    { name: 'app.mjs', text: APP },
    { name: 'run.config.ts', text: run },
  ])
}

test('docs/testing-your-app.md: the recipe for Playwright runs against a started mock', async () => {
  test.setTimeout(180_000)
  const recipes = recipesOf('testing-your-app.md').filter(({ name }) => NAMES.includes(name))
  expect(recipes.map(({ name }) => name)).toEqual(NAMES)
  const folder = await writeProject(recipes)
  const kept = Object.entries(process.env).filter(
    ([name]) => !/^(TEST_|PW_|PLAYWRIGHT_)/.test(name),
  )
  const child = spawn('npx', ['playwright', 'test', '-c', 'run.config.ts', '--reporter=list'], {
    cwd: folder,
    env: Object.fromEntries(kept),
  })
  let output = ''
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (piece) => {
      output += piece
    })
  }
  const code = await new Promise((resolve) => child.once('exit', resolve))
  expect(output).toContain('2 passed')
  expect(code, output).toBe(0)
})
