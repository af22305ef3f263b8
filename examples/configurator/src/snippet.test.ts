import { expect, test } from 'vitest'
import { DEFAULT_LOOK, isFont, styleOf } from './look.js'
import { moduleSnippet, scriptSnippet } from './snippet.js'

const OWN = {
  ...DEFAULT_LOOK,
  accent: '#0f766e',
  radius: 4,
  density: 0.8,
  theme: 'dark',
  frame: 'drawer',
} as const

test('a snippet names only what differs from the usual', () => {
  const plain = scriptSnippet({ look: DEFAULT_LOOK, locale: 'en' })
  expect(plain).not.toMatch(/style|theme|frame|launcher/)
  expect(plain).toContain("Deskside('attach', '#help')")
})

test('both snippets carry look and language', () => {
  for (const snippet of [scriptSnippet, moduleSnippet]) {
    const text = snippet({ look: OWN, locale: 'pt-BR' })
    for (const part of [
      '--deskside-accent: #0f766e;',
      '--deskside-radius: 4px;',
      '--deskside-density: 0.8;',
      "theme: 'dark',",
      "frame: 'drawer',",
      "locale: 'pt-BR',",
    ]) {
      expect(text).toContain(part)
    }
  }
})

test('the script of the snippet queues init and attach, as the stub reads them', () => {
  const script = /<script>([\s\S]*?)<\/script>/.exec(
    scriptSnippet({ look: OWN, locale: 'de' }),
  )?.[1]
  type Stub = { q: ArrayLike<unknown>[] }
  const page: { Deskside?: Stub } = {}
  new Function('window', 'Deskside', `${script?.replaceAll('Deskside(', 'window.Deskside(')}`)(page)
  expect(page.Deskside?.q.map((call) => Array.from(call))).toEqual([
    ['init', expect.objectContaining({ locale: 'de', theme: 'dark', frame: 'drawer' })],
    ['attach', '#help'],
  ])
})

test('with a round button there is no entry to attach to', () => {
  const choice = { look: { ...DEFAULT_LOOK, launcher: true }, locale: 'en' }
  expect(scriptSnippet(choice)).toContain('launcher: true,')
  expect(scriptSnippet(choice)).not.toContain('attach')
  expect(moduleSnippet(choice)).not.toContain('attachTo')
})

test('a font that would end its rule reaches no style', () => {
  expect(isFont('"Open Sans", system-ui')).toBe(true)
  for (const font of ['x; color: red', 'a}', '</style>', '', 'a,', 'url(x)']) {
    expect(isFont(font)).toBe(false)
    expect(styleOf({ ...DEFAULT_LOOK, font }).size).toBe(0)
  }
})
