import fc from 'fast-check'
import MarkdownIt from 'markdown-it'
import { expect, test } from 'vitest'
import { containMarkdown, escapeLine, escapeText } from './markdownText.js'

/** As generous as readers get: HTML passes, bare addresses become links, tables and strikes count. */
const reader = new MarkdownIt({ html: true, linkify: true })
reader.normalizeLinkText = (address) => address
type Token = ReturnType<typeof reader.parse>[number]

function leavesOf(markdown: string): readonly Token[] {
  return reader.parse(markdown, {}).flatMap((token) => [token, ...(token.children ?? [])])
}

/** What somebody reads, line by line. */
function wordsOf(markdown: string): string {
  return leavesOf(markdown)
    .map(({ type, content }) => {
      if (type === 'text') return content
      if (type === 'hardbreak') return '\n'
      return type === 'paragraph_close' ? '\n\n' : ''
    })
    .join('')
    .replaceAll('\u00a0', ' ')
    .replace(/\n{2,}/g, '\n\n')
    .trim()
}

/** The same, of what was typed: blank lines are one, as Markdown has it. */
function typed(text: string): string {
  const lines = text.split(/\r\n|[\n\r]/).map((line) => line.trimEnd())
  return lines
    .join('\n')
    .replaceAll('\t', '    ')
    .replace(/\n{2,}/g, '\n\n')
    .trim()
}

const signs = fc.constantFrom(
  ...'\\`*_[]<>&~|$#=+-.!()>{}:"\'^@/1234567890 \t\n',
  ...[
    'a',
    'b',
    'ж',
    'ש',
    '猫',
    '🙂',
    '\n\n',
    '    ',
    '```',
    '~~~',
    '---',
    '===',
    '1. ',
    '- ',
    '> ',
  ],
  ...[
    '<script>',
    '</p>',
    '<!--',
    '-->',
    '![a](b)',
    '[a](b)',
    '[a]: b',
    '&lt;',
    '&#60;',
    '<a href="x">',
  ],
  ...[
    'https://a.example/',
    'https://a.example/a_b?c=*d*#e',
    'javascript:alert(1)',
    '<https://a.example>',
    '| a |',
    '|---|',
    ':---:',
  ],
)
const texts = fc.array(signs, { maxLength: 40 }).map((parts) => parts.join(''))

test('D14: a text is read as it was typed, whatever signs are in it', { timeout: 60_000 }, () => {
  fc.assert(
    fc.property(texts, (text) => {
      const markdown = escapeText(text)
      const kinds = new Set(reader.parse(markdown, {}).map(({ type }) => type))
      expect([...kinds].filter((kind) => !/^(?:paragraph|inline)/.test(kind))).toEqual([])
      expect(wordsOf(markdown)).toBe(typed(text))
    }),
    { numRuns: 2_000, seed: 14 },
  )
})

test('one line of words is one line of the same words', { timeout: 60_000 }, () => {
  fc.assert(
    fc.property(texts, (text) => {
      const line = escapeLine(text)
      expect(line).not.toContain('\n')
      expect(wordsOf(`# ${line}`.trim())).toBe(text.replace(/\s+/g, ' ').trim())
      expect(wordsOf(line)).toBe(text.replace(/\s+/g, ' ').trim())
    }),
    { numRuns: 2_000, seed: 15 },
  )
})

const withBareNames = fc
  .array(fc.oneof(signs, fc.constantFrom('www.a.com/', 'b.com/', 'a@b.com')), { maxLength: 40 })
  .map((parts) => parts.join(''))

test.each([
  ['Markdown of an agent', containMarkdown],
  ['a text', escapeText],
])(
  '%s has no HTML, no picture and no strange link for any reader',
  { timeout: 60_000 },
  (_, write) => {
    fc.assert(
      fc.property(withBareNames, (text) => {
        const leaves = leavesOf(`before\n\n${write(text)}\n\nafter`)
        expect(leaves.filter(({ type }) => /^(?:html|image|table|s_open)/.test(type))).toEqual([])
        for (const link of leaves.filter(({ type }) => type === 'link_open')) {
          // `//host` is what a reader makes by itself of such an address.
          expect(String(link.attrGet('href'))).toMatch(/^(?:(?:https?:)?\/\/|mailto:|tel:)/)
        }
      }),
      { numRuns: 3_000, seed: 16 },
    )
  },
)

