import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { STUB } from '../packages/widget/src/launcher/stub.js'

const readme = readFileSync(new URL('../README.md', import.meta.url), 'utf8')

test('README shows the queue stub that is tested', () => {
  expect(readme).toContain(STUB)
})

test('README is short, and its pictures and links lead to files', () => {
  expect(readme.split('\n').length).toBeLessThanOrEqual(150)
  const links = [...readme.matchAll(/\]\(([^)#]+)\)/g)].map(([, path]) => path ?? '')
  expect(links.length).toBeGreaterThan(5)
  for (const path of links) {
    expect(() => readFileSync(new URL(`../${path}`, import.meta.url)), path).not.toThrow(/ENOENT/)
  }
})
