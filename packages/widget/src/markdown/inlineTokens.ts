import { bareLinkAt } from './bareLinks.js'
import { safeUrl } from './safeUrl.js'

export type Token =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'break' }
  | { readonly kind: 'code'; readonly text: string }
  | { readonly kind: 'bareLink'; readonly text: string; readonly href: string }
  | { readonly kind: 'open' }
  /** `](address)`; without an address that passes the gate, `href` is null and it is text. */
  | { readonly kind: 'close'; readonly href: string | null; readonly text: string }
  | {
      readonly kind: 'marks'
      readonly mark: string
      readonly count: number
      readonly canOpen: boolean
      readonly canClose: boolean
    }

type Step = { readonly token: Token | null; readonly end: number }

const ESCAPABLE = /[!-/:-@[-`{-~]/
const SPACE = /\s/
const PUNCTUATION = /[\p{P}\p{S}]/u

/** Cuts a paragraph into tokens in one pass; each character is looked at a bounded number of times. */
export function inlineTokens(text: string): readonly Token[] {
  const tokens: Token[] = []
  const codeEnd = codeEnds(text)
  const addressEnd = addressEnds(text)
  let plain = ''
  let at = 0
  while (at < text.length) {
    const step = stepAt(text, at, codeEnd, addressEnd)
    if (step?.token) {
      if (plain !== '') tokens.push({ kind: 'text', text: plain })
      plain = ''
      tokens.push(step.token)
    } else {
      plain += step === null ? text.charAt(at) : text.slice(at + 1, step.end)
    }
    at = step?.end ?? at + 1
  }
  if (plain !== '') tokens.push({ kind: 'text', text: plain })
  return tokens
}

function stepAt(
  text: string,
  at: number,
  codeEnd: (start: number, length: number) => number,
  addressEnd: ReadonlyMap<number, number>,
): Step | null {
  const character = text.charAt(at)
  if (character === '\n') return { token: { kind: 'break' }, end: at + 1 }
  if (character === '\\') return escapeAt(text, at)
  if (character === '`') return codeAt(text, at, codeEnd)
  if (character === '*' || character === '_') return marksAt(text, at, character)
  if (character === '[') return { token: { kind: 'open' }, end: at + 1 }
  if (character === ']') return closeAt(text, at, addressEnd)
  if (character === 'h' || character === 'H') return bareAt(text, at, at)
  if (character === '<') return bareAt(text, at, at + 1)
  return null
}

/** A step without token drops the backslash and keeps what it protected. */
function escapeAt(text: string, at: number): Step | null {
  if (text.charAt(at + 1) === '\n') return { token: { kind: 'break' }, end: at + 2 }
  return ESCAPABLE.test(text.charAt(at + 1)) ? { token: null, end: at + 2 } : null
}

function codeAt(
  text: string,
  at: number,
  codeEnd: (start: number, length: number) => number,
): Step {
  const length = runLength(text, at)
  const close = codeEnd(at + length, length)
  if (close < 0) return { token: { kind: 'text', text: '`'.repeat(length) }, end: at + length }
  const inside = text.slice(at + length, close).replaceAll('\n', ' ')
  const padded = inside.startsWith(' ') && inside.endsWith(' ') && inside.trim() !== ''
  return {
    token: { kind: 'code', text: padded ? inside.slice(1, -1) : inside },
    end: close + length,
  }
}

/** Flanking as CommonMark 0.31 has it, so that `snake_case` and `2 * 3` stay what they are. */
function marksAt(text: string, at: number, mark: string): Step {
  const count = runLength(text, at)
  const before = text.charAt(at - 1)
  const after = text.charAt(at + count)
  const spaceBefore = before === '' || SPACE.test(before)
  const spaceAfter = after === '' || SPACE.test(after)
  const wordBefore = !spaceBefore && !PUNCTUATION.test(before)
  const wordAfter = !spaceAfter && !PUNCTUATION.test(after)
  const left = !spaceAfter && (wordAfter || !wordBefore)
  const right = !spaceBefore && (wordBefore || !wordAfter)
  const inWord = mark === '_'
  return {
    token: {
      kind: 'marks',
      mark,
      count,
      canOpen: left && !(inWord && right && wordBefore),
      canClose: right && !(inWord && left && wordAfter),
    },
    end: at + count,
  }
}

function closeAt(text: string, at: number, addressEnd: ReadonlyMap<number, number>): Step {
  const end = text.charAt(at + 1) === '(' ? addressEnd.get(at + 1) : undefined
  if (end === undefined) return { token: { kind: 'close', href: null, text: ']' }, end: at + 1 }
  const href = safeUrl(withoutEscapes(text.slice(at + 2, end)))
  return { token: { kind: 'close', href, text: text.slice(at, end + 1) }, end: end + 1 }
}

function bareAt(text: string, at: number, start: number): Step | null {
  const link = bareLinkAt(text, start)
  if (link === null) return null
  const inAngles = start > at && text.charAt(link.end) === '>'
  if (start > at && (!inAngles || link.href === null)) return null
  const { href, text: shown } = link
  const token: Token =
    href === null ? { kind: 'text', text: shown } : { kind: 'bareLink', text: shown, href }
  return { token, end: inAngles ? link.end + 1 : link.end }
}

function withoutEscapes(address: string): string {
  return address.replace(/^<|>$/g, '').replace(/\\([!-/:-@[-`{-~])/g, '$1')
}

function runLength(text: string, at: number): number {
  const character = text.charAt(at)
  let end = at
  while (text.charAt(end) === character) end += 1
  return end - at
}

/** Where a code span ends: runs of backticks by length, each list read forward only. */
function codeEnds(text: string): (start: number, length: number) => number {
  const runs = new Map<number, { next: number; readonly starts: number[] }>()
  for (let at = text.indexOf('`'); at >= 0; ) {
    const length = runLength(text, at)
    const entry = runs.get(length) ?? { next: 0, starts: [] }
    entry.starts.push(at)
    runs.set(length, entry)
    at = text.indexOf('`', at + length)
  }
  return (start, length) => {
    const entry = runs.get(length)
    if (entry === undefined) return -1
    while ((entry.starts[entry.next] ?? Infinity) < start) entry.next += 1
    return entry.starts[entry.next] ?? -1
  }
}

/** Matching parentheses without white space between them, found in one pass. */
function addressEnds(text: string): ReadonlyMap<number, number> {
  const ends = new Map<number, number>()
  const open: number[] = []
  for (let at = 0; at < text.length; at += 1) {
    const character = text.charAt(at)
    if (character === '\\') at += 1
    else if (character === '(') open.push(at)
    else if (character === ')') {
      const start = open.pop()
      if (start !== undefined) ends.set(start, at)
    } else if (SPACE.test(character)) open.length = 0
  }
  return ends
}
