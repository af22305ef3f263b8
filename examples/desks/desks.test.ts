import { deskConfigProblems } from '@deskside/core/config'
import { expect, it } from 'vitest'
import { DESKS, readJson } from './deskRig.js'

for (const name of DESKS) {
  it(`desk ${name} has nothing that the strict reader objects to`, async () => {
    expect(deskConfigProblems(await readJson(name))).toEqual([])
  })

  it(`desk ${name} says every text in both of its languages`, async () => {
    const desk = (await readJson(name)) as { name: Record<string, string> }
    const languages = Object.keys(desk.name).sort()
    expect(languages).toHaveLength(2)
    const missing: string[] = []
    visit(desk, (text, path) => {
      if (!languages.every((language) => hasWords(text[language]))) missing.push(path)
    })
    expect(missing).toEqual([])
  })
}

/** A text, or own words for some texts of the widget. */
function hasWords(words: unknown): boolean {
  if (typeof words === 'string') return words.trim() !== ''
  return Object.values(words ?? {}).some(hasWords)
}

/** Objects that are texts: a key of two letters tells. */
function visit(
  value: unknown,
  see: (text: Record<string, unknown>, path: string) => void,
  path = '',
) {
  if (typeof value !== 'object' || value === null) return
  if (Object.keys(value).some((key) => /^(en|ru|de)$/.test(key))) {
    see(value as Record<string, unknown>, path)
    return
  }
  for (const [key, below] of Object.entries(value)) visit(below, see, `${path}/${key}`)
}
