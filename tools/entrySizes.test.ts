import { expect, test } from 'vitest'
import { entryDrift, entryLine, entryTable } from './entrySizes.mjs'
import { bannerOf, librariesOf, noticesOf } from './notices.mjs'
import { root } from './steps.mjs'

const rows = [
  { id: '@deskside/core', now: 23.6, later: 21.4 },
  { id: '@deskside/core/testing', now: 51, later: 0 },
  { id: '@deskside/relay', now: 39.7, later: 0 },
  { id: '@deskside/widget/react', now: 2.8, later: 250.3 },
]

test('the table has every entry, the line those that a page loads', () => {
  expect(entryTable(rows).split('\n').slice(2)).toEqual([
    '| `@deskside/core` | 23.6 | 21.4 |',
    '| `@deskside/core/testing` | 51.0 | 0.0 |',
    '| `@deskside/relay` | 39.7 | 0.0 |',
    '| `@deskside/widget/react` | 2.8 | 250.3 |',
  ])
  expect(entryLine(rows)).toBe('`core` 23.6 · `widget/react` 2.8')
})

test('an entry that costs another amount than is written, or is not written, is named', () => {
  const [table, line] = [entryTable(rows), entryLine(rows)]
  const drift = (changed: typeof rows, page = table, said = line) =>
    entryDrift(changed, page, said).map((text) => /@deskside\/\S+/.exec(text)?.[0])
  expect(drift(rows)).toEqual([])
  // A twentieth is near enough.
  expect(drift([{ id: '@deskside/core', now: 24.5, later: 21.4 }])).toEqual([])
  expect(drift([{ id: '@deskside/core', now: 25, later: 21.4 }])).toEqual(['@deskside/core'])
  expect(drift([{ id: '@deskside/core', now: 23.6, later: 30 }])).toEqual(['@deskside/core'])
  expect(drift([{ id: '@deskside/core/new', now: 1, later: 0 }])).toEqual(['@deskside/core/new'])
  expect(drift(rows, table, '`core` 9.9 · `widget/react` 2.8')).toEqual(['@deskside/core'])
})

test('the libraries of a build are named once each, with their own licences', () => {
  const moduleIds = [
    'preact/dist/preact.mjs',
    'preact/hooks/dist/hooks.mjs',
    'ky/distribution/index.js',
  ]
  const files = [
    { type: 'chunk', moduleIds: moduleIds.map((id) => `${root}node_modules/${id}`) },
    { type: 'chunk', moduleIds: [`${root}packages/core/src/index.ts`] },
    { type: 'asset' },
  ]
  const libraries = librariesOf(files)
  expect(libraries.map(({ name, license }) => [name, license])).toEqual([
    ['ky', 'MIT'],
    ['preact', 'MIT'],
  ])
  expect(noticesOf(libraries)).toMatch(
    /\nky 1\.14\.3 \(MIT\)\n[\s\S]*Permission is hereby granted[\s\S]*\npreact /,
  )
  expect(bannerOf(libraries)).toBe(
    '/*! Deskside (MIT) with ky (MIT), preact (MIT): see THIRD-PARTY-NOTICES.txt */\n',
  )
})
