import { defineConfig } from '@playwright/test'
import shared from '../playwright.config.js'

/** Accessibility beyond what runs in `npm test`: `npm run test:access`. */
export default defineConfig({
  ...shared,
  testDir: '.',
  testMatch: '*.e2e.ts',
  outputDir: '../../test-results/access',
})
