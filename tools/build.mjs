// npm run build: packages, their types, the agent console and the examples, from
// sources. `--no-types` leaves out what most tests do without: declarations, and the single file of the
// widget. `--only widget-cdn,core` builds just these packages.
import {
  chmodSync,
  existsSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { parseArgs } from 'node:util'
import { build } from 'vite'
import { exampleHosts } from './exampleHosts.mjs'
import { BUILD_NAMES, libraryBuild } from './libraryBuilds.mjs'
import { bannerOf, librariesOf, noticesOf } from './notices.mjs'
import { badgeBuild, scriptTagBuild, singleFileBuild } from './scriptTagBuilds.mjs'
import { manifestOf } from './scriptTagPlugin.mjs'
import { root, run, seconds, stop } from './steps.mjs'

const { values } = parseArgs({
  options: { types: { type: 'boolean', default: true }, only: { type: 'string' } },
  allowNegative: true,
})
const began = performance.now()
const wanted = values.only?.split(',') ?? BUILD_NAMES
const isWhole = values.only === undefined

if (isWhole) clean()
try {
  await Promise.all([
    ...wanted.map((name) => step(name, () => buildPackage(name))),
    ...(values.types && isWhole ? [buildTypes()] : []),
    ...(isWhole ? [step('agent console', buildConsole)] : []),
  ])
  // Ordinary apps: they import what was built above.
  if (isWhole) {
    const apps = ['configurator', 'host', ...exampleHosts()]
    await Promise.all(apps.map((name) => step(name, () => buildApp(`examples/${name}`))))
  }
} catch (error) {
  stop(`The build failed: ${error?.stack ?? error}`)
}
process.stdout.write(`Built in ${seconds(began)}.\n`)

/** What is not built anew stays: without types, the declarations of the last whole build. */
function clean() {
  for (const folder of ['core', 'relay', 'server-mock', 'widget']) {
    const dist = join(root, 'packages', folder, 'dist')
    for (const name of existsSync(dist) ? readdirSync(dist) : []) {
      if (values.types || name !== 'types') rmSync(join(dist, name), { recursive: true })
    }
  }
  for (const name of ['configurator', 'host', ...exampleHosts()]) {
    rmSync(join(root, 'examples', name, 'dist'), { recursive: true, force: true })
  }
}

async function step(name, act) {
  const from = performance.now()
  await act()
  process.stdout.write(`  ${name} (${seconds(from)})\n`)
}

async function buildPackage(name) {
  const config = libraryBuild(name)
  if (!config) throw new Error(`There is no build «${name}»; there are ${BUILD_NAMES.join(', ')}`)
  if (name === 'widget-cdn') return buildScriptTag(config.build.outDir)
  writeNotices(config.build.outDir, await buildFiles(config))
  linkCommands(name)
}

/** `npm ci` comes before there is anything to link: `npx deskside-mock` works here from now on. */
function linkCommands(name) {
  const folder = join(root, 'packages', name)
  if (!existsSync(join(folder, 'package.json'))) return
  const { bin = {} } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'))
  for (const [command, file] of Object.entries(bin)) {
    const link = join(root, 'node_modules/.bin', command)
    chmodSync(join(folder, file), 0o755)
    rmSync(link, { force: true })
    symlinkSync(relative(dirname(link), join(folder, file)), link)
  }
}

/** The badge first: the launcher names its file. */
async function buildScriptTag(outDir) {
  rmSync(outDir, { recursive: true, force: true })
  const badge = await buildFiles(badgeBuild())
  const rest = await buildFiles(scriptTagBuild(badge.find((file) => file.isEntry).fileName))
  const apart = [...badge, ...rest]
  const banner = bannerOf(librariesOf(apart))
  const single = values.types ? await buildFiles(singleFileBuild(banner)) : []
  const manifest = `${JSON.stringify(manifestOf([...apart, ...single]), null, 2)}\n`
  writeFileSync(join(outDir, 'integrity.json'), manifest)
  writeNotices(outDir, apart)
}

/** Beside the files: a folder is served, copied and published as a whole. */
function writeNotices(outDir, files) {
  const libraries = librariesOf(files)
  if (libraries.length === 0) return
  writeFileSync(join(outDir, 'THIRD-PARTY-NOTICES.txt'), noticesOf(libraries))
}

async function buildFiles(config) {
  return [await build(config)].flat().flatMap((result) => result.output)
}

/** Each package's types come from the declarations of those it depends on, as for a stranger. */
async function buildTypes() {
  const emit = (name) =>
    step(`types of ${name}`, async () => {
      const { code, output } = await run(
        'node',
        ['node_modules/typescript/bin/tsc', '-p', `packages/${name}/tsconfig.build.json`],
        { quiet: true },
      )
      if (code !== 0) throw new Error(`types of ${name}\n${output}`)
    })
  await emit('core')
  await Promise.all([emit('widget'), emit('relay').then(() => emit('server-mock'))])
}

/** A folder with a vite config of its own. */
async function buildApp(folder) {
  const configFile = join(root, folder, 'vite.config.ts')
  if (!existsSync(configFile)) throw new Error(`${folder}/vite.config.ts is not there`)
  return build({ configFile, logLevel: 'warn' })
}

async function buildConsole() {
  const { output } = await buildApp('packages/server-mock/console')
  writeNotices(join(root, 'packages/server-mock/dist/console'), output)
}
