import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, it } from 'vitest'

const ROOT = fileURLToPath(new URL('../../../../', import.meta.url))

/** Ids in titles of tests, anywhere in the packages and in what runs them end to end. */
async function idsOfTests(): Promise<ReadonlySet<string>> {
  const ids = new Set<string>()
  for (const folder of ['packages', 'e2e', 'tools']) {
    const names = await readdir(join(ROOT, folder), { recursive: true })
    const sources = names.filter(
      (name) => /\.(ts|tsx)$/.test(name) && !/(^|\/)(node_modules|dist)\//.test(name),
    )
    for (const name of sources) {
      const text = await readFile(join(ROOT, folder, name), 'utf8').catch(() => '')
      for (const [, title = ''] of text.matchAll(/\b(?:it|test)(?:\.\w+)?\(\s*(['"`].*)/g)) {
        for (const [id] of title.matchAll(/T-[A-Z]{2}\d+/g)) ids.add(id)
      }
    }
  }
  return ids
}

it('T-SV7 every test that the threat model names is there', async () => {
  const text = await readFile(join(ROOT, 'docs/security.md'), 'utf8')
  const named = new Set([...text.matchAll(/T-[A-Z]{2}\d+/g)].map(([id]) => id))
  expect(named.size).toBeGreaterThanOrEqual(12)
  const there = await idsOfTests()
  expect([...named].filter((id) => !there.has(id))).toEqual([])
}, 30_000)
