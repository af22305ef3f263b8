// npm run test:packages: what npm would publish, installed into fresh projects, typed, built and looked at
// in a real Chromium; and what README tells a newcomer, done word for word.
import { countPlaywright, openTally } from './tally.mjs'

const { check, suite, end } = await openTally()

const isBuilt = await check('build', 'node', ['tools/build.mjs'])
if (isBuilt) {
  await suite('packages in fresh projects', 'packages.json', countPlaywright, (report) => [
    'playwright',
    ['test', '--config', 'e2e/packages/playwright.config.ts', '--reporter=list,json'],
    { PLAYWRIGHT_JSON_OUTPUT_NAME: report },
  ])
}
end()
