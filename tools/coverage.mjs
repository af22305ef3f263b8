// npm run coverage: how many branches of the core its tests take, in Node and in Chromium together.
// Prints the files with the most that no test takes; under the bar it fails.
import { readFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { worstOf } from './coverageReport/worst.mjs'
import { ensureChromium } from './ensureChromium.mjs'
import { root, run, stop } from './steps.mjs'

/** Branches of packages/core/src, in percent. */
const LEAST = 95
const SHOWN = 25
const folder = join(root, '.cache', 'coverage')

const chromium = await ensureChromium()
const { code } = await run(
  'npx',
  [
    'vitest',
    'run',
    // The core's accounts and its REST backend are proven against the relay and the mock server.
    ...['packages/core/src', 'packages/relay/src', 'packages/server-mock/src'],
    ...['--project=node', '--project=browser', '--reporter=dot'],
    ...['--coverage.enabled', '--coverage.provider=v8', `--coverage.reportsDirectory=${folder}`],
    ...['--coverage.reporter=json', '--coverage.include=packages/core/src/**/*.ts'],
    ...['test', 'browser', 'deep', 'd'].map((kind) => `--coverage.exclude=**/*.${kind}.ts`),
    '--exclude=**/*.deep.*',
    '--testTimeout=30000',
    // Where the deep tests break the core: nothing of it is published.
    '--coverage.exclude=packages/core/src/faults/**',
    '--coverage.exclude=packages/core/src/hints/labelled/**',
    '--coverage.reportOnFailure',
    ...process.argv.slice(2),
  ],
  { env: { CHROMIUM_PATH: chromium.path } },
)

const { files, covered, total } = worstOf(readReport())
const percent = total === 0 ? 0 : (100 * covered) / total
for (const { path, missed, lines } of files.slice(0, SHOWN)) {
  process.stdout.write(`${String(missed).padStart(4)}  ${relative(root, path)}: ${lines}\n`)
}
process.stdout.write(`\n${percent.toFixed(2)} % of ${total} branches, at least ${LEAST} %\n`)
if (code !== 0) stop(`The tests themselves failed (exit ${code}).`)
process.exit(percent < LEAST ? 1 : 0)

function readReport() {
  try {
    return JSON.parse(readFileSync(join(folder, 'coverage-final.json'), 'utf8'))
  } catch {
    return stop('There is no report: the run itself failed.')
  }
}
