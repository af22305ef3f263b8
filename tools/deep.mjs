// npm run test:deep: every suite named `*.deep.*` at its full size. The same suites run at a small
// size in `npm test`. One seed again: DESKSIDE_SEED=17 npx vitest run <file>
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { ensureDependencies } from './ensureDependencies.mjs'
import { root } from './steps.mjs'
import { countPlaywright, countVitest, createTally } from './tally.mjs'

const began = performance.now()

await ensureDependencies()
const { ensureChromium } = await import('./ensureChromium.mjs')
const chromium = await ensureChromium()
process.stdout.write(`Chromium ${chromium.version} at ${chromium.path}\n`)
mkdirSync(join(root, '.cache'), { recursive: true })
const { check, suite, end } = createTally({ CHROMIUM_PATH: chromium.path, DESKSIDE_DEEP: '1' })

await suite('deep suites in Node and in Chromium', 'deep-vitest.json', countVitest, (report) => [
  'vitest',
  ['run', '.deep.', '--reporter=verbose', '--reporter=json', `--outputFile.json=${report}`],
])
const isBuilt = await check('build', 'node', ['tools/build.mjs', '--no-types'])
if (isBuilt) {
  await suite('deep situations', 'deep-playwright.json', countPlaywright, (report) => [
    'playwright',
    ['test', '.deep.', '--config', 'e2e/playwright.config.ts', '--reporter=list,json'],
    { PLAYWRIGHT_JSON_OUTPUT_NAME: report },
  ])
}
end(began)
