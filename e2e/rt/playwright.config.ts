import { defineConfig } from '@playwright/test'
import base from '../playwright.config.js'

/** Over a real Request Tracker: `npm run test:rt` starts one. Its answers take their time. */
export default defineConfig({
  ...base,
  testDir: '.',
  outputDir: '../../test-results/rt',
  workers: 1,
  fullyParallel: false,
  timeout: 180_000,
  expect: { timeout: 45_000 },
})
