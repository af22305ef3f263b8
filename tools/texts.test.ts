import { readFile } from 'node:fs/promises'
import { expect, test } from 'vitest'
import { DESKS } from '../examples/desks/deskRig.js'
import { createTexts } from './texts/document.js'

const read = async (file: string) =>
  JSON.parse(await readFile(new URL(`../${file}`, import.meta.url), 'utf8'))

test('docs/texts.en.json is what the widget says in English; else run: node tools/texts.mjs', async () => {
  expect(await read('docs/texts.en.json')).toEqual(createTexts())
})

test('the own words of the example desks stand in for texts that there are', async () => {
  const keys = new Set(Object.keys(createTexts()))
  const own: string[] = []
  for (const name of DESKS) {
    const { texts = {} } = await read(`examples/${name}/desk.json`)
    own.push(...Object.values(texts).flatMap((words) => Object.keys(words as object)))
  }
  expect(own.length).toBeGreaterThan(5)
  expect(own.filter((key) => !keys.has(key))).toEqual([])
})
