import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { checkSite } from './checkSite.mjs'
import { changeLinks, createLinks } from './links.mjs'

const root = fileURLToPath(new URL('../..', import.meta.url))
let folder = ''

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'docs-site-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

function site(pages: Readonly<Record<string, string>>): string[] {
  for (const [path, text] of Object.entries(pages)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    writeFileSync(join(folder, path), text)
  }
  return checkSite(folder)
}

test('a site whose links lead somewhere has no faults', () => {
  const faults = site({
    'index.html':
      '<a href="/start/react#verbs">React</a> <a href="https://example.com">Elsewhere</a>',
    'start/react.html': '<h2 id="verbs">Verbs</h2><a href="./vue">Vue</a><a href="#verbs">Up</a>',
    'start/vue.html': '<a href="../">Home</a><img src="/mark.svg">',
    'mark.svg': '<svg/>',
  })
  expect(faults).toEqual([])
})

test('a page that is missing, a place that is missing and a picture that is missing are faults', () => {
  const faults = site({
    'index.html': '<a href="/gone">1</a><a href="/page#gone">2</a><a href="/page#there">3</a>',
    'page.html': '<p id="there"></p><img src="/gone.png"><a href="./gone">4</a>',
  })
  expect(faults).toEqual([
    'index.html: /gone leads nowhere',
    'index.html: /page#gone : page.html has no place of that name',
    'page.html: ./gone leads nowhere',
    'page.html: /gone.png is not there',
  ])
})

test('whatever a page would fetch from elsewhere is a fault', () => {
  const faults = site({
    'index.html': [
      '<script src="https://cdn.example.com/a.js"></script>',
      '<link rel="stylesheet" href="//fonts.example.com/a.css">',
      '<link rel="canonical" href="https://docs.example.com/">',
    ].join(''),
    'a.css': '@font-face { src: url(https://fonts.example.com/a.woff2) }',
  })
  expect(faults).toEqual([
    'index.html: fetches https://cdn.example.com/a.js from elsewhere',
    'index.html: fetches //fonts.example.com/a.css from elsewhere',
    'a.css: fetches https://fonts.example.com/a.woff2 from elsewhere',
  ])
})

test('links are changed, code is not, and where a link leads to nothing that is shown its words stay', () => {
  const page =
    'See [`code`](a.md), `[b](b.md)`, [c](<d e>), [test](x.test.ts).\n\n```ts\n[f](f.md)\n```\n'
  const changed = changeLinks(page, (target) => (target.includes('test') ? null : `/${target}`))
  expect(changed).toBe(
    'See [`code`](/a.md), `[b](b.md)`, [c](/d e), test.\n\n```ts\n[f](f.md)\n```\n',
  )
})

test('a link to a page, a file, a picture and nothing is each its own', () => {
  const [files, pictures, dead]: [string[], string[], string[]] = [[], [], []]
  const resolve = createLinks({
    root,
    routes: new Map([['docs/relay.md', 'relay']]),
    onFile: (source) => files.push(source),
    onPicture: (source) => pictures.push(source),
    onDead: (line) => dead.push(line),
  })
  const from = 'docs/start/react.md'
  expect(resolve('../relay.md#ten-minutes', from)).toBe('/relay#ten-minutes')
  expect(resolve('../../tsconfig.json', from)).toBe('/source/tsconfig.json')
  expect(resolve('../../.ci/run', from)).toBe('/source/_ci/run')
  expect(resolve('../screens/demo-panel.png', from)).toBe('/screens/demo-panel.png')
  expect(resolve('#here', from)).toBe('#here')
  expect(resolve('gone.md', from)).toBe('/')
  expect([files, pictures, dead]).toEqual([
    ['tsconfig.json', '.ci/run'],
    ['docs/screens/demo-panel.png'],
    ['docs/start/react.md: gone.md leads nowhere'],
  ])
})
