// npm run mutation [room …]: breaks the core line by line and asks the tests whether they notice.
// Outside npm test: some minutes a room. Lists what nobody noticed; a score under the bar fails.
// Goes file by file, small ones first: a run that was broken off goes on behind the last whole file.
import { mkdirSync, readdirSync, statSync, writeFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { Stryker } from '@stryker-mutator/core'
import { LEAST_SCORE, rooms } from './mutation/rooms.mjs'
import { judge, nameMutant } from './mutation/survivors.mjs'
import { root, stop } from './steps.mjs'

const asked = process.argv.slice(2)
const names = asked.length > 0 ? asked : Object.keys(rooms)
const unknown = names.filter((name) => !(name in rooms))
if (unknown.length > 0)
  stop(`No such room: ${unknown.join(', ')}. There are: ${Object.keys(rooms)}`)

process.chdir(root)
const folder = join(root, '.cache', 'mutation')
const sourceFolder = join(root, 'packages', 'core', 'src')
mkdirSync(folder, { recursive: true })

const lines = []
let isGood = true
for (const name of names) {
  const mutants = []
  for (const source of rooms[name].sources.flatMap(filesOf).sort(bySize)) {
    const found = await mutate(name, source)
    process.stdout.write(`\n${lineOf(source, judge(found))}\n`)
    mutants.push(...found)
  }
  const { score, survivors, ...rest } = judge(mutants)
  isGood &&= score >= LEAST_SCORE
  lines.push(lineOf(name, { score, ...rest }))
  const listed = survivors.map(nameMutant)
  writeFileSync(join(folder, `${name}.txt`), [lines.at(-1), ...listed, ''].join('\n'))
  process.stdout.write(`\n${[lines.at(-1), ...listed.map((line) => `  ${line}`)].join('\n')}\n`)
}
process.stdout.write(`\n${lines.join('\n')}\nat least ${LEAST_SCORE} %\n`)
process.exit(isGood ? 0 : 1)

function lineOf(name, { score, noticed, counted }) {
  return `${name}: ${score.toFixed(1)} % (${noticed} of ${counted} mutants noticed)`
}

/** The files of `desk/outbox*.ts`, tests apart. */
function filesOf(pattern) {
  const [start, end] = basename(pattern).split('*')
  return readdirSync(join(sourceFolder, dirname(pattern)))
    .filter((file) => (end === undefined ? file === start : file.startsWith(start)))
    .filter((file) => file.endsWith('.ts') && !/\.(test|browser)\.ts$/.test(file))
    .map((file) => `${dirname(pattern)}/${file}`)
}

function bySize(one, other) {
  const [size, otherSize] = [one, other].map((file) => statSync(join(sourceFolder, file)).size)
  return size - otherSize
}

function mutate(name, source) {
  process.env.MUTATION_TESTS = rooms[name].tests.join(' ')
  const id = `${name}-${basename(source, '.ts')}`
  const stryker = new Stryker({
    mutate: [`packages/core/src/${source}`],
    testRunner: 'vitest',
    plugins: ['@stryker-mutator/vitest-runner'],
    vitest: { configFile: 'tools/mutation/vitest.config.ts' },
    ignorePatterns: [
      '.cache',
      'docs',
      'e2e',
      'examples',
      'test-results',
      '/packages/widget',
      'dist',
    ],
    tempDirName: `.cache/mutation/${id}`,
    incremental: true,
    incrementalFile: `.cache/mutation/${id}.json`,
    concurrency: Number(process.env.MUTATION_CONCURRENCY ?? 2),
    timeoutMS: 10_000,
    reporters: ['progress-append-only'],
    allowEmpty: true,
    disableTypeChecks: false,
    checkers: [],
    logLevel: 'warn',
  })
  return stryker.runMutationTest()
}
