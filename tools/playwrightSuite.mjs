import { countPlaywright, openTally } from './tally.mjs'

/**
 * For a tally's `suite`: Playwright by this configuration, its report counted.
 *
 * @param more words that choose among its files
 */
export const playwright =
  (config, ...more) =>
  (report) => [
    'playwright',
    ['test', ...more, '--config', config, '--reporter=list,json'],
    { PLAYWRIGHT_JSON_OUTPUT_NAME: report },
  ]

/**
 * A named step of its own: builds, runs every test of one folder of e2e/, counts and ends.
 *
 * @param buildWith of tools/build.mjs. @default without types, which a browser does not need
 */
export async function runPlaywrightSuite(name, folder, buildWith = ['--no-types']) {
  const { check, suite, end } = await openTally()
  if (await check('build', 'node', ['tools/build.mjs', ...buildWith])) {
    const command = playwright(`e2e/${folder}/playwright.config.ts`)
    await suite(name, `${folder}.json`, countPlaywright, command)
  }
  end()
}
