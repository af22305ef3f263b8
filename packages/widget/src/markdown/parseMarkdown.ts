import { parseInline, parsePlainInline } from './parseInline.js'
import type { Block } from './tree.js'

/** Quotes and lists deeper than this are text: nobody reads them, and depth costs time. */
const DEEPEST = 6

// The look-ahead keeps `~~~…~~`` from being tried once a tilde.
const FENCE = /^(`{3,}|~{3,})(?![`~])([^`]*)$/
const BULLET = /^[-*+](?: |$)/
const NUMBER = /^(\d{1,9})[.)](?: |$)/

type Cursor = { readonly lines: readonly string[]; at: number }

/**
 * Reads the small Markdown subset of replies: paragraphs, line breaks, bold, italic, code, lists,
 * quotes, links. Anything else stays the text that it is, HTML included. Linear in `text`.
 */
export function parseMarkdown(text: string): readonly Block[] {
  return parseLines(withPlainBreaks(text).split('\n'), 0)
}

/** Reads plain text: line breaks and bare addresses only. Linear in `text`. */
export function parseText(text: string): readonly Block[] {
  return [{ kind: 'paragraph', children: parsePlainInline(withPlainBreaks(text)) }]
}

function withPlainBreaks(text: string): string {
  return text.replace(/\r\n?/g, '\n')
}

function parseLines(lines: readonly string[], depth: number): readonly Block[] {
  const cursor: Cursor = { lines, at: 0 }
  const blocks: Block[] = []
  while (cursor.at < lines.length) {
    const line = lineAt(cursor)
    if (line.trim() === '') {
      cursor.at += 1
      continue
    }
    blocks.push(
      readFence(cursor) ??
        (depth < DEEPEST ? (readQuote(cursor, depth) ?? readList(cursor, depth)) : null) ??
        readParagraph(cursor, depth),
    )
  }
  return blocks
}

function readFence(cursor: Cursor): Block | null {
  const first = lineAt(cursor)
  const [, fence, words = ''] = FENCE.exec(first.trimStart()) ?? []
  if (fence === undefined) return null
  const indent = indentOf(first)
  const inside: string[] = []
  cursor.at += 1
  for (; cursor.at < cursor.lines.length; cursor.at += 1) {
    const line = lineAt(cursor)
    const trimmed = line.trim()
    if (trimmed.startsWith(fence) && trimmed.replaceAll(fence.charAt(0), '') === '') {
      cursor.at += 1
      break
    }
    inside.push(withoutIndent(line, indent))
  }
  const language = words.trim()
  // A language is one word before some code; anything else was written to be read.
  return inside.length > 0 && !/\s/.test(language)
    ? { kind: 'code', text: inside.join('\n'), language }
    : { kind: 'code', text: [language, ...inside].join('\n'), language: '' }
}

function readQuote(cursor: Cursor, depth: number): Block | null {
  const inside: string[] = []
  // No lazy continuation: in mail, what follows a quote without `>` is the answer to it.
  for (; cursor.at < cursor.lines.length; cursor.at += 1) {
    const line = lineAt(cursor).trimStart()
    if (!line.startsWith('>')) break
    inside.push(line.slice(line.charAt(1) === ' ' ? 2 : 1))
  }
  return inside.length === 0 ? null : { kind: 'quote', children: parseLines(inside, depth + 1) }
}

function readList(cursor: Cursor, depth: number): Block | null {
  const first = markerOf(lineAt(cursor))
  if (first === null) return null
  const items: (readonly Block[])[] = []
  while (cursor.at < cursor.lines.length) {
    const marker = markerOf(lineAt(cursor))
    if (marker === null || marker.kind !== first.kind || marker.indent > first.indent + 1) break
    items.push(parseLines(readItem(cursor, marker), depth + 1))
  }
  return { kind: 'list', start: first.number, items }
}

/** Lines of one item: the rest of its first, and all that stand further in. */
function readItem(cursor: Cursor, marker: Marker): readonly string[] {
  const inside = [lineAt(cursor).slice(marker.indent + marker.width)]
  cursor.at += 1
  let blank = 0
  for (let at = cursor.at; at < cursor.lines.length; at += 1) {
    const line = cursor.lines[at] ?? ''
    if (line.trim() === '') {
      blank += 1
      continue
    }
    const isInside = indentOf(line) >= marker.indent + 2
    const isNext = markerOf(line)?.kind === marker.kind
    if (isInside || isNext) cursor.at = at
    if (!isInside) break
    for (; blank > 0; blank -= 1) inside.push('')
    inside.push(withoutIndent(line, marker.indent + marker.width))
    cursor.at = at + 1
  }
  return inside
}

function readParagraph(cursor: Cursor, depth: number): Block {
  const lines: string[] = []
  do {
    lines.push(lineAt(cursor).trim())
    cursor.at += 1
  } while (cursor.at < cursor.lines.length && !endsParagraph(lineAt(cursor), depth))
  return { kind: 'paragraph', children: parseInline(lines.join('\n')) }
}

function endsParagraph(line: string, depth: number): boolean {
  const trimmed = line.trimStart()
  if (trimmed === '' || FENCE.test(trimmed)) return true
  if (depth >= DEEPEST) return false
  const marker = markerOf(line)
  // «… was founded in\n2024. It …» is no list: as in CommonMark, only 1 interrupts a paragraph.
  return trimmed.startsWith('>') || (marker !== null && !marker.empty && (marker.number ?? 1) === 1)
}

type Marker = {
  readonly kind: string
  readonly number: number | null
  readonly indent: number
  readonly width: number
  readonly empty: boolean
}

function markerOf(line: string): Marker | null {
  const rest = line.trimStart()
  const digits = NUMBER.exec(rest)?.[1]
  if (digits === undefined && !BULLET.test(rest)) return null
  const width = (digits?.length ?? 0) + 2
  return {
    kind: digits === undefined ? rest.charAt(0) : 'number',
    number: digits === undefined ? null : Number(digits),
    indent: line.length - rest.length,
    width,
    empty: rest.length < width || rest.slice(width).trim() === '',
  }
}

function lineAt(cursor: Cursor): string {
  return cursor.lines[cursor.at] ?? ''
}

/** Tabs count as four, wherever they stand: agents' editors mix them freely. */
function indentOf(line: string): number {
  return line.length - line.trimStart().length
}

function withoutIndent(line: string, columns: number): string {
  return line.slice(Math.min(columns, indentOf(line)))
}
