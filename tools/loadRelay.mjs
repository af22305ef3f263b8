// npm run bench:relay [-- --full]: how many idle polls one process of deskside-relay answers, asked
// by autocannon from another process: as many as it can, then 2,000 a second for the waiting time,
// then for as long as it takes to see memory grow (half a minute; ten with --full, none with
// --no-memory). Other work on the machine makes times worse: CPU per poll says what the relay needs.
import { fork } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { loadavg, tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import autocannon from 'autocannon'
import { SignJWT } from 'jose'
import { build, defaultServerConditions } from 'vite'
import { tableOf } from './bench/table.mjs'
import { askEvenly } from './load/paced.mjs'
import { root } from './steps.mjs'

const LEAST_POLLS = 5_000
const MOST_P99_MS = 50
const MOST_GROWTH = 1.1
const PERSONS = 500
const ORIGIN = 'https://app.example.com'
const SECRET = 'a secret that only this load and its relay know'

const { values } = parseArgs({
  options: {
    full: { type: 'boolean', default: false },
    memory: { type: 'boolean', default: true },
    profile: { type: 'string' },
  },
  allowNegative: true,
})
const memorySeconds = values.full ? 600 : 30
const folder = mkdtempSync(join(tmpdir(), 'deskside-load-'))
await bundle()
const { relay, url } = await start()
try {
  const requests = await Promise.all(Array.from({ length: PERSONS }, (_, index) => pollOf(index)))
  const fire = (options) =>
    autocannon({ url: `${url}/v1/changes`, requests, connections: 50, ...options })
  await fire({ duration: 5 })
  const rows = [
    { what: 'other work before: machine load', value: loadavg()[0], unit: '' },
    ...(await mostPolls(fire)),
    ...(await evenPolls(requests)),
    ...(values.memory ? await memory(fire) : []),
  ]
  process.stdout.write(`${tableOf('relay', rows)}\n`)
  const isGood = rows.every(
    ({ value, least = value, most = value }) => value >= least && value <= most,
  )
  process.stdout.write(isGood ? '\nEvery figure is within its budget.\n' : '\nOVER a budget.\n')
  process.exitCode = isGood ? 0 : 1
} finally {
  relay.disconnect()
  rmSync(folder, { recursive: true, force: true })
}

/** As many as fifty connections can ask for. */
async function mostPolls(fire) {
  const before = await usage()
  const result = await fire({ duration: 10 })
  const { cpuMs } = await usage()
  const microseconds = ((cpuMs - before.cpuMs) * 1_000) / pollsOf(result)
  return [
    { what: 'idle polls', value: result.requests.average, unit: 'a second', least: LEAST_POLLS },
    { what: 'CPU of the relay for each', value: microseconds, unit: 'µs' },
  ]
}

/** At a steady rate; a late answer makes those that wait behind it late too, and counts so. */
async function evenPolls(requests) {
  const { milliseconds, statuses } = await askEvenly({
    url: `${url}/v1/changes`,
    headers: requests.map(({ headers }) => headers),
    perSecond: 2_000,
    seconds: 20,
  })
  if (statuses[304] !== milliseconds.length) {
    throw new Error(`Not every poll was idle: ${JSON.stringify(statuses)}`)
  }
  const [p50, p99] = [0.5, 0.99].map((part) => milliseconds[Math.floor(milliseconds.length * part)])
  return [
    { what: 'at 2,000 a second: median', value: p50, unit: 'ms' },
    { what: 'at 2,000 a second: p99', value: p99, unit: 'ms', most: MOST_P99_MS },
  ]
}

/** What is alive and what the process has, in the last quarter of the time against the first. */
async function memory(fire) {
  const samples = []
  const firing = fire({ duration: memorySeconds, overallRate: 1_000 })
  const pauseMs = (memorySeconds * 1_000) / 24
  for (let turn = 0; turn < 22; turn++) {
    await new Promise((resolve) => setTimeout(resolve, pauseMs))
    samples.push(await usage())
  }
  pollsOf(await firing)
  // The first ones are of code that is still being compiled.
  const settled = samples.slice(2)
  const growthOf = (key) => {
    const values = settled.map((sample) => sample[key])
    return median(values.slice(-5)) / median(values.slice(0, 5))
  }
  const { heapUsed, rss } = settled.at(-1)
  return [
    { what: `heap after ${memorySeconds} s of polls`, value: heapUsed / 2 ** 20, unit: 'MiB' },
    {
      what: 'heap, end against beginning',
      value: growthOf('heapUsed'),
      unit: '×',
      most: MOST_GROWTH,
    },
    { what: 'process', value: rss / 2 ** 20, unit: 'MiB' },
    {
      what: 'process, end against beginning',
      value: growthOf('rss'),
      unit: '×',
      most: MOST_GROWTH,
    },
  ]
}

/** Every answer has to be the 304 of an idle poll, or the figures are of something else. */
function pollsOf({ statusCodeStats, errors }) {
  const { 304: idle, ...others } = statusCodeStats
  if (errors > 0 || Object.keys(others).length > 0) {
    throw new Error(`Not every poll was idle: ${JSON.stringify(statusCodeStats)}, ${errors} errors`)
  }
  return idle.count
}

function usage() {
  return new Promise((resolve) => {
    relay.once('message', resolve)
    relay.send('usage')
  })
}

async function pollOf(index) {
  const token = await new SignJWT({ sub: `person-${index}`, name: 'Maya Lindqvist' })
    .setProtectedHeader({ alg: 'HS256' })
    .setIssuedAt()
    .setExpirationTime('1h')
    .sign(new TextEncoder().encode(SECRET))
  const headers = { authorization: `Bearer ${token}`, origin: ORIGIN }
  const response = await fetch(`${url}/v1/changes`, { headers })
  return { method: 'GET', headers: { ...headers, 'if-none-match': response.headers.get('etag') } }
}

/** The command in a process of its own, over a helpdesk in memory. */
async function start() {
  const config = {
    listen: { port: 0 },
    helpdesk: {
      kind: 'module',
      file: join(root, '.cache/load/worldHelpdesk.mjs'),
      options: { persons: PERSONS },
    },
    identity: { secret: { env: 'JWT_SECRET' } },
    state: { kind: 'memory' },
    cors: [ORIGIN],
    // Each person of this load asks as often as a hundred others.
    rates: { person: { burst: 1_000_000, perMinute: 1_000_000 } },
  }
  const file = join(folder, 'deskside.json')
  writeFileSync(file, JSON.stringify(config))
  const profile =
    values.profile === undefined ? [] : ['--cpu-prof', `--cpu-prof-dir=${values.profile}`]
  const relay = fork(join(root, '.cache/load/relayProcess.mjs'), ['--config', file], {
    execArgv: ['--expose-gc', ...profile],
    env: { ...process.env, JWT_SECRET: SECRET },
  })
  const url = await new Promise((resolve, reject) => {
    relay.once('message', (word) => resolve(word.url))
    relay.once('exit', (code) => reject(new Error(`The relay ended with ${code}`)))
  })
  return { relay, url }
}

/** As Node runs it: our packages in one file, libraries beside it. */
async function bundle() {
  const conditions = ['deskside-source', ...defaultServerConditions]
  await build({
    configFile: false,
    root,
    logLevel: 'error',
    ssr: { resolve: { conditions }, noExternal: /^@deskside\// },
    resolve: { conditions },
    build: {
      ssr: true,
      outDir: '.cache/load',
      emptyOutDir: true,
      target: 'node20',
      rolldownOptions: {
        input: ['tools/load/relayProcess.ts', 'tools/load/worldHelpdesk.ts'],
        output: { entryFileNames: '[name].mjs', chunkFileNames: 'chunks/[name].mjs' },
      },
    },
  })
}

function median(values) {
  return [...values].sort((one, other) => one - other)[Math.floor(values.length / 2)]
}
