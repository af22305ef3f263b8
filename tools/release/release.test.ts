import { expect, test } from 'vitest'
import { released, sectionOf } from './changelog.mjs'
import { fileListOf, licenceProblems, secretsIn, strayFiles } from './tarballProblems.mjs'
import { isAfter, isVersion, otherVersions, withVersion } from './versions.mjs'

const widget = {
  name: '@deskside/widget',
  version: '0.1.0',
  dependencies: { '@deskside/core': '0.1.0', other: '0.1.0' },
}

test('one version is written into a manifest and for ours that it depends on, and for nothing else', () => {
  expect(withVersion(widget, '0.2.0')).toEqual({
    ...widget,
    version: '0.2.0',
    dependencies: { '@deskside/core': '0.2.0', other: '0.1.0' },
  })
  expect(withVersion({ private: true }, '0.2.0')).toEqual({ private: true })
})

test('a manifest or a row of the lockfile with another version is named', () => {
  const lock = {
    packages: {
      '': {},
      'packages/widget': { ...widget, dependencies: { '@deskside/core': '0.0.9' } },
      'node_modules/other': { version: '3.0.0' },
    },
  }
  expect(otherVersions({ 'packages/widget': widget }, lock, '0.1.0')).toEqual([
    'package-lock.json: packages/widget does not say 0.1.0 everywhere',
  ])
  expect(otherVersions({ 'packages/widget': widget }, { packages: {} }, '0.1.1')).toHaveLength(1)
})

test('versions are SemVer, and one comes after another by number, not by letter', () => {
  expect(['1.2.3', '1.2.3-beta.1'].every(isVersion)).toBe(true)
  expect(['1.2', 'v1.2.3', '01.2.3', '1.2.3-', ''].filter(isVersion)).toEqual([])
  expect(isAfter('0.10.0', '0.9.9')).toBe(true)
  expect(isAfter('1.0.0', '1.0.0-beta.2')).toBe(true)
  expect(isAfter('1.0.0-beta.10', '1.0.0-beta.9')).toBe(true)
  expect([isAfter('1.0.0', '1.0.0'), isAfter('1.0.0-beta', '1.0.0')]).toEqual([false, false])
})

test('what was not released becomes the version’s, and an empty changelog is no release', () => {
  const text = '# Changelog\n\n## Unreleased\n\n- Added it.\n\n## 0.1.0 (2026-01-01)\n\n- Began.\n'
  const next = released(text, '0.2.0', '2026-02-03')
  expect(next).toContain('## Unreleased\n\n## 0.2.0 (2026-02-03)\n\n- Added it.')
  expect([sectionOf(next, 'Unreleased'), sectionOf(next, '0.2.0')]).toEqual(['', '- Added it.'])
  expect(sectionOf(next, '0.2')).toBeNull()
  expect(() => released(next, '0.3.0', '2026-02-03')).toThrow('nothing under')
  expect(() => released(text, '0.1.0', '2026-02-03')).toThrow('already')
})

/** Put together here: a scanner of the sources shall not find them. */
const secrets = [
  ['-----BEGIN RSA PRIVATE', ` KEY-----\n${'A'.repeat(60)}`],
  ['AKIA', 'ABCDEFGHIJKLMNOP'],
  ['npm_', 'a'.repeat(36)],
  ['ghp_', 'a'.repeat(36)],
  ['xoxb-', '1234567890-abcdef'],
  ['sk_live_', 'a'.repeat(24)],
  ['AIza', 'a'.repeat(35)],
  ['eyJhbGciOiJIUzI1', `.eyJzdWIiOiJtYXlh.${'a'.repeat(30)}`],
  ['redis://me:', 'secret-word@host'],
  ['/home/', 'somebody/project'],
].map((parts) => parts.join(''))

test('T-SC5 every kind of secret is found, and what only looks like one is not', () => {
  for (const text of secrets) expect(secretsIn([{ path: 'a.js', text }]), text).toHaveLength(1)
  const harmless =
    'https://example.com/a:b https://user@host redis://user:password@host -----BEGIN PRIVATE KEY-----\\n…'
  expect(secretsIn([{ path: 'a.js', text: harmless }])).toEqual([])
})

test('T-SC2 files that are not for others are named, and maps that lead away', () => {
  const map = (source: string) => JSON.stringify({ sources: [source] })
  const files = [
    ['dist/index.js', ''],
    ['src/index.ts', ''],
    ['src/index.test.ts', ''],
    ['src/testing/rig.ts', ''],
    ['.env', ''],
    ['dist/index.js.map', map('../src/index.ts')],
    ['dist/away.js.map', map('../../../secret/plan.ts')],
    ['dist/library.js.map', map('../../../node_modules/preact/src/index.js')],
  ].map(([path = '', text = '']) => ({ path, text }))
  expect(strayFiles(files)).toEqual([
    'src/index.test.ts: is not for others',
    'src/testing/rig.ts: is not for others',
    '.env: is not for others',
    expect.stringContaining('dist/away.js.map: names'),
  ])
  const entry = [
    { path: 'dist/testing.js', text: '' },
    { path: 'src/testing/rig.ts', text: '' },
  ]
  expect(strayFiles(entry)).toEqual([])
})

test('T-SC5 a library whose code is bundled without its notice is named', () => {
  const sources = ['../../../node_modules/preact/src/index.js', '../src/index.ts']
  const files = [
    { path: 'LICENSE', text: 'MIT License' },
    { path: 'dist/index.js.map', text: JSON.stringify({ sources }) },
  ]
  const notice = { path: 'dist/THIRD-PARTY-NOTICES.txt', text: 'of\n\npreact 11.2.0 (MIT)' }
  expect(licenceProblems({ license: 'MIT' }, files)).toEqual([
    'dist/: has code of preact, and no notice of it',
  ])
  expect(licenceProblems({ license: 'MIT' }, [...files, notice])).toEqual([])
  expect(licenceProblems({}, [...files, notice])).toEqual(['no MIT licence'])
})

test('the pinned list is without names of chunks, and without what follows from other files', () => {
  const paths = [
    ...['dist/cdn/panel-abc1234.js', 'dist/cdn/panel-abc1234.js.map', 'dist/cdn/-bc1_34.js'],
    ...[
      'dist/cdn/deskside.js',
      'dist/cdn/deskside.all.js',
      'dist/chunks/Icon2.js',
      'dist/lost.js.map',
    ],
    ...['dist/types/parts/Icon.d.ts', 'dist/types/parts/Icon.d.ts.map', 'src/parts/Icon.tsx'],
    ...['dist/types/secret.d.ts', 'dist/console/assets/index-abcd1234.css'],
  ]
  expect(fileListOf(paths.map((path) => ({ path })))).toEqual([
    'dist/cdn/[hash].js',
    'dist/cdn/deskside.all.js',
    'dist/cdn/deskside.js',
    'dist/chunks/[name].js',
    'dist/console/assets/index-[hash].css',
    'dist/lost.js.map',
    'dist/types/secret.d.ts',
    'src/parts/Icon.tsx',
  ])
})
