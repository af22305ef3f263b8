// What each entry of each package costs a bundle: built as a host would, minified, gzip -9, with all that
// it imports. «At once» is loaded with the entry, «later» by `import()` when it is needed.
import { readFileSync } from 'node:fs'
import { isBuiltin } from 'node:module'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { build } from 'vite'
import { PACKAGES } from './packTarballs.mjs'
import { toKilobytes } from './sizeTable.mjs'
import { root } from './steps.mjs'

/** No file: it only hands on what is weighed. */
const ENTRY = join(root, 'weighed.js')

/** @returns {Promise<{ id: string, now: number, later: number }[]>} kB of every entry, in the order of the manifests */
export async function entrySizes() {
  const rows = []
  for (const { id, peers, isServer } of PACKAGES.flatMap(entriesOf)) {
    rows.push({ id, ...(await weighEntry(id, peers, isServer)) })
  }
  return rows
}

function entriesOf(name) {
  const file = join(root, 'packages', name, 'package.json')
  const { exports, engines, peerDependencies = {} } = JSON.parse(readFileSync(file, 'utf8'))
  return Object.keys(exports)
    .filter((entry) => exports[entry].types !== undefined)
    .map((entry) => ({
      id: `@deskside/${name}${entry.slice(1)}`,
      peers: Object.keys(peerDependencies),
      isServer: engines !== undefined,
    }))
}

async function weighEntry(id, peers, isServer) {
  const isOutside = (one) =>
    isBuiltin(one) || peers.some((peer) => one === peer || one.startsWith(`${peer}/`))
  const built = await build({
    configFile: false,
    root,
    logLevel: 'error',
    publicDir: false,
    plugins: [
      {
        name: 'weighed',
        enforce: 'pre',
        resolveId: (one) => (one === ENTRY ? one : null),
        load: (one) => (one === ENTRY ? `export * from '${id}'` : null),
      },
    ],
    ...(isServer ? { ssr: { noExternal: true } } : {}),
    build: {
      write: false,
      target: 'es2022',
      minify: 'oxc',
      reportCompressedSize: false,
      ...(isServer ? { ssr: ENTRY } : { lib: { entry: ENTRY, formats: ['es'] } }),
      rolldownOptions: { external: isOutside, output: { minify: true, comments: false } },
    },
  })
  return split([built].flat().flatMap(({ output }) => output))
}

function split(files) {
  const chunks = new Map(
    files.filter(({ type }) => type === 'chunk').map((one) => [one.fileName, one]),
  )
  const now = new Set()
  const visit = (name) => {
    if (now.has(name) || !chunks.has(name)) return
    now.add(name)
    for (const next of chunks.get(name).imports) visit(next)
  }
  for (const { isEntry, fileName } of chunks.values()) if (isEntry) visit(fileName)
  const sum = (wanted) =>
    toKilobytes(
      [...chunks.values()]
        .filter(({ fileName }) => now.has(fileName) === wanted)
        .reduce((total, { code }) => total + gzipSync(code, { level: 9 }).length, 0),
    )
  return { now: sum(true), later: sum(false) }
}

/** @param {Awaited<ReturnType<typeof entrySizes>>} rows */
export function entryTable(rows) {
  const lines = rows.map(
    ({ id, now, later }) => `| \`${id}\` | ${now.toFixed(1)} | ${later.toFixed(1)} |`,
  )
  return ['| Entry | at once, kB | later, kB |', '| --- | --: | --: |', ...lines].join('\n')
}

/** In one line, for those that a page loads. */
export function entryLine(rows) {
  const shown = rows.filter(({ id }) => /^@deskside\/(?:core|widget)(?!\/testing)/.test(id))
  return shown
    .map(({ id, now }) => `\`${id.replace('@deskside/', '')}\` ${now.toFixed(1)}`)
    .join(' · ')
}

/** @returns {string[]} entries whose written size is not theirs any more; a twentieth is near enough */
export function entryDrift(rows, document, line) {
  return rows.flatMap(({ id, now, later }) => {
    const [, , saidNow, saidLater] =
      document
        .split('\n')
        .find((one) => one.startsWith(`| \`${id}\` |`))
        ?.split('|') ?? []
    const said = line
      .split(' · ')
      .find((one) => one.startsWith(`\`${id.replace('@deskside/', '')}\` `))
    const isNear = (a, b) => Math.abs(Number(a) - b) <= Math.max(0.2, b / 20)
    const isRight =
      isNear(saidNow, now) &&
      isNear(saidLater, later) &&
      (said === undefined || isNear(said.split(' ')[1], now))
    return isRight
      ? []
      : [
          `docs/bundle.md or README is out of date: ${id} is ${now} and ${later} kB. Run npm run sizes.`,
        ]
  })
}
