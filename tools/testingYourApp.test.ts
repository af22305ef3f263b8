import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { createServer, defaultClientConditions, type UserConfig } from 'vite'
import { afterEach, expect, test, vi } from 'vitest'
import { jwtAuthenticator } from '../packages/relay/src/identity/jwt.js'
import { recipesOf, writeRecipes } from './docRecipes.js'

const vitest = fileURLToPath(new URL('../node_modules/vitest/vitest.mjs', import.meta.url))

/** Packages are read from their sources, as by every test here; a host's come from npm. */
const CONFIG = `import { defaultServerConditions } from 'vite'
import { defineConfig } from 'vitest/config'
const conditions = ['deskside-source', ...defaultServerConditions]
export default defineConfig({ resolve: { conditions }, ssr: { resolve: { conditions } } })
`

function run(folder: string): Promise<{ code: number | null; output: string }> {
  const { VITEST: _v, VITEST_POOL_ID: _p, VITEST_WORKER_ID: _w, ...env } = process.env
  return new Promise((resolve, reject) => {
    const args = [vitest, 'run', '--root', folder, '--reporter', 'json']
    const child = spawn(process.execPath, args, { cwd: folder, env: { ...env, NO_COLOR: '1' } })
    let output = ''
    child.stdout.on('data', (piece) => {
      output += piece
    })
    child.stderr.on('data', (piece) => {
      output += piece
    })
    child.once('error', reject)
    child.once('exit', (code) => resolve({ code, output }))
  })
}

test('docs/testing-your-app.md: the recipe for Vitest and msw runs as it stands there', async () => {
  const shown = recipesOf('testing-your-app.md').filter(({ name }) => name === 'support.test.ts')
  expect(shown).toHaveLength(1)
  const config = { name: 'vitest.config.ts', text: CONFIG }
  const folder = await writeRecipes('vitest', [...shown, config])
  const { code, output } = await run(join(folder))
  expect(output).toContain('"numPassedTests":3')
  expect([code, /"numFailedTests":(\d+)/.exec(output)?.[1]]).toEqual([0, '0'])
}, 120_000)

afterEach(() => {
  vi.unstubAllEnvs()
})

test('docs/testing-your-app.md: the recipe for a page without a server signs tokens and names the desk', async () => {
  const secret = 'a secret for tests alone, of 32 bytes'
  vi.stubEnv('SUPPORT_SECRET', secret)
  vi.stubEnv('SUPPORT_ENDPOINT', 'http://desk.test')
  const names = ['vite.config.ts', 'main.ts']
  const shown = recipesOf('testing-your-app.md').filter(({ name }) => names.includes(name))
  expect(shown).toHaveLength(2)
  const folder = await writeRecipes('vite', shown)
  const { default: config } = (await import(join(folder, 'vite.config.ts'))) as {
    default: UserConfig
  }
  const server = await createServer({
    ...config,
    ...{ configFile: false, root: folder, logLevel: 'silent', optimizeDeps: { noDiscovery: true } },
    resolve: { conditions: ['deskside-source', ...defaultClientConditions] },
    server: { host: '127.0.0.1', port: 0, ws: false },
  })
  try {
    const url = (await server.listen()).resolvedUrls?.local[0] ?? ''
    const token = await (await fetch(`${url}support-token`, { method: 'POST' })).text()
    const headers = { Authorization: `Bearer ${token}` }
    const person = await jwtAuthenticator({ secret })(new Request(url, { headers }))
    expect(person).toMatchObject({ id: 'maya', name: 'Maya Lindqvist' })
    const page = await server.transformRequest('/main.ts')
    expect(page?.code).toContain('http://desk.test')
    expect(page?.code).toContain('attachTo("#help")')
  } finally {
    await server.close()
  }
}, 60_000)
