import { defineConfig } from '@playwright/test'
import shared from '../playwright.config.js'

/** Hostile hosts, on the built packages: `npm run test:hosts`. */
export default defineConfig({
  ...shared,
  testDir: '.',
  testMatch: '*.e2e.ts',
  outputDir: '../../test-results/hosts',
})
