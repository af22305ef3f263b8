// Packs every package as npm would publish it, installs the tarballs into a fresh Vite app outside
// of the workspace, builds that app, and looks at it in Chromium with the packed mock server behind.
import { spawn } from 'node:child_process'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import { tmpdir } from 'node:os'
import { extname, join } from 'node:path'
import { chromiumArgs, ensureChromium } from './ensureChromium.mjs'
import { root, run, stop } from './steps.mjs'

const PACKAGES = ['core', 'relay', 'server-mock', 'widget']
const MAIN = `import { mountHelp } from '@deskside/widget'

const widget = mountHelp({
  endpoint: import.meta.env.VITE_ENDPOINT,
  getToken: () => import.meta.env.VITE_TOKEN,
  user: { id: 'maya' },
})
widget.attachTo('#help')
`
const PAGE = `<!doctype html>
<html lang="en">
  <head><meta charset="utf-8"><title>Fresh app</title><link rel="icon" href="data:,"></head>
  <body><button id="help">Help</button><script type="module" src="/main.ts"></script></body>
</html>
`

/** As strict as a stranger's: a package without types, or with broken ones, does not pass. */
const TSCONFIG = {
  compilerOptions: {
    strict: true,
    noEmit: true,
    skipLibCheck: false,
    target: 'es2022',
    module: 'esnext',
    moduleResolution: 'bundler',
    lib: ['es2022', 'dom', 'dom.iterable'],
    types: ['vite/client'],
  },
  files: ['main.ts'],
}
const TSC = join(root, 'node_modules/typescript/bin/tsc')

const folder = await mkdtemp(join(tmpdir(), 'deskside-smoke-'))
const stops = [() => rm(folder, { recursive: true, force: true })]
try {
  await mustRun('npm', ['pack', '--pack-destination', folder, ...workspaces()], root)
  await writeApp()
  const tarballs = await packedFiles()
  const { version } = JSON.parse(
    await readFile(join(root, 'node_modules/vite/package.json'), 'utf8'),
  )
  const installed = ['install', '--no-audit', '--no-fund', '--prefer-offline', `vite@${version}`]
  await mustRun('npm', [...installed, ...tarballs], folder)
  await mustRun('npx', ['deskside-relay', '--help'], folder)
  const { endpoint, token } = await startMock()
  const env = { VITE_ENDPOINT: endpoint, VITE_TOKEN: token }
  await mustRun('node', [TSC, '-p', '.'], folder)
  for (const name of PACKAGES)
    await mustRun('npx', ['publint', '--strict', `packages/${name}`], root)
  await mustRun('npx', ['vite', 'build', '--logLevel', 'warn'], folder, env)
  await look(await serve(join(folder, 'dist')))
  process.stdout.write('The packed packages work in a fresh Vite app.\n')
} catch (error) {
  process.exitCode = 1
  process.stderr.write(`${error.stack ?? error}\n`)
} finally {
  for (const end of stops.reverse()) await end()
}

function workspaces() {
  return PACKAGES.map((name) => `--workspace=packages/${name}`)
}

async function mustRun(command, args, cwd, env = {}) {
  const { code, output } = await run(command, args, { cwd, env, quiet: true })
  if (code !== 0) throw new Error(`${command} ${args.join(' ')}\n${output}`)
}

async function packedFiles() {
  const { version } = JSON.parse(await readFile(join(root, 'packages/core/package.json'), 'utf8'))
  return PACKAGES.map((name) => `./deskside-${name}-${version}.tgz`)
}

async function writeApp() {
  const manifest = { name: 'fresh-app', private: true, type: 'module' }
  await writeFile(join(folder, 'package.json'), JSON.stringify(manifest))
  await writeFile(join(folder, 'index.html'), PAGE)
  await writeFile(join(folder, 'main.ts'), MAIN)
  await writeFile(join(folder, 'tsconfig.json'), JSON.stringify(TSCONFIG))
}

/** The mock server by its own command, on a port that the system picks. */
async function startMock() {
  const args = ['deskside-mock', '--port', '0', '--seed', 'demo', '--secret', 'smoke-'.repeat(8)]
  const child = spawn('npx', [...args, '--token-for', 'maya'], { cwd: folder, detached: true })
  stops.push(() => {
    try {
      process.kill(-child.pid, 'SIGTERM')
    } catch {
      // It has ended already.
    }
  })
  let output = ''
  return new Promise((resolve, reject) => {
    const late = setTimeout(() => reject(new Error(`deskside-mock said only:\n${output}`)), 30_000)
    const hear = (piece) => {
      output += piece
      const endpoint = output.match(/http:\/\/[\d.a-z]+:\d+/)?.[0]
      const token = output.match(/\beyJ[\w-]+\.[\w-]+\.[\w-]+/)?.[0]
      if (endpoint === undefined || token === undefined) return
      clearTimeout(late)
      resolve({ endpoint, token })
    }
    child.stdout.on('data', hear)
    child.stderr.on('data', hear)
    child.on('error', reject)
  })
}

async function serve(dist) {
  const types = { '.html': 'text/html', '.js': 'text/javascript', '.css': 'text/css' }
  const server = createServer(async (request, response) => {
    const path = request.url === '/' ? '/index.html' : request.url.split('?')[0]
    try {
      const body = await readFile(join(dist, path))
      response.writeHead(200, { 'content-type': types[extname(path)] ?? 'text/plain' }).end(body)
    } catch {
      response.writeHead(404).end()
    }
  })
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve))
  stops.push(() => server.close())
  return `http://127.0.0.1:${server.address().port}/`
}

async function look(url) {
  const { chromium } = await import('playwright')
  const { path } = await ensureChromium()
  const browser = await chromium.launch({ executablePath: path, args: chromiumArgs })
  stops.push(() => browser.close())
  const page = await browser.newPage()
  const errors = []
  page.on('pageerror', (error) => errors.push(String(error)))
  await page.goto(url)
  await page.getByRole('button', { name: 'Help' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Write a message' }).waitFor()
  if (errors.length > 0) stop(`The page threw: ${errors.join('\n')}`)
}
