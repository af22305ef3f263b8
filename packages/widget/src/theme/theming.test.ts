// @vitest-environment node
import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

const sources = new URL('..', import.meta.url)
const page = readFileSync(new URL('../../../../docs/theming.md', import.meta.url), 'utf8')
const files = readdirSync(sources, { recursive: true, encoding: 'utf8' })
  .filter((name) => /\.(css|tsx?)$/.test(name) && !/\.(test|browser)\.tsx?$/.test(name))
  .map((name) => readFileSync(new URL(name, sources), 'utf8'))

const sorted = (found: Iterable<string>) => [...new Set(found)].sort()
const rows = page.split('\n').filter((line) => line.startsWith('| `'))

test('the page on theming names every property that the widget reads, and no other X9', () => {
  const read = files.flatMap((text) => text.match(/(?<=var\(\s*)--deskside-[a-z-]+/g) ?? [])
  const named = rows.flatMap((row) => /^\| `(--deskside-[a-z-]+)`/.exec(row)?.[1] ?? [])
  expect(sorted(named)).toEqual(sorted(read))
})

test('the page on theming gives the defaults that the style has X9', () => {
  const css = readFileSync(new URL('./theme.css', import.meta.url), 'utf8')
  const [light = '', dark = ''] = css.split('.root[data-theme="dark"] {')
  const told = rows.flatMap((row) => {
    const cells = /^\| `(--deskside-[a-z-]+)` \| `(#[0-9a-f]+)` \| `(#[0-9a-f]+)` \|/.exec(row)
    return cells ? [cells.slice(1, 4) as [string, string, string]] : []
  })
  const own = told.filter(([name]) => light.includes(`var(${name}`))
  expect(own.length).toBeGreaterThan(5)
  for (const [name, ...colors] of own) {
    const written = [light, dark].map((theme) => theme.split(`var(${name}, `)[1]?.split(')')[0])
    expect(written, name).toEqual(colors)
  }
})

test('the page on theming names every part, and no other X9', () => {
  const literal = files.flatMap((text) =>
    [...text.matchAll(/(?:part="|setAttribute\('part', ')([a-z -]+)["']/g)].flatMap(
      ([, names = '']) => names.split(' '),
    ),
  )
  const kinds = ['primary', 'plain', 'quiet', 'danger'].map((kind) => `${kind}-button`)
  const named = rows.flatMap((row) => {
    const [first = ''] = row.slice(1).split('|')
    return first.includes('--deskside')
      ? []
      : [...first.matchAll(/`([a-z-]+)`/g)].map(([, name = '']) => name)
  })
  expect(sorted(named)).toEqual(sorted([...literal, ...kinds, 'panel', 'button']))
})
