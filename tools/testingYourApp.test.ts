import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
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
