// npm test: everything, on a fresh clone as well. Each step says what it does; the last line counts.
import { countPlaywright, countVitest, openTally } from './tally.mjs'

const { check, suite, end } = await openTally()

// The compiler keeps one core busy; what is short runs beside it.
const types = check('types', 'npx', ['tsc', '--noEmit'])
await check('format and lint', 'npx', ['biome', 'check', '.'])
await check('layers', 'node', ['tools/layers.mjs'])
await check('OpenAPI drift', 'node', ['tools/openapi.mjs', '--check'])
await check('API report, errors, events', 'node', ['tools/apiReport.mjs', '--check'])
await check('desk schema drift', 'node', ['tools/deskSchema.mjs', '--check'])
await check('requirements and their tests', 'node', ['tools/mission.mjs', '--check'])
await check('relay schema drift', 'node', ['tools/relaySchema.mjs', '--check'])
await types
await suite('unit and browser tests', 'vitest.json', countVitest, (report) => [
  'vitest',
  ['run', '--reporter=dot', '--reporter=json', `--outputFile.json=${report}`],
])
const isBuilt = await check('build', 'node', ['tools/build.mjs'])
if (isBuilt) {
  await check('sizes', 'node', ['tools/sizes.mjs', '--check'])
  await check('the relay as its guide has it', 'node', ['tools/relayGuide.mjs'])
  await suite('end to end', 'playwright.json', countPlaywright, (report) => [
    'playwright',
    ['test', '--config', 'e2e/playwright.config.ts', '--reporter=line,json'],
    { PLAYWRIGHT_JSON_OUTPUT_NAME: report },
  ])
}
end()
