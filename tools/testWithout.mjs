// npm run test:without: takes away, for every id of the five desks, what makes its promise true (a
// part of the desk's configuration or of the host's page) and sees the tests of that id turn red.
// `npm run test:without -- b-shop-builder` does it for one desk.
import { fileURLToPath } from 'node:url'
import { openTally } from './tally.mjs'
import { buildChangedHosts } from './without/buildChangedHosts.mjs'
import { countRed } from './without/countRed.mjs'
import { loadSource } from './writtenFile.mjs'

const { changedHostFolder, readWithout } = await loadSource('/examples/host/without/readWithout.ts')
const only = process.argv.slice(2).join(' ')
const all = readWithout(only)
const broken = all.filter((without) => !('product' in without))
for (const { id, product } of all) {
  if (product !== undefined)
    process.stdout.write(`  ${id} is decided by no configuration: ${product}\n`)
}

const { check, suite, end } = await openTally({ DESKSIDE_DESKS: only })
if (await check('build', 'node', ['tools/build.mjs', '--no-types'])) {
  await buildChangedHosts(
    broken.filter((without) => 'page' in without),
    (without) => fileURLToPath(changedHostFolder(without)),
  )
  const count = (report) =>
    countRed(
      report,
      broken.map(({ id }) => id),
    )
  await suite('each id without its configuration', 'without.json', count, (report) => [
    'playwright',
    ['test', '--config', 'e2e/desks/without/playwright.config.ts', '--reporter=json'],
    { PLAYWRIGHT_JSON_OUTPUT_NAME: report },
  ])
}
end()
