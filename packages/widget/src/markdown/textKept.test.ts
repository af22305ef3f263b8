import fc from 'fast-check'
import { expect, test } from 'vitest'
import { parseMarkdown, parseText } from './parseMarkdown.js'
import { safeUrl } from './safeUrl.js'
import { type Block, type Inline, textOfBlocks } from './tree.js'

const RUNS = { numRuns: 1_000, seed: 20_261_112 }

/** Text that is thick with markup; no digits, which may be numbers of a list. */
const thick = fc
  .array(
    fc.constantFrom(
      ...[
        '*',
        '**',
        '_',
        '`',
        '``',
        '```',
        '~~~',
        '[',
        ']',
        '(',
        ')',
        '<',
        '>',
        '> ',
        '- ',
        '  - ',
      ],
      ...[
        '\n',
        '\n\n',
        ' ',
        '\t',
        '\\',
        '!',
        '# ',
        'a',
        'bc',
        'ж',
        '漢',
        '🙂',
        'https://a.example',
      ],
      ...['](https://b.example)', 'http://', 'javascript:'],
    ),
    { maxLength: 60 },
  )
  .map((parts) => parts.join(''))

const letters = (text: string) => text.replace(/[^\p{L}🙂]/gu, '')

/** Letters anywhere in the tree: also in addresses and in the language of a code block. */
function lettersIn(blocks: readonly Block[]): string {
  const inline = (node: Inline): string => {
    if (node.kind === 'break') return ''
    if (!('children' in node)) return node.text
    const inside = node.children.map(inline).join('')
    const isBare = node.kind !== 'link' || safeUrl(inside) === node.href
    return isBare ? inside : inside + node.href
  }
  const block = (node: Block): string => {
    if (node.kind === 'code') return node.language + node.text
    if (node.kind === 'paragraph') return node.children.map(inline).join('')
    return (node.kind === 'quote' ? node.children : node.items.flat()).map(block).join('')
  }
  return letters(blocks.map(block).join(''))
}

test('plain text is shown to the last character', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string({ unit: 'binary' }), thick), (text) => {
      expect(textOfBlocks(parseText(text))).toBe(text.replace(/\r\n?/g, '\n'))
    }),
    RUNS,
  )
})

test('Markdown loses no letter, whatever is open, nested or broken', () => {
  fc.assert(
    fc.property(thick, (text) => {
      // A link of its own text is counted once: its address would double it.
      const source = text.replaceAll('](https://b.example)', '](tel:b)')
      expect(lettersIn(parseMarkdown(source))).toBe(letters(source))
    }),
    RUNS,
  )
})

test('any text at all can be parsed', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => {
      expect(Array.isArray(parseMarkdown(text))).toBe(true)
    }),
    RUNS,
  )
})

const word = fc.stringMatching(/^[a-zж漢]{1,8}$/u)
const leaf = fc.oneof(
  word,
  word.map((text) => `**${text}**`),
  word.map((text) => `*${text}*`),
  word.map((text) => `\`${text}\``),
  word.map((text) => `[${text}](https://example.com/)`),
  fc.constant('https://example.com/'),
)
const line = fc.array(leaf, { minLength: 1, maxLength: 6 }).map((parts) => parts.join(' '))
const withoutMarks = (text: string) =>
  text.replace(/\]\(https:\/\/example\.com\/\)/g, '').replace(/[*`[]/g, '')

test('well-formed Markdown reads as its words without the marks', () => {
  fc.assert(
    fc.property(fc.array(line, { minLength: 1, maxLength: 5 }), (lines) => {
      const read = lines.map(withoutMarks)
      expect(textOfBlocks(parseMarkdown(lines.join('\n\n')))).toBe(read.join('\n\n'))
      expect(textOfBlocks(parseMarkdown(lines.map((text) => `> ${text}`).join('\n')))).toBe(
        read.join('\n'),
      )
      expect(textOfBlocks(parseMarkdown(lines.map((text) => `- ${text}`).join('\n')))).toBe(
        read.join('\n'),
      )
    }),
    RUNS,
  )
})
