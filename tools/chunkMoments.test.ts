import { build, type Rolldown } from 'vite'
import { beforeAll, expect, test } from 'vitest'
import { scriptTagBuild } from './scriptTagBuilds.mjs'

let files: readonly Rolldown.OutputChunk[]

beforeAll(async () => {
  const config = scriptTagBuild()
  const result = await build({ ...config, build: { ...config.build, write: false } })
  files = [result]
    .flat()
    .flatMap((each) => ('output' in each ? each.output : []))
    .filter((file) => file.type === 'chunk')
}, 60_000)

/** The names of what a chunk cannot run without. */
function needs(name: string): readonly string[] {
  const chunk = files.find((file) => file.name === name)
  if (!chunk) throw new Error(`There is no chunk «${name}»`)
  const nameOf = (file: string) => files.find(({ fileName }) => fileName === file)?.name ?? file
  return chunk.imports.map(nameOf).toSorted()
}

test('what the first view needs comes in one file, and the next ones wait for no further one', () => {
  expect(needs('panel')).toEqual([])
  for (const name of ['readDesk', 'backRooms', 'aroundTheForm']) {
    expect([name, needs(name)]).toEqual([name, ['panel']])
  }
})

test('lists, articles and the desk’s fields ask for themselves alone once the form is there', () => {
  for (const name of ['TicketList', 'DeskPart', 'articleParts', 'closing', 'Outbox', 'news']) {
    expect([name, needs(name)]).toEqual([name, ['aroundTheForm', 'panel']])
  }
})

test('hints bring the words of one language: the other one’s stay where they are', () => {
  expect(needs('DraftHints')).toEqual(['panel'])
  const { dynamicImports = [] } = files.find(({ name }) => name === 'DraftHints') ?? {}
  const names = dynamicImports.map((file) => files.find((each) => each.fileName === file)?.name)
  expect(names.toSorted()).toEqual(['english', 'russian'])
  expect([needs('english'), needs('russian')]).toEqual([[], []])
})

test('no file is only the bundler’s own runtime, and none takes names from prototypes', () => {
  expect(files.map(({ name }) => name)).not.toContain('rolldown-runtime')
  for (const { name, code } of files) {
    expect([name, /rolldown-runtime|for\s*\(var \w+ in /.test(code)]).toEqual([name, false])
  }
})