test.each([
  // Each of them tells a reader with another eye that code begins or ends elsewhere.
  ['a ` b\n`<script>`'],
  ['`a\n\n<script>`'],
  ['\\`<script>`'],
  ['`\\`<script>'],
  ['\\<script>'],
  ['\\\\<script>'],
  ['<https://a.example`b> <script>`'],
  ['[a](https://a.example`b) <script>`'],
  ['[a](<https://a.example`b>) <script>`'],
  ['- a\n  ```\n<script>\n```'],
  ['- a\n```\n<script>\n```'],
  ['text\n    ```\n    <script>\n'],
  ['```\n<script>'],
  ['~~~\n```\n<script>\n~~~'],
  ['> ```\n<script>'],
  ['``` `\n<script>'],
  ['[a]: b\n\n[a]'],
  ['- [a]: b\n\n[a]'],
  ['[a]: javascript:alert(1)\n\n[a]'],
  ['- [a]: javascript:alert(1)\n\n[a]'],
  ['[a](javascript:alert(1))'],
  ['[a](JAVASCRIPT&colon;alert(1))'],
  ['[a](\tjavascript:alert(1))'],
  ['https://a.example/<script>'],
  ['https://a.example/\\<script>'],
  ['www.a.com/<script> www.a.com/\\<script>'],
  ['https://a.example/![a](https://a.example/pixel.gif)'],
  ['![a](https://a.example/pixel.gif)'],
  ['[![a](https://a.example/pixel.gif)](https://a.example)'],
])('hostile Markdown stays words: %j', (text) => {
  const leaves = [...leavesOf(containMarkdown(text)), ...leavesOf(escapeText(text))]
  const bad = leaves.filter(({ type, attrs }) => {
    const href = attrs?.find(([name]) => name === 'href')?.[1] ?? 'https://'
    return /^html|^image/.test(type) || !/^(?:https?:|mailto:|tel:)/.test(href)
  })
  expect(bad).toEqual([])
})

test('what the small subset has is read as it was meant', () => {
  const meant = [
    'Hi **Maya**, *two* ways, `internal: <true>`:',
    '',
    '1. [Settings](https://a.example/wiki/Help_(desk)) → Filters',
    '2. write to [us](mailto:help@a.example)',
    '',
    '> as you said',
    '',
    '```html',
    '<b>bold</b>',
    '```',
    '- a',
    '- b\\*',
  ].join('\n')
  const html = reader.render(containMarkdown(meant))
  for (const part of [
    '<strong>Maya</strong>',
    '<em>two</em>',
    '<code>internal: &lt;true&gt;</code>',
    '<a href="https://a.example/wiki/Help_(desk)">Settings</a>',
    '<a href="mailto:help@a.example">us</a>',
    '<blockquote>',
    '<code class="language-html">&lt;b&gt;bold&lt;/b&gt;\n</code>',
    '<li>b*</li>',
  ]) {
    expect(html).toContain(part)
  }
  expect(html.match(/<li>/g)).toHaveLength(4)
})

test('code that holds backticks is fenced by more of them, and code without an end ends', () => {
  expect(containMarkdown('~~~\n```\na\n~~~')).toBe('````\n```\na\n````')
  expect(containMarkdown('```js\nlet a')).toBe('```js\nlet a\n```')
  expect(containMarkdown('``a`b``')).toBe('``a`b``')
  expect(containMarkdown('a `b')).toBe('a &#96;b')
})

test('an address is read whole, and what follows it stays outside', () => {
  const text =
    'See https://a.example/a_b?c=1&d=*e*#f_g, (https://a.example/x) or <https://b.example>.'
  const links = leavesOf(escapeText(text)).filter(({ type }) => type === 'link_open')
  expect(links.map((link) => link.attrGet('href'))).toEqual([
    'https://a.example/a_b?c=1&d=*e*#f_g',
    'https://a.example/x',
    'https://b.example',
  ])
  expect(wordsOf(escapeText(text))).toBe(text)
})

test('what nobody sees is taken out, and every kind of line end is one', () => {
  expect(escapeText('a\u0000b\r\nc\u2028d\u0007')).toBe('ab\\\nc\\\nd')
  expect(escapeText('\n\n  a\n\n\n')).toBe('\u00a0\u00a0a')
  expect(escapeText(' \n ')).toBe('')
})
