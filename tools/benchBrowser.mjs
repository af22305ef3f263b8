// npm run bench:browser [rounds]: what Deskside costs a page in Chromium, beside a bare launcher
// (the floor) and two peers, all in one run: medians of interleaved rounds. Writes
// docs/bench-browser.json; exits with 1 where a promise of tools/bench/browser/promises.mjs is not kept.
import { copyFileSync, mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import {
  measureCold,
  measureHeld,
  measureRested,
  measureSlow,
  measureStart,
} from './bench/browser/measure.mjs'
import { promisesOf } from './bench/browser/promises.mjs'
import { VARIANTS } from './bench/browser/variants.mjs'
import { ensureDependencies } from './ensureDependencies.mjs'
import { root, run, stop } from './steps.mjs'

const SECRET = 'a secret of some length for measuring only'
const rounds = Number(process.argv[2] ?? 9)
if (!Number.isInteger(rounds) || rounds < 1) stop(`${process.argv[2]} is no number of rounds.`)

await ensureDependencies()
const { chromiumArgs, ensureChromium } = await import('./ensureChromium.mjs')
const { path, version } = await ensureChromium()
await prepare()
const { startMockServer } = await import('@deskside/server-mock/node')
const { startSite } = await import('./bench/browser/site.mjs')
const { chromium } = await import('playwright')

const desk = await startMockServer({ port: 0, seed: 'empty', secret: SECRET })
const site = await startSite({ endpoint: desk.url, secret: SECRET })
const found = Object.fromEntries(VARIANTS.map(({ name }) => [name, []]))
for (let round = 1; round <= rounds; round += 1) {
  // Another one begins each round.
  for (const turn of VARIANTS.keys()) {
    const variant = VARIANTS[(turn + round) % VARIANTS.length]
    // A browser each: what one page left in a process would be counted for the next.
    const browser = await chromium.launch({ executablePath: path, args: chromiumArgs })
    const url = `${site.url}/${variant.name}.html`
    const one = await measureAll(browser, url, variant)
    await browser.close()
    if (variant.close) Object.assign(one, await measureInterpreted(url, variant))
    found[variant.name].push(one)
  }
  process.stdout.write(`round ${round} of ${rounds}\n`)
}
site.close()
await desk.close()

const medians = Object.fromEntries(
  Object.entries(found).map(([name, all]) => [name, mediansOf(all)]),
)
const rows = promisesOf(medians)
const on = new Date().toISOString().slice(0, 10)
const isKept = ({ value, most }) => most === undefined || value <= most
const kept = rows.map((row) => ({ ...row, ...(row.most !== undefined && { kept: isKept(row) }) }))
const report = { on, chromium: version, rounds, medians: rounded(medians), rows: rounded(kept) }
writeFileSync(join(root, 'docs/bench-browser.json'), `${JSON.stringify(report, null, 2)}\n`)
console.table(rounded(medians))
console.table(
  rounded(kept).map(({ what, value, unit, most, kept: isRight }) => ({
    what,
    promise: most === undefined ? '' : `≤ ${most} ${unit}`,
    figure: `${value} ${unit}`,
    kept: isRight === undefined ? '' : isRight ? 'kept' : 'MISSED',
  })),
)
const missed = rows.filter((row) => !isKept(row)).length
process.stdout.write(
  missed === 0 ? '\nEvery promise is kept.\n' : `\n${missed} promises are missed.\n`,
)
process.exit(missed === 0 ? 0 : 1)

async function measureAll(browser, url, variant) {
  if (variant.isOnlySlow) return measureRested(browser, url, variant)
  return {
    ...(await measureStart(browser, url, variant)),
    ...(variant.field && (await measureCold(browser, url, variant))),
    ...(await measureSlow(browser, url, variant)),
  }
}

async function measureInterpreted(url, variant) {
  const args = [...chromiumArgs, '--js-flags=--jitless']
  const browser = await chromium.launch({ executablePath: path, args })
  const one = await measureHeld(browser, url, variant)
  await browser.close()
  return one
}

async function prepare() {
  const peers = join(root, '.cache/peers')
  mkdirSync(peers, { recursive: true })
  const from = join(root, 'tools/bench/browser')
  copyFileSync(join(from, 'peers/package.json'), join(peers, 'package.json'))
  for (const { name } of VARIANTS.filter(({ isPeer }) => isPeer)) {
    copyFileSync(join(from, `pages/${name}.js`), join(peers, `${name}.js`))
  }
  const install = ['install', '--no-audit', '--no-fund', '--no-package-lock', '--ignore-scripts']
  for (const [command, args, cwd] of [
    ['npm', install, peers],
    ['node', ['tools/build.mjs', '--no-types'], root],
  ]) {
    const { code, output } = await run(command, args, { cwd, quiet: true })
    if (code !== 0) stop(`${command} ${args.join(' ')}\n${output}`)
  }
}

function mediansOf(all) {
  const middle = (values) => values.toSorted((one, other) => one - other)[values.length >> 1]
  return Object.fromEntries(
    Object.keys(all[0]).map((key) => [key, middle(all.map((one) => one[key]))]),
  )
}

function rounded(value) {
  if (typeof value === 'number') return Number(value.toPrecision(4))
  if (Array.isArray(value)) return value.map(rounded)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, rounded(one)]))
}
