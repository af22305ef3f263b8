import { mkdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { ensureDependencies } from './ensureDependencies.mjs'
import { root, run, seconds } from './steps.mjs'

const cache = join(root, '.cache')

/**
 * Installs what is missing, then counts what passed and what failed over several steps and says
 * what each does; `end` writes the one line that counts. A step that could not run, a suite without
 * a test and a test that was skipped have failed: nothing here may be left out in silence. Cases of
 * `describeBackend` that a backend says it has no way to meet are neither: they are named. What
 * somebody left out by `WITHOUT` stands in the last line.
 */
export async function openTally(extra = {}, { needsChromium = true, without = [] } = {}) {
  const began = performance.now()
  await ensureDependencies()
  mkdirSync(cache, { recursive: true })
  const env = { ...(needsChromium ? await chromiumPath() : {}), ...extra }
  const total = { passed: 0, failed: 0 }

  return {
    /** One command that is right or wrong: it counts as one test. Its output shows when it fails. */
    async check(name, command, args) {
      const from = performance.now()
      process.stdout.write(`▸ ${name} …\n`)
      const { code, output } = await run(command, args, { env, quiet: true })
      const isGood = code === 0
      total[isGood ? 'passed' : 'failed'] += 1
      // The name again: others may run beside it.
      process.stdout.write(`  ${name}: ${isGood ? 'ok' : 'FAILED'} (${seconds(from)})\n`)
      if (!isGood) process.stdout.write(`${output}\n`)
      return isGood
    },

    /** A runner with tests of its own, counted from its report. */
    async suite(name, file, count, commandFor) {
      const from = performance.now()
      const report = join(cache, file)
      rmSync(report, { force: true })
      process.stdout.write(`\n▸ ${name}\n`)
      const [tool, args, extra = {}] = commandFor(report)
      const { code } = await run('npx', [tool, ...args], { env: { ...env, ...extra } })
      const { passed, failed, missing = [], expectsRed = false } = read(report, count)
      const isBroken = passed === 0 || (code !== 0 && failed === 0 && !expectsRed)
      total.passed += passed
      total.failed += failed + (isBroken ? 1 : 0)
      for (const line of missing) process.stdout.write(`  not run: ${line}\n`)
      process.stdout.write(`  ${passed} passed, ${failed} failed (${seconds(from)})\n`)
      if (isBroken) process.stdout.write(`  ${name}: the runner itself failed (exit ${code}).\n`)
    },

    end() {
      process.stdout.write(`\n${seconds(began)}\n${lastLine(total, without)}\n`)
      process.exit(total.failed === 0 ? 0 : 1)
    },
  }
}

async function chromiumPath() {
  const { ensureChromium } = await import('./ensureChromium.mjs')
  const { path, version } = await ensureChromium()
  process.stdout.write(`Chromium ${version} at ${path}\n`)
  return { CHROMIUM_PATH: path }
}

/** `12 passed, 0 failed`, and what somebody left out. */
export function lastLine({ passed, failed }, without) {
  const left = without.length === 0 ? '' : ` (left out: ${without.join(', ')})`
  return `${passed} passed, ${failed} failed${left}`
}

function read(report, count) {
  try {
    return count(JSON.parse(readFileSync(report, 'utf8')))
  } catch {
    return { passed: 0, failed: 0 }
  }
}

export function countVitest(report) {
  const missing = report.testResults
    .flatMap(({ assertionResults }) => assertionResults)
    .filter(({ status, meta }) => status !== 'passed' && status !== 'failed' && meta?.missing)
    .map(({ fullName, meta }) => `${fullName} (${meta.missing})`)
  const left = report.numPendingTests + report.numTodoTests - missing.length
  return { passed: report.numPassedTests, failed: report.numFailedTests + left, missing }
}

export function countPlaywright({ stats }) {
  return { passed: stats.expected, failed: stats.unexpected + stats.flaky + stats.skipped }
}
