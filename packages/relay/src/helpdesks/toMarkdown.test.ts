import { expect, it } from 'vitest'
import { toMarkdown } from './toMarkdown.js'

it('keeps paragraphs, bold, italic, links, code and quotes', () => {
  expect(toMarkdown('<p>Hello <b>you</b> and <em>me</em>.</p><p>Second</p>')).toBe(
    'Hello **you** and _me_.\n\nSecond',
  )
  expect(toMarkdown('See <a href="https://help.example.com/a">the page</a>.')).toBe(
    'See [the page](https://help.example.com/a).',
  )
  expect(toMarkdown('Run <code>npm start</code>')).toBe('Run `npm start`')
  expect(toMarkdown('<blockquote>It is empty</blockquote>Is it?')).toBe('> It is empty\n\nIs it?')
})

it('keeps lists, one item a line', () => {
  expect(toMarkdown('<ul><li>one</li><li>two</li></ul>')).toBe('* one\n* two')
  expect(toMarkdown('<ol><li>one</li><li>two</li></ol>')).toBe('1. one\n2. two')
})

it('T-SV4 drops what runs, and what stands inside it', () => {
  const html =
    '<p onclick="steal()">Hi<script>alert(1)</script><style>p{}</style><iframe src="x">in</iframe></p>' +
    '<svg><text>drawn</text></svg><form><button>Press</button></form>'
  expect(toMarkdown(html)).toBe('Hi')
})

it('T-SV4 makes a link only of an address that may be opened', () => {
  expect(toMarkdown('<a href="javascript:alert(1)">Click <b>me</b></a>')).toBe('Click **me**')
  expect(toMarkdown('<a href=" JavaScript:alert(1)">a</a><a href="data:text/html,x">b</a>')).toBe(
    'ab',
  )
  expect(toMarkdown('<a href="mailto:a@example.com">Write</a>')).toBe(
    '[Write](mailto:a@example.com)',
  )
  expect(toMarkdown('<a href="https://example.com/a_(b)?q=1 2">c</a>')).toBe(
    '[c](https://example.com/a%5F%28b%29?q=1%202)',
  )
})

it('keeps what a person wrote with stars and brackets as it is', () => {
  expect(toMarkdown('<p>2 * 3 * 4 and _x_ [y](z) `w`</p>')).toBe(
    '2 \\* 3 \\* 4 and \\_x\\_ \\[y\\](z) \\`w\\`',
  )
  expect(toMarkdown('<p>1 &lt; 2 &amp; &lt;b&gt;</p>')).toBe('1 < 2 & <b>')
})

it('finds the nearest word for what the subset has none for', () => {
  expect(toMarkdown('<h2>Steps</h2><p>First</p>')).toBe('**Steps**\n\nFirst')
  expect(toMarkdown('<table><tr><td>Rows</td><td>12</td></tr></table>')).toBe('Rows 12')
  expect(toMarkdown('<p><img src="cid:1" alt="The graph"></p>')).toBe('The graph')
  expect(toMarkdown('<pre>a  b\n  c</pre>')).toBe('```\na  b\n  c\n```')
  expect(toMarkdown('<pre><code>a  b\n  c</code></pre>')).toBe('```\na  b\n  c\n```')
  expect(toMarkdown('a<hr>b')).toBe('a\n\nb')
})

it('shows the words of what is too deep or too long, and takes no minute for it', () => {
  const deep = `${'<div>'.repeat(20_000)}Deep <b>words</b>${'</div>'.repeat(20_000)}`
  expect(toMarkdown(deep).replace(/\s+/gu, ' ')).toBe('Deep words')
  const long = `<p>${'word '.repeat(80_000)}</p><script>alert(1)</script>`
  expect(toMarkdown(long).startsWith('word word')).toBe(true)
  expect(toMarkdown(long)).not.toContain('alert')
  expect(toMarkdown('<'.repeat(150_000))).toContain('<')
  expect(toMarkdown('<p>never closed <b>bold')).toBe('never closed bold')
})
