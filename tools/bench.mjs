// npm run bench [name …]: figures of this machine, as a table and in docs/bench.json. No gate of
// npm test: times of one machine are not those of another.
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { build, defaultServerConditions } from 'vite'
import { tableOf } from './bench/table.mjs'
import { root, run, stop } from './steps.mjs'

if (!globalThis.gc) {
  const { code } = await run('node', ['--expose-gc', ...process.argv.slice(1)])
  process.exit(code)
}

const { benches } = await load()
const asked = process.argv.slice(2)
const names = asked.length > 0 ? asked : Object.keys(benches)
const unknown = names.filter((name) => !(name in benches))
if (unknown.length > 0) stop(`No such bench: ${unknown}. There are: ${Object.keys(benches)}`)

const file = join(root, 'docs/bench.json')
const results = read()
let isGood = true
for (const name of names) {
  const rows = await benches[name]()
  results[name] = { on: new Date().toISOString().slice(0, 10), node: process.version, rows }
  isGood &&= rows.every(({ value, most }) => most === undefined || value <= most)
  process.stdout.write(`\n${tableOf(name, rows)}\n`)
}
writeFileSync(file, `${JSON.stringify(rounded(results), null, 2)}\n`)
process.stdout.write(isGood ? '\nEvery figure is within its promise.\n' : '\nOVER a promise.\n')
process.exit(isGood ? 0 : 1)

/** Bundled as users get it: what vite's own runner adds to each import would be measured too. */
async function load() {
  await build({
    configFile: false,
    root,
    logLevel: 'error',
    ssr: {
      resolve: { conditions: ['deskside-source', ...defaultServerConditions] },
      noExternal: /^@deskside\//,
    },
    resolve: { conditions: ['deskside-source', ...defaultServerConditions] },
    build: {
      ssr: 'tools/bench/index.ts',
      outDir: '.cache/bench',
      emptyOutDir: true,
      target: 'node20',
      rolldownOptions: { output: { entryFileNames: '[name].mjs', chunkFileNames: '[name].mjs' } },
    },
  })
  return import(pathToFileURL(join(root, '.cache/bench/index.mjs')).href)
}

function read() {
  try {
    return JSON.parse(readFileSync(file, 'utf8'))
  } catch {
    return {}
  }
}

function rounded(value) {
  return JSON.parse(
    JSON.stringify(value, (_, each) =>
      typeof each === 'number' ? Number(each.toPrecision(4)) : each,
    ),
  )
}
