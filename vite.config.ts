import { fileURLToPath } from 'node:url'
import { playwright } from '@vitest/browser-playwright'
import { compile } from 'svelte/compiler'
import { defaultClientConditions, defaultServerConditions, type Plugin } from 'vite'
import { defineConfig } from 'vitest/config'
import { libraryBuild } from './tools/libraryBuilds.mjs'

/** Packages read each other's sources through this condition: no test and no type needs a build. */
const SOURCE = 'deskside-source'

const chromiumArgs = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

const executablePath = process.env.CHROMIUM_PATH

/**
 * As in the widget's builds, which leave the Preact integration of signals out: a component of the
 * widget that does not listen by `useStore` stays as it is. The agent console uses the integration.
 */
const widgetSignals: Plugin = {
  name: 'widget-signals',
  enforce: 'pre',
  resolveId(source, importer, options) {
    if (source !== '@preact/signals' || !importer?.includes('/packages/widget/')) return null
    return this.resolve('@preact/signals-core', importer, { ...options, skipSelf: true })
  },
}

/** The one component of Svelte in the tests: it needs no more than the compiler itself. */
const svelteComponents: Plugin = {
  name: 'svelte-components',
  transform(code, id) {
    return id.endsWith('.svelte') ? compile(code, { filename: id, generate: 'client' }).js : null
  },
}

const tests = defineConfig({
  root: fileURLToPath(new URL('.', import.meta.url)),
  plugins: [widgetSignals, svelteComponents],
  resolve: { conditions: [SOURCE, ...defaultClientConditions] },
  ssr: { resolve: { conditions: [SOURCE, ...defaultServerConditions] } },
  // What runs a global setup beside the browser.
  environments: { __vitest__: { resolve: { conditions: [SOURCE, ...defaultServerConditions] } } },
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  test: {
    // Deep suites ask for their size and their seed, in the browser as well.
    env: {
      DESKSIDE_DEEP: process.env.DESKSIDE_DEEP ?? '',
      DESKSIDE_SEED: process.env.DESKSIDE_SEED ?? '',
    },
    projects: [
      {
        extends: true,
        test: {
          name: 'node',
          environment: 'node',
          // Svelte has one build for pages and one for servers: under jsdom it is a page.
          server: { deps: { inline: ['svelte'] } },
          include: [
            'packages/{core,relay,server-mock}/src/**/*.test.ts',
            'packages/server-mock/console/src/**/*.test.ts',
            'examples/**/*.test.ts',
            'tools/**/*.test.ts',
          ],
        },
      },
      {
        extends: true,
        test: {
          name: 'widget',
          environment: 'jsdom',
          include: ['packages/widget/src/**/*.test.{ts,tsx}'],
        },
      },
      {
        extends: true,
        // Named beforehand: one that is found in the middle of a run makes Vite reload the test.
        optimizeDeps: {
          include: [
            'idb-keyval',
            'jose',
            'ky',
            'valibot',
            '@preact/signals',
            '@preact/signals-core',
            'axe-core',
            'preact',
            'preact/hooks',
            'preact/jsx-dev-runtime',
            'preact/jsx-runtime',
          ],
        },
        test: {
          name: 'browser',
          include: ['packages/**/*.browser.{ts,tsx}'],
          globalSetup: [
            'packages/core/src/testing/tusDoubleSetup.ts',
            'packages/core/src/faults/faultServerSetup.ts',
          ],
          browser: {
            enabled: true,
            headless: true,
            screenshotFailures: false,
            provider: playwright({
              launchOptions: { args: chromiumArgs, ...(executablePath ? { executablePath } : {}) },
            }),
            instances: [{ browser: 'chromium' }],
          },
        },
      },
    ],
  },
})

/** `vite build --mode core` (relay, server-mock, widget, widget-cdn) builds a package; else tests. */
export default defineConfig(({ mode }) => libraryBuild(mode) ?? tests)
