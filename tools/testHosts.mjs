// npm run test:hosts: hostile hosts, policies, payloads and privacy in a real Chromium, on the built
// packages. Short versions of some of them run in `npm test`.
import { countPlaywright, openTally } from './tally.mjs'

const { check, suite, end } = await openTally()

const isBuilt = await check('build', 'node', ['tools/build.mjs', '--no-types'])
if (isBuilt) {
  await suite('hostile hosts', 'hosts.json', countPlaywright, (report) => [
    'playwright',
    ['test', '--config', 'e2e/hosts/playwright.config.ts', '--reporter=list,json'],
    { PLAYWRIGHT_JSON_OUTPUT_NAME: report },
  ])
}
end()
