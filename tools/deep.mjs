// npm run test:deep: every suite named `*.deep.*` at its full size. The same suites run at a small
// size in `npm test`. One seed again: DESKSIDE_SEED=17 npx vitest run <file>
import { playwright } from './playwrightSuite.mjs'
import { countPlaywright, countVitest, openTally } from './tally.mjs'

const { check, suite, end } = await openTally({ DESKSIDE_DEEP: '1' })

await suite('deep suites in Node and in Chromium', 'deep-vitest.json', countVitest, (report) => [
  'vitest',
  ['run', '.deep.', '--reporter=verbose', '--reporter=json', `--outputFile.json=${report}`],
])
const isBuilt = await check('build', 'node', ['tools/build.mjs', '--no-types'])
if (isBuilt) {
  const situations = playwright('e2e/playwright.config.ts', '.deep.')
  await suite('deep situations', 'deep-playwright.json', countPlaywright, situations)
}
end()
