// Every build of the packages as data: what goes in, what stays outside, where it lands. `build.mjs`
// runs them all; `npx vite build --mode widget-cdn` runs one.
import { readFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { defaultServerConditions } from 'vite'
import { base, SOURCE, source, TREESHAKE } from './buildGround.mjs'
import { scriptTagBuild } from './scriptTagBuilds.mjs'

const PRIVATE = ['preact', '@preact/signals', '@preact/signals-core']

const BUILDS = {
  core: () =>
    library('core', {
      index: 'index.ts',
      accounts: 'accounts/index.ts',
      articles: 'articles/index.ts',
      badge: 'badge.ts',
      config: 'config/index.ts',
      consent: 'consent/index.ts',
      export: 'export/index.ts',
      files: 'files/index.ts',
      hints: 'hints/index.ts',
      hours: 'hours/index.ts',
      react: 'bindings/react.ts',
      svelte: 'bindings/svelte.ts',
      vue: 'bindings/vue.ts',
      wire: 'wire/index.ts',
      zendesk: 'zendesk.ts',
      testing: 'testing/index.ts',
    }),
  relay: () =>
    library(
      'relay',
      {
        index: 'index.ts',
        node: 'node/index.ts',
        cli: 'cli.ts',
        adapter: 'helpdesks/adapter.ts',
        freshdesk: 'helpdesks/freshdesk/index.ts',
        hubspot: 'helpdesks/hubspot/index.ts',
        'request-tracker': 'helpdesks/requestTracker/index.ts',
      },
      { server: true },
    ),
  'server-mock': () =>
    library(
      'server-mock',
      { index: 'index.ts', msw: 'msw.ts', node: 'node/index.ts', cli: 'cli.ts' },
      { server: true },
    ),
  widget: () =>
    library(
      'widget',
      {
        index: 'index.ts',
        element: 'element.ts',
        react: 'bindings/react.ts',
        svelte: 'bindings/svelte.ts',
        svelteComponent: 'bindings/svelteComponent.ts',
        vue: 'bindings/vue.ts',
      },
      { bundled: PRIVATE, plugins: [svelteSource()] },
    ),
  'widget-cdn': () => scriptTagBuild(),
}

export const BUILD_NAMES = Object.keys(BUILDS)

/** The vite config of one build; `undefined` where the mode names none. */
export function libraryBuild(name) {
  return Object.hasOwn(BUILDS, name) ? BUILDS[name]() : undefined
}

/** ES modules for bundlers and Node: readable, with everything that npm installs left outside. */
function library(folder, entries, { server = false, bundled = [], plugins = [] } = {}) {
  const config = base(folder, 'dist')
  const input = Object.fromEntries(
    Object.entries(entries).map(([name, file]) => [name, source(folder, file)]),
  )
  return {
    ...config,
    plugins,
    ...(server ? { ssr: { resolve: { conditions: [SOURCE, ...defaultServerConditions] } } } : {}),
    build: {
      ...config.build,
      ...(server ? { ssr: true } : {}),
      minify: false,
      lib: { entry: input, formats: ['es'] },
      rolldownOptions: {
        treeshake: TREESHAKE,
        external: (id) => isPackage(id) && !bundled.some((name) => isOf(id, name)),
        output: {
          entryFileNames: '[name].js',
          chunkFileNames: 'chunks/[name].js',
          // Frameworks that render on servers ask which modules are for pages.
          banner: ({ isEntry, name }) => (isEntry && name === 'react' ? "'use client'" : ''),
        },
      },
    },
  }
}

/** A component of Svelte travels as source: the host's own compiler makes it. */
function svelteSource() {
  return {
    name: 'deskside-svelte-source',
    enforce: 'pre',
    resolveId(id, importer) {
      if (!id.endsWith('.svelte')) return null
      const code = readFileSync(join(dirname(importer), id), 'utf8')
      this.emitFile({ type: 'asset', fileName: basename(id), source: code })
      return { id, external: true }
    },
  }
}

/** A bare name, as opposed to a path or one of vite's own modules. */
function isPackage(id) {
  return /^(node:)?[@a-z]/i.test(id) && !/^[a-z]:[\\/]/i.test(id)
}

function isOf(id, name) {
  return id === name || id.startsWith(`${name}/`)
}
