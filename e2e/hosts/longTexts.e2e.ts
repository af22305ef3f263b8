import fc from 'fast-check'
import { parseMarkdown, parseText } from '../../packages/widget/src/markdown/parseMarkdown.js'
import { textOfBlocks } from '../../packages/widget/src/markdown/tree.js'
import { expect, test } from './fixtures.js'

const SIZE = 100_000
const WORST: Readonly<Record<string, string>> = {
  'opening brackets': '['.repeat(SIZE),
  'half links': '[a]('.repeat(SIZE / 4),
  'nested links': `${'['.repeat(SIZE / 2)}a${'](https://a.example)'.repeat(SIZE / 40)}`,
  stars: '*'.repeat(SIZE),
  'opening pairs of stars': '**a '.repeat(SIZE / 4),
  'stars and words': 'a*'.repeat(SIZE / 2),
  underscores: '_a_'.repeat(SIZE / 3),
  'single backticks': '`a ``b '.repeat(SIZE / 7),
  'nested quotes': `${'>'.repeat(SIZE)} a`,
  'lines of nested quotes': '>>>>>>>>>>>>\n'.repeat(SIZE / 13),
  'nested lists': '- '.repeat(SIZE / 2),
  'list items with blank lines': '- a\n\n\n\n'.repeat(SIZE / 7),
  'open fences': '```\n~~~~\n'.repeat(SIZE / 9),
  'bad addresses': 'https://^'.repeat(SIZE / 9),
  'full stops after an address': `https://a.example${'.'.repeat(SIZE)}`,
  'white space': `a${' '.repeat(SIZE)}`,
}

/** The quickest of some, in time of the processor: what else the machine does is no work of the parser. */
function quickestMs(run: () => unknown): number {
  const times = Array.from({ length: 7 }, () => {
    const before = process.cpuUsage()
    run()
    return process.cpuUsage(before).user / 1_000
  })
  return Math.min(...times)
}

test('row 31: 100 KB of the worst that a text can be is parsed in 50 ms T-XS4', () => {
  for (const [what, text] of Object.entries(WORST)) {
    expect(text.length).toBeGreaterThan(SIZE * 0.7)
    for (const parse of [parseMarkdown, parseText]) {
      expect(
        quickestMs(() => parse(text)),
        what,
      ).toBeLessThanOrEqual(50)
    }
  }
})

test('3,000 random documents of 1 KB and more are parsed in 50 ms each, and a plain one keeps every character T-XS4', () => {
  const marks = [
    '*',
    '**',
    '_',
    '`',
    '```',
    '[',
    ']',
    '](',
    ')',
    '<',
    '> ',
    '- ',
    '1. ',
    '\n',
    '\n\n',
    '  ',
    '\\',
    'a',
    'ж',
    '🙂',
    'https://a.example',
  ]
  const document = fc.array(fc.constantFrom(...marks), { minLength: 500, maxLength: 2_000 })
  fc.assert(
    fc.property(document, (parts) => {
      const text = parts.join('')
      expect(textOfBlocks(parseText(text))).toBe(text)
      const before = performance.now()
      parseMarkdown(text)
      // Once more where the machine was busy with something else.
      if (performance.now() - before > 50)
        expect(quickestMs(() => parseMarkdown(text))).toBeLessThan(50)
    }),
    { numRuns: 3_000, seed: 20_261_122 },
  )
})
