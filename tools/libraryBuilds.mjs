// Every build of the packages as data: what goes in, what stays outside, where it lands. `build.mjs`
// runs them all; `npx vite build --mode widget-cdn` runs one.
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { defaultClientConditions, defaultServerConditions } from 'vite'
import { scriptTag } from './scriptTagPlugin.mjs'
import { root } from './steps.mjs'

/** Packages read each other's sources through this condition: no build needs another one. */
export const SOURCE = 'deskside-source'

/** Chrome, Edge, Firefox and Safari of the last two years. */
const BROWSERS = { target: 'es2022', cssTarget: ['chrome111', 'firefox113', 'safari16.4'] }

/** Names between the files of the launcher; the panel, the badge and the host never see them. */
const LAUNCHER_NAMES = [
  'loadPanel',
  'loadBadge',
  'loadButton',
  'leaveTo',
  'marker',
  'onNear',
  'onOpen',
  'canOpen',
  'isDialog',
  'detach',
  'tell',
]

const PRIVATE = ['preact', '@preact/signals', '@preact/signals-core']

const BUILDS = {
  core: () =>
    library('core', {
      index: 'index.ts',
      badge: 'badge.ts',
      hours: 'hours/index.ts',
      wire: 'wire/index.ts',
      testing: 'testing/index.ts',
    }),
  relay: () => library('relay', { index: 'index.ts', node: 'node/index.ts' }, { server: true }),
  'server-mock': () =>
    library(
      'server-mock',
      { index: 'index.ts', msw: 'msw.ts', node: 'node/index.ts', cli: 'cli.ts' },
      { server: true },
    ),
  widget: () => library('widget', { index: 'index.ts' }, { bundled: PRIVATE }),
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
function library(folder, entries, { server = false, bundled = [] } = {}) {
  const config = base(folder, 'dist')
  const input = Object.fromEntries(
    Object.entries(entries).map(([name, file]) => [name, source(folder, file)]),
  )
  return {
    ...config,
    ...(server ? { ssr: { resolve: { conditions: [SOURCE, ...defaultServerConditions] } } } : {}),
    build: {
      ...config.build,
      ...(server ? { ssr: true } : {}),
      minify: false,
      lib: { entry: input, formats: ['es'] },
      rolldownOptions: {
        external: (id) => isPackage(id) && !bundled.some((name) => isOf(id, name)),
        output: {
          entryFileNames: '[name].js',
          chunkFileNames: 'chunks/[name].js',
        },
      },
    },
  }
}

/** For a `<script>`: one small file that loads its hashed neighbours, everything bundled. */
function scriptTagBuild() {
  const config = base('widget', 'dist/cdn')
  return {
    ...config,
    plugins: [...scriptTag('deskside.js', LAUNCHER_NAMES)],
    build: {
      ...config.build,
      minify: 'oxc',
      lib: { entry: { deskside: source('widget', 'launcher/scriptTag.ts') }, formats: ['es'] },
      rolldownOptions: {
        output: {
          entryFileNames: 'deskside.js',
          chunkFileNames: '[name]-[hash:6].js',
          minify: true,
          comments: false,
        },
      },
    },
  }
}

/** The core bundled with its libraries, for weighing; nothing is written. */
export function headlessBuild() {
  const config = base('core', '')
  return {
    ...config,
    build: {
      ...config.build,
      write: false,
      sourcemap: false,
      minify: 'oxc',
      lib: { entry: { core: join(root, 'tools/headlessEntry.ts') }, formats: ['es'] },
      rolldownOptions: { output: { minify: true, comments: false } },
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
