// Every build of the packages as data: what goes in, what stays outside, where it lands. `build.mjs`
// runs them all; `npx vite build --mode widget-cdn` runs one.
import { existsSync, readFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import MagicString from 'magic-string'
import { defaultClientConditions, defaultServerConditions } from 'vite'
import { chunkMoments } from './chunkMoments.mjs'
import { lessKy } from './lessKy.mjs'
import { oneByteSource } from './oneByteSource.mjs'
import { ownNamespaces } from './ownNamespaces.mjs'
import { scriptTag } from './scriptTagPlugin.mjs'
import { smallerCode } from './smallerCode.mjs'
import { root } from './steps.mjs'

/** Packages read each other's sources through this condition: no build needs another one. */
export const SOURCE = 'deskside-source'

/** Chrome, Edge, Firefox and Safari of the last two years. */
const BROWSERS = { target: 'es2022', cssTarget: ['chrome120', 'firefox113', 'safari16.4'] }

/** Names between the files of the launcher; the panel, the badge and the host never see them. */
const LAUNCHER_NAMES = [
  'loadPanel',
  'loadBadge',
  'loadButton',
  'loadRouter',
  'leaveTo',
  'marker',
  'onNear',
  'onOpen',
  'canOpen',
  'isDialog',
  'detach',
  'tell',
]

/**
 * Of `@preact/signals` only what it hands on is used (`state/useStore.ts` listens); the rest, which
 * wraps Preact so that components listen by themselves, is left out: 1.6 kB.
 */
const TREESHAKE = {
  moduleSideEffects: [{ test: /@preact[\\/]signals[\\/]dist/, sideEffects: false }],
}

/**
 * The bundler's own way of making a module's namespace meets what a page has put on the prototype
 * of all objects, and fails on it; names are the module's own.
 */
function ownNames({ isMapped = true } = {}) {
  return {
    name: 'deskside-own-names',
    renderChunk(code) {
      const at = code.indexOf(NAMES_IN)
      if (at < 0) return null
      const text = new MagicString(code)
      text.overwrite(at, at + NAMES_IN.length, 'for (var name of Object.keys(all))')
      return { code: text.toString(), map: isMapped ? text.generateMap({ hires: true }) : null }
    },
  }
}

const NAMES_IN = 'for (var name in all)'

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

function base(folder, outDir) {
  return {
    configFile: false,
    root: join(root, 'packages', folder),
    publicDir: false,
    logLevel: 'warn',
    resolve: { conditions: [SOURCE, ...defaultClientConditions] },
    oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
    build: {
      ...BROWSERS,
      outDir: join(root, 'packages', folder, outDir),
      emptyOutDir: false,
      sourcemap: true,
      reportCompressedSize: false,
      cssMinify: 'lightningcss',
    },
  }
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

/** What files are called stands in those that load them; `integrity.json` and the maps say what each is. */
const HASH = '[hash:7].js'

function scriptTagBase(entry, entryFileNames) {
  const config = base('widget', 'dist/cdn')
  return {
    ...config,
    build: {
      ...config.build,
      minify: 'oxc',
      lib: { entry, formats: ['es'] },
      rolldownOptions: {
        treeshake: TREESHAKE,
        output: {
          entryFileNames,
          chunkFileNames: ({ name }) => (name === 'rolldown-runtime' ? `[name]-${HASH}` : HASH),
          minify: true,
          comments: false,
        },
      },
    },
  }
}

/**
 * The badge by itself, with its own copy of what it shares with the panel: else the panel of a
 * person without tickets would wait for a further file, one way to the server and back later.
 */
export function badgeBuild() {
  const config = scriptTagBase({ badge: source('widget', 'badge/badge.ts') }, HASH)
  return { ...config, plugins: [smallerCode()] }
}

/** For a `<script>`: one small file that loads its hashed neighbours, everything bundled. */
export function scriptTagBuild(badgeFile) {
  const entry = { deskside: source('widget', 'launcher/scriptTag.ts') }
  const config = scriptTagBase(entry, 'deskside.js')
  const { output } = config.build.rolldownOptions
  output.codeSplitting = {
    // What a moment needs is its own list: the bundler's would take what belongs to an earlier one.
    includeDependenciesRecursively: false,
    groups: [chunkMoments(join(root, 'packages'))],
  }
  config.build.rolldownOptions.preserveEntrySignatures = 'allow-extension'
  return {
    ...config,
    plugins: [
      ...(badgeFile ? [apart('badge/badge.ts', badgeFile)] : []),
      lessKy(),
      ownNames(),
      ownNamespaces(),
      ...scriptTag('deskside.js', LAUNCHER_NAMES),
      smallerCode('deskside.js'),
      oneByteSource(),
    ],
  }
}

/** Everything in one file, for who cannot serve a folder: every language, screen and part at once. */
export function singleFileBuild(banner) {
  const entry = { 'deskside.all': source('widget', 'launcher/scriptTag.ts') }
  const config = scriptTagBase(entry, 'deskside.all.js')
  const { output } = config.build.rolldownOptions
  Object.assign(output, { codeSplitting: false, postBanner: banner })
  config.build.lib.formats = ['iife']
  config.build.lib.name = 'desksideAll'
  // Whoever looks into it takes the folder, which has maps.
  config.build.sourcemap = false
  return {
    ...config,
    plugins: [lessKy(), ownNames({ isMapped: false }), smallerCode('deskside.all.js')],
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

/** Leaves one module of ours to a file that another build has written. */
function apart(module, file) {
  return {
    name: 'deskside-apart',
    enforce: 'pre',
    async resolveId(id, importer, options) {
      if (!id.endsWith(`/${basename(module, '.ts')}.js`)) return null
      const resolved = await this.resolve(id, importer, { ...options, skipSelf: true })
      return resolved?.id.endsWith(module) ? { id: `./${file}`, external: true } : null
    },
  }
}

/** The core bundled with its libraries, for weighing; nothing is written. */
export function headlessBuild() {
  const config = base('core', '../../.cache/headless')
  return {
    ...config,
    plugins: [smallerCode()],
    build: {
      ...config.build,
      write: false,
      sourcemap: false,
      minify: 'oxc',
      lib: { entry: { core: join(root, 'tools/headlessEntry.ts') }, formats: ['es'] },
      rolldownOptions: { output: { minify: true, comments: false, codeSplitting: false } },
    },
  }
}

function source(folder, file) {
  const path = join(root, 'packages', folder, 'src', file)
  if (!existsSync(path)) throw new Error(`packages/${folder}/src/${file} is not there`)
  return path
}

/** A bare name, as opposed to a path or one of vite's own modules. */
function isPackage(id) {
  return /^(node:)?[@a-z]/i.test(id) && !/^[a-z]:[\\/]/i.test(id)
}

function isOf(id, name) {
  return id === name || id.startsWith(`${name}/`)
}
