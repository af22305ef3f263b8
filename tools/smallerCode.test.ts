import { SourceMap } from 'node:module'
import type { Rolldown } from 'vite'
import { expect, test } from 'vitest'
import { smallerCode } from './smallerCode.mjs'
import { buildToy, type ToyFile } from './toyBuild.js'

const MODULE = `
import { other } from 'other'
function isLong(text) {
  if (text.length > 10) {
    return true
  } else {
    return false
  }
}
export const answer = ['short', 'a text of some length'].map((text) => isLong(text))
export function fail() {
  throw new Error('said by ' + other)
}
`
const CLASSIC = 'var pageName = 1\nfunction pageAsks() { return pageName }\n'

async function buildModule(plugins = [smallerCode()]) {
  const modules = { entry: MODULE, other: 'export const other = "the other module"' }
  const output = await buildToy(modules, plugins)
  const chunk = output.find((file) => file.type === 'chunk') as Rolldown.OutputChunk
  const map = output.find(({ fileName }) => fileName === `${chunk.fileName}.map`)
  return { code: chunk.code, map: new SourceMap(JSON.parse(sourceOf(map))) }
}

function sourceOf(file: ToyFile | undefined): string {
  return file?.type === 'asset' ? String(file.source) : ''
}

test('the program is smaller than by the bundler alone, and does the same', async () => {
  const { code } = await buildModule()
  expect(code.length).toBeLessThan((await buildModule([])).code.length)
  const made = await import(`data:text/javascript,${encodeURIComponent(code)}`)
  expect(made.answer).toEqual([false, true])
  expect(made.fail).toThrow('said by the other module')
})

test('the map leads through both minifiers to the source', async () => {
  const { code, map } = await buildModule()
  const lines = code.split('\n')
  const line = lines.findIndex((one) => one.includes('throw Error'))
  const column = lines[line]?.indexOf('throw Error') ?? -1
  const found = map.findEntry(line, column)
  expect(found).toMatchObject({
    originalSource: expect.stringMatching(/entry$/),
    originalLine: MODULE.split('\n').findIndex((one) => one.includes('throw')),
  })
})

test('a classic script keeps the names that are the page’s', async () => {
  const chunk = await smaller(CLASSIC, 'entry.js')
  expect(chunk).toContain('pageAsks')
  expect(await smaller(CLASSIC)).not.toContain('pageAsks')
})

async function smaller(code: string, classicScript?: string) {
  const { renderChunk } = smallerCode(classicScript) as unknown as {
    renderChunk(code: string, chunk: object, options: object): Promise<{ code: string }>
  }
  return (await renderChunk(code, { fileName: 'entry.js' }, {})).code
}
