// npm run sizes: what the built product weighs (gzip -9), against tools/budgets.json, and what each entry
// of each package costs. Writes docs/sizes.json, docs/bundle.md and README's tables; with `--check` it
// compares them instead, for CI.
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { build } from 'vite'
import { entryDrift, entryLine, entrySizes, entryTable } from './entrySizes.mjs'
import { headlessBuild } from './scriptTagBuilds.mjs'
import { overBudget, readTable, tableOf, toKilobytes, weigh } from './sizeTable.mjs'
import { root, stop } from './steps.mjs'

const CDN = join(root, 'packages/widget/dist/cdn')
const README = join(root, 'README.md')
const REPORT = join(root, 'docs/sizes.json')
const BUNDLE = join(root, 'docs/bundle.md')

const isCheck = process.argv.includes('--check')
const manifestFile = join(CDN, 'integrity.json')
if (!existsSync(manifestFile)) stop('There is no build to weigh: run npm run build first.')

const manifest = JSON.parse(readFileSync(manifestFile, 'utf8'))
const budgets = JSON.parse(readFileSync(join(root, 'tools/budgets.json'), 'utf8'))
const gzipped = (code) => gzipSync(code, { level: 9 }).length
const sizes = {
  ...weigh(manifest, (file) => gzipped(readFileSync(join(CDN, file)))),
  core: await headless(),
}
const rows = budgets.map((row) => {
  const bytes = sizes[row.id]
  return { ...row, bytes, size: toKilobytes(bytes) }
})

for (const { label, size, budget, aim, ceiling } of rows) {
  const figure = size.toFixed(1).padStart(6)
  const mark = ceiling === undefined ? '' : ': OVER ITS BUDGET'
  process.stdout.write(
    `${figure} kB of ${String(budget).padStart(2)} (aim ${aim})  ${label}${mark}\n`,
  )
}
const entries = await entrySizes()
const problems = overBudget(rows)
if (isCheck) problems.push(...compare())
else write()
if (problems.length > 0) stop(problems.join('\n'))

/** The core as a program without the widget would carry it. */
async function headless() {
  const files = [await build(headlessBuild())].flat().flatMap((result) => result.output)
  return files
    .filter((file) => file.type === 'chunk')
    .reduce((sum, chunk) => sum + gzipped(chunk.code), 0)
}

function write() {
  const report = Object.fromEntries(
    rows.map(({ id, size, budget, aim }) => [id, { size, budget, aim }]),
  )
  writeFileSync(REPORT, `${JSON.stringify({ unit: 'kB, gzip -9', ...report }, null, 2)}\n`)
  writeBetween(README, 'sizes', tableOf(rows))
  writeBetween(README, 'entries', entryLine(entries))
  writeBetween(BUNDLE, 'entries', entryTable(entries))
}

function writeBetween(file, mark, text) {
  const [before, , after] = readTable(readFileSync(file, 'utf8'), mark)
  writeFileSync(file, `${before}\n${text}\n${after}`)
}

function compare() {
  const [, table] = readTable(readFileSync(README, 'utf8'))
  const report = existsSync(REPORT) ? JSON.parse(readFileSync(REPORT, 'utf8')) : {}
  const written = rows.filter(({ id, size, label }) => {
    const shown = table.split('\n').find((line) => line.includes(`| ${label} |`))
    const inReadme = Number(shown?.split('|')[2])
    // Another zlib may differ by some bytes, and so by one in the last place.
    const isNear = (value) => Math.abs(value - size) < 0.15
    return !isNear(inReadme) || !isNear(report[id]?.size)
  })
  const [, line] = readTable(readFileSync(README, 'utf8'), 'entries')
  return [
    ...written.map(
      ({ label, size }) =>
        `README or docs/sizes.json is out of date: ${label} is ${size} kB. Run npm run sizes.`,
    ),
    ...entryDrift(entries, readFileSync(BUNDLE, 'utf8'), line.trim()),
  ]
}
