import { expect, test } from 'vitest'
import { parseMarkdown, parseText } from './parseMarkdown.js'
import { type Block, type Inline, textOfBlocks } from './tree.js'

const text = (value: string): Inline => ({ kind: 'text', text: value })
const paragraph = (...children: Inline[]): Block => ({ kind: 'paragraph', children })
const strong = (...children: Inline[]): Inline => ({ kind: 'strong', children })
const emphasis = (...children: Inline[]): Inline => ({ kind: 'emphasis', children })

test('paragraphs end at a blank line and keep their line breaks', () => {
  expect(parseMarkdown('one\r\ntwo\n\n\nthree')).toEqual([
    paragraph(text('one'), { kind: 'break' }, text('two')),
    paragraph(text('three')),
  ])
})

test('bold, italic and code are read as in CommonMark', () => {
  expect(parseMarkdown('**a** *b* __c__ _d_ `e*f*`')).toEqual([
    paragraph(
      strong(text('a')),
      text(' '),
      emphasis(text('b')),
      text(' '),
      strong(text('c')),
      text(' '),
      emphasis(text('d')),
      text(' '),
      { kind: 'code', text: 'e*f*' },
    ),
  ])
  expect(parseMarkdown('***a***')).toEqual([paragraph(emphasis(strong(text('a'))))])
  expect(parseMarkdown('**a *b* c**')).toEqual([
    paragraph(strong(text('a '), emphasis(text('b')), text(' c'))),
  ])
  expect(parseMarkdown('`` a`b ``')).toEqual([paragraph({ kind: 'code', text: 'a`b' })])
})

test.each([
  ['snake_case_name', 'snake_case_name'],
  ['2 * 3 * 4', '2 * 3 * 4'],
  ['**open', '**open'],
  ['a ** b', 'a ** b'],
  ['****', '****'],
  ['`open', '`open'],
  ['\\*not\\*', '*not*'],
  ['[a](relative)', '[a](relative)'],
  ['[a] (https://example.com', '[a] (https://example.com'],
  ['[a](https://example.com/a b)', '[a](https://example.com/a b)'],
  ['---', '---'],
  ['# heading', '# heading'],
])('%s reads as %s', (source, read) => {
  expect(textOfBlocks(parseMarkdown(source))).toBe(read)
})

test('a mark that is not closed stays a character', () => {
  expect(parseMarkdown('**a *b**')).toEqual([paragraph(strong(text('a *b')))])
  expect(parseMarkdown('*a **b*')).toEqual([paragraph(emphasis(text('a **b')))])
})

test('emphasis does not cross the border of a link', () => {
  expect(parseMarkdown('*a [b* c](https://example.com/)')).toEqual([
    paragraph(text('*a '), {
      kind: 'link',
      href: 'https://example.com/',
      shownHost: null,
      children: [text('b* c')],
    }),
  ])
})

test('links take balanced parentheses, and the innermost of two wins', () => {
  expect(parseMarkdown('[wiki](https://example.com/a_(b))')).toEqual([
    paragraph({
      kind: 'link',
      href: 'https://example.com/a_(b)',
      shownHost: null,
      children: [text('wiki')],
    }),
  ])
  expect(parseMarkdown('[a [b](https://b.example/) c](https://c.example/)')).toEqual([
    paragraph(
      text('[a '),
      { kind: 'link', href: 'https://b.example/', shownHost: null, children: [text('b')] },
      text(' c](https://c.example/)'),
    ),
  ])
})

test('a link without text shows its address', () => {
  expect(textOfBlocks(parseMarkdown('[](https://example.com/)'))).toBe('https://example.com/')
})

test('bare addresses become links and leave the sentence its full stop', () => {
  expect(parseMarkdown('See https://example.com/a_b*c?d=1, or (https://example.org).')).toEqual([
    paragraph(
      text('See '),
      {
        kind: 'link',
        href: 'https://example.com/a_b*c?d=1',
        shownHost: null,
        children: [text('https://example.com/a_b*c?d=1')],
      },
      text(', or ('),
      {
        kind: 'link',
        href: 'https://example.org/',
        shownHost: null,
        children: [text('https://example.org')],
      },
      text(').'),
    ),
  ])
  expect(textOfBlocks(parseMarkdown('<https://example.com/>'))).toBe('https://example.com/')
  expect(parseMarkdown('xhttps://example.com')).toEqual([paragraph(text('xhttps://example.com'))])
})

test('bullets and numbers become lists that nest by indentation', () => {
  expect(parseMarkdown('- a\n  - b\n\n- c\nafter')).toEqual([
    {
      kind: 'list',
      start: null,
      items: [
        [paragraph(text('a')), { kind: 'list', start: null, items: [[paragraph(text('b'))]] }],
        [paragraph(text('c'))],
      ],
    },
    paragraph(text('after')),
  ])
  expect(parseMarkdown('3. a\n4) b')).toEqual([
    { kind: 'list', start: 3, items: [[paragraph(text('a'))], [paragraph(text('b'))]] },
  ])
  expect(parseMarkdown('founded in\n2024. Then')).toEqual([
    paragraph(text('founded in'), { kind: 'break' }, text('2024. Then')),
  ])
})

test('a quote ends where its marks end', () => {
  expect(parseMarkdown('> asked\n> twice\nanswered')).toEqual([
    {
      kind: 'quote',
      children: [paragraph(text('asked'), { kind: 'break' }, text('twice'))],
    },
    paragraph(text('answered')),
  ])
})

test('fenced code is kept as it is, also when nobody closes it', () => {
  expect(parseMarkdown('```js\n**a**\n\n  b\n```\nc')).toEqual([
    { kind: 'code', text: '**a**\n\n  b', language: 'js' },
    paragraph(text('c')),
  ])
  expect(parseMarkdown('~~~\na\n```')).toEqual([{ kind: 'code', text: 'a\n```', language: '' }])
})

test('what stands behind a fence is read as code where it is no language', () => {
  expect(parseMarkdown('~~~ all of it')).toEqual([
    { kind: 'code', text: 'all of it', language: '' },
  ])
  expect(parseMarkdown('```the error said:\nno\n```')).toEqual([
    { kind: 'code', text: 'the error said:\nno', language: '' },
  ])
})

test('plain text knows line breaks and bare addresses and nothing else', () => {
  expect(parseText('**a**\nhttps://example.com/ [b](https://example.com)')).toEqual([
    paragraph(
      text('**a**'),
      { kind: 'break' },
      {
        kind: 'link',
        href: 'https://example.com/',
        shownHost: null,
        children: [text('https://example.com/')],
      },
      text(' [b]('),
      {
        kind: 'link',
        href: 'https://example.com/',
        shownHost: null,
        children: [text('https://example.com')],
      },
      text(')'),
    ),
  ])
})
