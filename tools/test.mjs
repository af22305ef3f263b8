// npm test: everything, on a fresh clone as well. Each step says what it does; the last line counts.
import { mkdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { ensureDependencies } from './ensureDependencies.mjs'
import { root, run, seconds } from './steps.mjs'

const began = performance.now()
const cache = join(root, '.cache')
const total = { passed: 0, failed: 0 }

await ensureDependencies()
const { ensureChromium } = await import('./ensureChromium.mjs')
const chromium = await ensureChromium()
process.stdout.write(`Chromium ${chromium.version} at ${chromium.path}\n`)
mkdirSync(cache, { recursive: true })
const env = { CHROMIUM_PATH: chromium.path }

await check('format and lint', 'npx', ['biome', 'check', '.'])
await check('types', 'npx', ['tsc', '--noEmit'])
await check('layers', 'node', ['tools/layers.mjs'])
await check('OpenAPI drift', 'node', ['tools/openapi.mjs', '--check'])
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

process.stdout.write(`\n${seconds(began)}\n${total.passed} passed, ${total.failed} failed\n`)
process.exit(total.failed === 0 ? 0 : 1)

/** One command that is right or wrong: it counts as one test. Its output shows when it fails. */
async function check(name, command, args) {
  const from = performance.now()
  process.stdout.write(`\n▸ ${name} … `)
  const { code, output } = await run(command, args, { env, quiet: true })
  const isGood = code === 0
  total[isGood ? 'passed' : 'failed'] += 1
  process.stdout.write(`${isGood ? 'ok' : 'FAILED'} (${seconds(from)})\n`)
  if (!isGood) process.stdout.write(`${output}\n`)
  return isGood
}

/** A runner with tests of its own, counted from its report; no report, or an empty one, has failed. */
async function suite(name, file, count, commandFor) {
  const from = performance.now()
  const report = join(cache, file)
  rmSync(report, { force: true })
  process.stdout.write(`\n▸ ${name}\n`)
  const [tool, args, extra = {}] = commandFor(report)
  const { code } = await run('npx', [tool, ...args], { env: { ...env, ...extra } })
  const { passed, failed } = read(report, count)
  const isBroken = passed === 0 || (code !== 0 && failed === 0)
  total.passed += passed
  total.failed += failed + (isBroken ? 1 : 0)
  process.stdout.write(`  ${passed} passed, ${failed} failed (${seconds(from)})\n`)
  if (isBroken) process.stdout.write(`  ${name}: the runner itself failed (exit ${code}).\n`)
}

function read(report, count) {
  try {
    return count(JSON.parse(readFileSync(report, 'utf8')))
  } catch {
    return { passed: 0, failed: 0 }
  }
}

/** A test that was skipped has failed: nothing here may be left out in silence. */
function countVitest(report) {
  const left = report.numPendingTests + report.numTodoTests
  return { passed: report.numPassedTests, failed: report.numFailedTests + left }
}

function countPlaywright({ stats }) {
  return { passed: stats.expected, failed: stats.unexpected + stats.flaky + stats.skipped }
}
