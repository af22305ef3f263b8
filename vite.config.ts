import { fileURLToPath } from 'node:url'
import { playwright } from '@vitest/browser-playwright'
import { compile } from 'svelte/compiler'
import { defaultClientConditions, defaultServerConditions, type Plugin } from 'vite'
import { configDefaults, defineConfig } from 'vitest/config'
import { libraryBuild } from './tools/libraryBuilds.mjs'
import { readWithout } from './tools/without.mjs'

/** Packages read each other's sources through this condition: no test and no type needs a build. */
const SOURCE = 'deskside-source'

/**
 * As Node itself asks: «module» is a word between bundlers, and names builds (of the AWS SDK) that
 * Node does not load.
 */
const serverConditions = [SOURCE, ...defaultServerConditions.filter((word) => word !== 'module')]

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

/** Suites over live servers and further browsers: `npm run test:servers`, `test:rt`, `test:engines`; `docs:check`. */
const LIVE = '**/*.{servers,rt,engines,docs}.test.ts'

/** A project that needs a live server is there for who names it, and not in a plain `vitest run`. */
function live(name: string, settings: object) {
  const isAsked = process.argv.some((word) => word === name || word === `--project=${name}`)
  const test = {
    name,
    environment: 'node' as const,
    include: [`{packages,examples,tools,e2e}/**/*.${name}.test.ts`],
    testTimeout: 120_000,
    hookTimeout: 120_000,
    ...settings,
  }
  return isAsked ? [{ extends: true as const, test }] : []
}

const tests = defineConfig({
  root: fileURLToPath(new URL('.', import.meta.url)),
  plugins: [widgetSignals, svelteComponents],
  resolve: { conditions: [SOURCE, ...defaultClientConditions] },
  ssr: { resolve: { conditions: serverConditions } },
  // What runs a global setup beside the browser.
  environments: { __vitest__: { resolve: { conditions: serverConditions } } },
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  test: {
    // How long a test takes is no test's business: a busy machine stands still for seconds.
    testTimeout: 30_000,
    hookTimeout: 30_000,
    // A part of the widget that comes in a chunk is compiled when it is asked for.
    expect: { poll: { timeout: 15_000 } },
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
          // No module here has a state of its own: one load of them does for all files of a thread.
          isolate: false,
          pool: 'threads',
          // Svelte has one build for pages and one for servers: under jsdom it is a page.
          server: { deps: { inline: ['svelte'] } },
          include: [
            'packages/{core,relay,server-mock}/src/**/*.test.ts',
            'packages/server-mock/console/src/**/*.test.ts',
            'examples/**/*.test.ts',
            'tools/**/*.test.ts',
          ],
          exclude: [...configDefaults.exclude, LIVE],
        },
      },
      {
        extends: true,
        test: {
          name: 'widget',
          environment: 'jsdom',
          // One page for all files of a thread: a page for each took four fifths of the time.
          isolate: false,
          pool: 'threads',
          // Svelte has one build for pages and one for servers: under jsdom it is a page.
          server: { deps: { inline: ['svelte'] } },
          include: ['packages/widget/src/**/*.test.{ts,tsx}'],
          setupFiles: [
            'packages/widget/src/testing/lastFrame.ts',
            'packages/widget/src/testing/patience.ts',
          ],
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
            'packages/core/src/testing/zendesk/zendeskDoorSetup.ts',
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
      ...live('servers', {
        globalSetup: ['tools/serversSetup.mjs'],
        exclude: [
          ...configDefaults.exclude,
          ...readWithout(['redis', 'smtp', 's3']).map(
            (word: string) => `**/*.${word}.servers.test.ts`,
          ),
        ],
      }),
      // One server for all of them: they follow one another.
      ...live('rt', { fileParallelism: false, testTimeout: 300_000 }),
      ...live('engines', {}),
      ...live('docs', {}),
    ],
  },
})

/** `vite build --mode core` (relay, server-mock, widget, widget-cdn) builds a package; else tests. */
export default defineConfig(({ mode }) => libraryBuild(mode) ?? tests)
