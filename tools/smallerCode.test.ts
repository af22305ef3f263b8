import { SourceMap } from 'node:module'
import { basename } from 'node:path'
import { build, type Rolldown } from 'vite'
import { expect, test } from 'vitest'
import { smallerCode } from './smallerCode.mjs'

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

async function buildToy(plugins = [smallerCode()]) {
  const modules: Readonly<Record<string, string>> = {
    entry: MODULE,
    other: 'export const other = "the other module"',
  }
  const result = await build({
    configFile: false,
    logLevel: 'silent',
    plugins: [
      {
        name: 'toy',
        enforce: 'pre',
        // A real path to the eye: virtual modules have no map.
        resolveId: (id) => (basename(id) in modules ? `/toy/${basename(id)}` : null),
        load: (id) => modules[basename(id)] ?? null,
      },
      ...plugins,
    ],
    build: {
      write: false,
      sourcemap: true,
      minify: 'oxc',
      lib: { entry: 'entry', formats: ['es'] },
      rolldownOptions: { output: { minify: true } },
    },
  })
  const output = [result].flat().flatMap((each) => ('output' in each ? each.output : []))
  const chunk = output.find((file) => file.type === 'chunk') as Rolldown.OutputChunk
  const map = output.find(({ fileName }) => fileName === `${chunk.fileName}.map`)
  return { code: chunk.code, map: new SourceMap(JSON.parse(sourceOf(map))) }
}

function sourceOf(file: Rolldown.OutputChunk | Rolldown.OutputAsset | undefined): string {
  return file?.type === 'asset' ? String(file.source) : ''
}

test('the program is smaller than by the bundler alone, and does the same', async () => {
  const { code } = await buildToy()
  expect(code.length).toBeLessThan((await buildToy([])).code.length)
  const made = await import(`data:text/javascript,${encodeURIComponent(code)}`)
  expect(made.answer).toEqual([false, true])
  expect(made.fail).toThrow('said by the other module')
})

test('the map leads through both minifiers to the source', async () => {
  const { code, map } = await buildToy()
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
