import { defineConfig } from '@playwright/test'
import { chromiumArgs } from '../tools/ensureChromium.mjs'

const executablePath = process.env.CHROMIUM_PATH

/** One file a situation, on the built packages. A retry would hide a fault: there is none. */
export default defineConfig({
  testDir: './situations',
  testMatch: '*.e2e.ts',
  outputDir: '../test-results',
  workers: 2,
  fullyParallel: true,
  retries: 0,
  forbidOnly: true,
  timeout: 120_000,
  // What staff did is seen at the next poll, and each comes later than the one before: 5, 7, 11, 17 s.
  expect: { timeout: 30_000 },
  use: {
    viewport: { width: 1280, height: 800 },
    locale: 'en-GB',
    timezoneId: 'Europe/Berlin',
    actionTimeout: 30_000,
    trace: 'retain-on-failure',
    screenshot: 'only-on-failure',
    launchOptions: { args: chromiumArgs, ...(executablePath ? { executablePath } : {}) },
  },
})
