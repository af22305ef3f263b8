import { readFile } from 'node:fs/promises'
import { expect, test } from 'vitest'
import { createTexts } from './texts/document.js'

test('docs/texts.en.json is what the widget says in English; else run: node tools/texts.mjs', async () => {
  const written = await readFile(new URL('../docs/texts.en.json', import.meta.url), 'utf8')
  expect(JSON.parse(written)).toEqual(createTexts())
})
