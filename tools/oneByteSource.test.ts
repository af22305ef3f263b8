import { SourceMap } from 'node:module'
import MagicString from 'magic-string'
import { expect, test } from 'vitest'
import { oneByteSource } from './oneByteSource.mjs'

const SOURCE = `const words = "Loading… – «so»"; const wide = "😀"; const after = 1
const next = \`· \${after}\`; const last = [words, wide, next]`

/** Runs it over a file that is as long as a real one: what is mostly other alphabets stays. */
function run(source: string, filler = 20_000) {
  const text = new MagicString(`${source}\n// ${'x'.repeat(filler)}`)
  const map = text.generateMap({ source: 'words.ts', hires: true, includeContent: true })
  const file = { type: 'chunk', fileName: 'a.js', code: text.toString() }
  const asset = { type: 'asset', source: map.toString() }
  oneByteSource().generateBundle({}, { 'a.js': file, 'a.js.map': asset })
  return { code: file.code, map: new SourceMap(JSON.parse(asset.source)) }
}

test('the program says the same, in signs of one byte', () => {
  const { code } = run(SOURCE)
  expect(code).not.toMatch(/[^\t-~]/)
  expect(new Function(`${code}\nreturn last`)()).toEqual(['Loading… – «so»', '😀', '· 1'])
})

test('its map still finds what stands behind an escape', () => {
  const { code, map } = run(SOURCE)
  for (const name of ['words =', 'wide =', 'after =', 'next =', 'last =']) {
    const at = (text: string) => {
      const before = text.slice(0, text.indexOf(name)).split('\n')
      return { line: before.length - 1, column: before.at(-1)?.length ?? 0 }
    }
    const { line, column } = at(code)
    const found = map.findEntry(line, column) as { originalLine: number; originalColumn: number }
    expect([name, found.originalLine, found.originalColumn]).toEqual([
      name,
      at(SOURCE).line,
      at(SOURCE).column,
    ])
  }
})

test('words of other alphabets stay as they are: escapes would be six times as long', () => {
  expect(run('const words = "Загрузка"', 0).code).toContain('Загрузка')
})
