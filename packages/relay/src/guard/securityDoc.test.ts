import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, it } from 'vitest'
import { RATES } from '../limits/rates.js'

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

it('T-SV6 the rates that the threat model quotes are those that count', async () => {
  const text = await readFile(join(ROOT, 'docs/security.md'), 'utf8')
  for (const [name, { burst, perMinute }] of Object.entries(RATES)) {
    const row = text.split('\n').find((line) => line.includes(`rates.${name}`)) ?? ''
    expect(row, name).toContain(burst.toLocaleString('en'))
    expect(row, name).toContain(perMinute.toLocaleString('en'))
  }
})

it('every file that the threat model leads to is there', async () => {
  for (const name of ['docs/security.md', 'SECURITY.md']) {
    const text = await readFile(join(ROOT, name), 'utf8')
    for (const [, target = ''] of text.matchAll(/\]\((?!https?:)([^)#]+)/g)) {
      const file = join(ROOT, name, '..', target)
      expect(await readFile(file).catch(() => null), `${name}: ${target}`).not.toBeNull()
    }
  }
})
