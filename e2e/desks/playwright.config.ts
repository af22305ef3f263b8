import { defineConfig } from '@playwright/test'
import shared from '../playwright.config.js'

/** One file a desk of docs/mission.md: its host, its support desk and every id of it. */
export default defineConfig({ ...shared, testDir: '.', outputDir: '../../test-results/desks' })
