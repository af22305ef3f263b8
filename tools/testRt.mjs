// npm run test:rt: a real Request Tracker 5, started from nothing and stopped at the end. Over it
// the conformance kit, every fact that the adapter rests on, kill -9, and Chromium: widget → relay →
// RT. WITHOUT=rt leaves all of it out, and the last line says so.
import { ensureDependencies } from './ensureDependencies.mjs'
import { playwright } from './playwrightSuite.mjs'
import { startRt } from './rt/rtServer.mjs'
import { seconds, stop } from './steps.mjs'
import { countPlaywright, countVitest, openTally } from './tally.mjs'
import { readWithout } from './without.mjs'

if (readWithout(['rt']).length > 0) {
  process.stdout.write('0 passed, 0 failed (left out: rt)\n')
  process.exit(0)
}
await ensureDependencies()
const from = performance.now()
const rt = await startRt().catch(({ message }) => stop(message))
process.stdout.write(
  `Request Tracker ${rt.version} at ${rt.url}, process ${rt.pid} (${seconds(from)})\n`,
)
for (const signal of ['SIGINT', 'SIGTERM']) {
  process.on(signal, () => rt.stop().finally(() => process.exit(1)))
}

const { check, suite, end } = await openTally({ DESKSIDE_RT: JSON.stringify(rt) })
await suite('adapter over the live server', 'rt-vitest.json', countVitest, (report) => [
  'vitest',
  [
    ...['run', '--project', 'rt', '--reporter=verbose'],
    ...['--reporter=json', `--outputFile.json=${report}`],
  ],
])
const isBuilt = await check('build', 'node', ['tools/build.mjs', '--no-types'])
if (isBuilt) {
  const name = 'widget, relay and Request Tracker'
  const browser = playwright('e2e/rt/playwright.config.ts')
  await suite(name, 'rt-playwright.json', countPlaywright, browser)
}
await rt.stop()
process.stdout.write(`\nRequest Tracker ${rt.version}, process ${rt.pid}, has ended\n`)
end()
