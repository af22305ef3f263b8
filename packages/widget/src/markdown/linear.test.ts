// @vitest-environment node
import { expect, test } from 'vitest'
import { parseMarkdown, parseText } from './parseMarkdown.js'
import type { Block } from './tree.js'

type Method = (this: string, ...args: never[]) => unknown

/**
 * How many characters the parser has looked at: one for `charAt`, all that it was given or gave
 * back for the others. The same number on every machine.
 */
function charactersRead(run: () => void): number {
  const prototype = String.prototype as unknown as Record<string, Method>
  const names = [
    'slice',
    'trim',
    'trimStart',
    'replace',
    'replaceAll',
    'split',
    'startsWith',
    'includes',
    'toLowerCase',
  ]
  let read = 0
  const undo = [...names, 'charAt'].map((name) => {
    const original = prototype[name] as Method
    prototype[name] = function (...args) {
      const result = original.apply(this, args)
      if (name === 'charAt') read += 1
      else read += name === 'slice' ? (result as string).length : this.length
      return result
    }
    return () => {
      prototype[name] = original
    }
  })
  run()
  for (const put of undo) put()
  return read
}

const worst: Record<string, (size: number) => string> = {
  'opening brackets': (size) => '['.repeat(size),
  'closing brackets': (size) => ']'.repeat(size),
  'half links': (size) => '[a]('.repeat(size),
  'half links with addresses': (size) => '[a](https://a.example '.repeat(size),
  'nested links': (size) => `${'['.repeat(size)}a${'](https://a.example)'.repeat(size)}`,
  'parentheses after a link': (size) => `[a](${'('.repeat(size)}${')'.repeat(size)}`,
  stars: (size) => '*'.repeat(size),
  'opening stars': (size) => '*a '.repeat(size),
  'opening pairs of stars': (size) => '**a '.repeat(size),
  'stars of three': (size) => '***a '.repeat(size),
  'closing stars': (size) => 'a* '.repeat(size),
  'stars in words': (size) => 'a*'.repeat(size),
  underscores: (size) => '_a_'.repeat(size),
  'stars in brackets': (size) => '[*'.repeat(size),
  'growing runs of backticks': (size) =>
    Array.from({ length: 2 * size ** 0.5 }, (_, i) => '`'.repeat(i)).join(' '),
  'single backticks': (size) => '`a ``b '.repeat(size),
  backslashes: (size) => '\\'.repeat(size),
  'nested quotes': (size) => `${'>'.repeat(size)} a`,
  'lines of nested quotes': (size) => '>>>>>>>>>>>>\n'.repeat(size),
  'quotes that deepen': (size) =>
    Array.from({ length: 2 * size ** 0.5 }, (_, i) => '>'.repeat(i)).join('\n'),
  'nested lists': (size) => '- '.repeat(size),
  'lists that deepen': (size) =>
    Array.from({ length: 2 * size ** 0.5 }, (_, i) => `${' '.repeat(i * 2)}- a`).join('\n'),
  'list items with blank lines': (size) => '- a\n\n\n\n'.repeat(size),
  'a list before many blank lines': (size) => `- a${'\n'.repeat(size)}`,
  numbers: (size) => '1'.repeat(size),
  'numbered lines': (size) => '1. a\n'.repeat(size),
  'open fences': (size) => '```\n~~~~\n'.repeat(size),
  'a fence that is none': (size) => `${'~'.repeat(size)}\``,
  'backticks that are no fence': (size) => `${'`'.repeat(size)}a\``,
  'bad addresses': (size) => 'https://^'.repeat(size),
  'addresses with a name in front': (size) => 'https://a@'.repeat(size),
  'addresses and parentheses': (size) => 'https://a.example/)'.repeat(size),
  'addresses in angles': (size) => '<https://a.example'.repeat(size),
  'beginnings of addresses': (size) => 'h'.repeat(size),
  'full stops after an address': (size) => `https://a.example${'.'.repeat(size)}`,
  'a link text of dots': (size) => `[${'a.'.repeat(size)}](https://a.example)`,
  'link texts that look like addresses': (size) => '[b.example](https://a.example)'.repeat(size),
  'line breaks': (size) => 'a\n'.repeat(size),
  'white space': (size) => `a${' '.repeat(size)}`,
}

const SMALL = 2_500
const LARGE = 10_000

test.each(Object.keys(worst))('what is read grows no faster than the text: %s', (name) => {
  const make = worst[name] as (size: number) => string
  for (const parse of [parseMarkdown, parseText]) {
    const small = make(SMALL)
    const large = make(LARGE)
    const growth = charactersRead(() => parse(large)) / charactersRead(() => parse(small))
    expect(growth).toBeLessThan((large.length / small.length) * 1.1)
  }
})

const HUGE = 100_000

// Patterns and loops are not counted above. What is linear takes a fraction of a second here; what
// is quadratic takes ten thousand million steps and is ended by the runner.
test.each(Object.keys(worst))(
  'row 31: a huge text does not hang the parser: %s T-XS4',
  { timeout: 20_000 },
  (name) => {
    const text = (worst[name] as (size: number) => string)(HUGE)
    expect(text.length).toBeGreaterThanOrEqual(HUGE)
    expect(parseMarkdown(text).length).toBeGreaterThan(0)
  },
)

test('depth is bounded, so that neither parsing nor drawing runs out of stack', () => {
  const depthOf = (blocks: readonly Block[]): number =>
    Math.max(
      0,
      ...blocks.map((block) => {
        if (block.kind === 'quote') return 1 + depthOf(block.children)
        return block.kind === 'list' ? 1 + Math.max(...block.items.map(depthOf)) : 1
      }),
    )
  expect(depthOf(parseMarkdown('>'.repeat(10_000)))).toBeLessThan(10)
  expect(depthOf(parseMarkdown('- '.repeat(10_000)))).toBeLessThan(10)
})
