// npm run test:access: scans of every kind of screen, the keyboard, geometry and effort (T-AX1, 2, 4
// and 5) in a real Chromium. T-AX3 and a ticket's whole life by keyboard and by the accessibility
// tree run in `npm test`.
import { countPlaywright, openTally } from './tally.mjs'

const { check, suite, end } = await openTally()

if (await check('build', 'node', ['tools/build.mjs', '--no-types'])) {
  await suite('accessibility', 'access.json', countPlaywright, (report) => [
    'playwright',
    ['test', '--config', 'e2e/access/playwright.config.ts', '--reporter=list,json'],
    { PLAYWRIGHT_JSON_OUTPUT_NAME: report },
  ])
}
end()
