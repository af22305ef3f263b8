import { defineConfig } from '@playwright/test'
import shared from '../playwright.config.js'

/** One file a desk of docs/mission.md: its host, its support desk and every id of it. */
export default defineConfig({
  ...shared,
  testDir: '.',
  outputDir: '../../test-results/desks',
  timeout: 90_000,
  // What staff did is seen at the next poll, and each comes later than the one before: 5, 7, 11, 17 s.
  expect: { timeout: 30_000 },
})
