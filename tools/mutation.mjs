// npm run mutation [room …]: breaks the core line by line and asks the tests whether they notice.
// Outside npm test: some minutes a room. Lists what nobody noticed; a score under the bar fails.
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
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
mkdirSync(folder, { recursive: true })

const lines = []
let isGood = true
for (const name of names) {
  const { score, noticed, counted, survivors } = judge(await mutate(name))
  isGood &&= score >= LEAST_SCORE
  lines.push(`${name}: ${score.toFixed(1)} % (${noticed} of ${counted} mutants noticed)`)
  const listed = survivors.map(nameMutant)
  writeFileSync(join(folder, `${name}.txt`), [lines.at(-1), ...listed, ''].join('\n'))
  process.stdout.write(`\n${[lines.at(-1), ...listed.map((line) => `  ${line}`)].join('\n')}\n`)
}
process.stdout.write(`\n${lines.join('\n')}\nat least ${LEAST_SCORE} %\n`)
process.exit(isGood ? 0 : 1)

function mutate(name) {
  const { sources, tests } = rooms[name]
  process.env.MUTATION_TESTS = tests.join(' ')
  const stryker = new Stryker({
    mutate: [
      ...sources.map((pattern) => `packages/core/src/${pattern}`),
      '!**/*.{test,browser}.ts',
    ],
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
    tempDirName: `.cache/mutation/${name}`,
    incremental: true,
    incrementalFile: `.cache/mutation/${name}.json`,
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
