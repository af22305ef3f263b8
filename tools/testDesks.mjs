// npm run test:desks: the five example desks, each walked through every id that docs/mission.md has
// for it, in a real Chromium, on the built packages and hosts.
import { countPlaywright, openTally } from './tally.mjs'

const { check, suite, end } = await openTally()

const isBuilt = await check('build', 'node', ['tools/build.mjs', '--no-types'])
if (isBuilt) {
  await suite('five desks', 'desks.json', countPlaywright, (report) => [
    'playwright',
    ['test', '--config', 'e2e/desks/playwright.config.ts', '--reporter=list,json'],
    { PLAYWRIGHT_JSON_OUTPUT_NAME: report },
  ])
}
end()
