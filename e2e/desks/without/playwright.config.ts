import { defineConfig } from '@playwright/test'
import { readWithout } from '../../../examples/host/without/readWithout.js'
import type { DeskFixtures } from '../fixtures.js'
import shared from '../playwright.config.js'

/**
 * One project an id: its tests, with the desk's configuration or the host's page for it taken away.
 * Each project must have a test that fails; `npm run test:without` counts.
 */
export default defineConfig<DeskFixtures>({
  ...shared,
  testDir: '..',
  outputDir: '../../../test-results/without',
  // What is not there is not waited for as long as what is slow.
  timeout: 25_000,
  expect: { timeout: 5_000 },
  use: { ...shared.use, actionTimeout: 5_000, trace: 'off', screenshot: 'off' },
  projects: readWithout(process.env.DESKSIDE_DESKS)
    .filter((without) => !('product' in without))
    .map((without) => ({
      // A pattern is also tried on the project's name: after a hyphen the id is no word of its own.
      name: `without-${without.id}`,
      testMatch: `${without.host}*.e2e.ts`,
      grep: new RegExp(`(?<![\\w-])${without.id}(?![\\w-])`),
      use: { without },
    })),
})
