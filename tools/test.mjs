// npm test: everything, on a fresh clone as well. Each step says what it does; the last line counts.
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
const { check, suite, end } = createTally({ CHROMIUM_PATH: chromium.path })

await check('format and lint', 'npx', ['biome', 'check', '.'])
await check('types', 'npx', ['tsc', '--noEmit'])
await check('layers', 'node', ['tools/layers.mjs'])
await check('OpenAPI drift', 'node', ['tools/openapi.mjs', '--check'])
await check('API report, errors, events', 'node', ['tools/apiReport.mjs', '--check'])
await check('desk schema drift', 'node', ['tools/deskSchema.mjs', '--check'])
await suite('unit and browser tests', 'vitest.json', countVitest, (report) => [
  'vitest',
  ['run', '--reporter=dot', '--reporter=json', `--outputFile.json=${report}`],
])
const isBuilt = await check('build', 'node', ['tools/build.mjs'])
if (isBuilt) {
  await check('sizes', 'node', ['tools/sizes.mjs', '--check'])
  await check('packages in a fresh app', 'node', ['tools/packageSmoke.mjs'])
  await suite('end to end', 'playwright.json', countPlaywright, (report) => [
    'playwright',
    ['test', '--config', 'e2e/playwright.config.ts', '--reporter=line,json'],
    { PLAYWRIGHT_JSON_OUTPUT_NAME: report },
  ])
}
end(began)
