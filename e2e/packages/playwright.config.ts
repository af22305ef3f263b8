import { defineConfig } from '@playwright/test'
import shared from '../playwright.config.js'

/** The packed packages in fresh projects: `npm run test:packages`. */
export default defineConfig({
  ...shared,
  testDir: '.',
  testMatch: '*.e2e.ts',
  outputDir: '../../test-results/packages',
  globalSetup: './packAll.ts',
  // An install takes what the network and the disk give.
  timeout: 180_000,
  workers: 2,
  // Tests of a file share the project that it installs.
  fullyParallel: false,
})
