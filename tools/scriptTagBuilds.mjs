// The builds for a `<script>`: everything bundled, minified twice, in one folder or in one file; and the core
// as it weighs without the widget.
import { basename, join } from 'node:path'
import MagicString from 'magic-string'
import { base, source, TREESHAKE } from './buildGround.mjs'
import { chunkMoments } from './chunkMoments.mjs'
import { lessKy } from './lessKy.mjs'
import { oneByteSource } from './oneByteSource.mjs'
import { ownNamespaces } from './ownNamespaces.mjs'
import { scriptTag } from './scriptTagPlugin.mjs'
import { smallerCode } from './smallerCode.mjs'
import { root } from './steps.mjs'

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
