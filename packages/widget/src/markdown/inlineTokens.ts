import { bareLinkAt } from './bareLinks.js'
import { safeUrl } from './safeUrl.js'
import type { Inline } from './tree.js'

/** A leaf that is ready, or something that may be one half of a pair. */
export type Token =
  | { readonly kind: 'leaf'; readonly node: Inline }
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

type Step = { readonly token: Token; readonly end: number }

/** What is known of a whole text before it is read, so that nothing is looked for twice. */
type Places = {
  readonly codeEnd: (start: number, length: number) => number
  readonly addressEnd: ReadonlyMap<number, number>
}

const ESCAPABLE = /[!-/:-@[-`{-~]/
const SPACE = /\s/
const PUNCTUATION = /[\p{P}\p{S}]/u

/** Cuts Markdown into tokens; each character is looked at a bounded number of times. */
export function inlineTokens(text: string): readonly Token[] {
  const places = { codeEnd: codeEnds(text), addressEnd: addressEnds(text) }
  return cut(text, (at) => markdownAt(text, at, places))
}

/** Plain text has line breaks and bare addresses only. */
export function plainTokens(text: string): readonly Token[] {
  return cut(text, (at) => plainAt(text, at))
}

function cut(text: string, stepAt: (at: number) => Step | null): readonly Token[] {
  const tokens: Token[] = []
  let plainFrom = 0
  let at = 0
  while (at < text.length) {
    const step = stepAt(at)
    if (step) {
      if (at > plainFrom) tokens.push(textLeaf(text.slice(plainFrom, at)))
      tokens.push(step.token)
      plainFrom = step.end
    }
    at = step?.end ?? at + 1
  }
  if (at > plainFrom) tokens.push(textLeaf(text.slice(plainFrom, at)))
  return tokens
}

const leaf = (node: Inline): Token => ({ kind: 'leaf', node })
const textLeaf = (text: string): Token => leaf({ kind: 'text', text })

function plainAt(text: string, at: number): Step | null {
  const character = text.charAt(at)
  if (character === '\n') return { token: leaf({ kind: 'break' }), end: at + 1 }
  if (character !== 'h' && character !== 'H') return null
  const link = bareLinkAt(text, at)
  return link && { token: leaf(link.node), end: link.end }
}

function markdownAt(text: string, at: number, { codeEnd, addressEnd }: Places): Step | null {
  const character = text.charAt(at)
  if (character === '\\') return escapeAt(text, at)
  if (character === '`') return codeAt(text, at, codeEnd)
  if (character === '*' || character === '_') return marksAt(text, at, character)
  if (character === '[') return { token: { kind: 'open' }, end: at + 1 }
  if (character === ']') return closeAt(text, at, addressEnd)
  if (character === '<') return angleAt(text, at)
  return plainAt(text, at)
}

function escapeAt(text: string, at: number): Step | null {
  const next = text.charAt(at + 1)
  if (next === '\n') return plainAt(text, at + 1)
  return ESCAPABLE.test(next) ? { token: textLeaf(next), end: at + 2 } : null
}

function codeAt(text: string, at: number, codeEnd: Places['codeEnd']): Step {
  const start = endOfRun(text, at)
  const close = codeEnd(start, start - at)
  if (close < 0) return { token: textLeaf(text.slice(at, start)), end: start }
  const inside = text.slice(start, close).replaceAll('\n', ' ')
  const isPadded = inside.startsWith(' ') && inside.endsWith(' ') && inside.trim() !== ''
  return {
    token: leaf({ kind: 'code', text: isPadded ? inside.slice(1, -1) : inside }),
    end: close + start - at,
  }
}

/** Flanking as CommonMark 0.31 has it, so that `snake_case` and `2 * 3` stay what they are. */
function marksAt(text: string, at: number, mark: string): Step {
  const end = endOfRun(text, at)
  const before = kindOf(text.charAt(at - 1))
  const after = kindOf(text.charAt(end))
  const left = after !== 'space' && (after === 'word' || before !== 'word')
  const right = before !== 'space' && (before === 'word' || after !== 'word')
  // `_` inside a word is a letter of it.
  const isIn = mark === '_' && left && right
  return {
    token: {
      kind: 'marks',
      mark,
      count: end - at,
      canOpen: left && !(isIn && before === 'word'),
      canClose: right && !(isIn && after === 'word'),
    },
    end,
  }
}

function kindOf(character: string): 'space' | 'punctuation' | 'word' {
  if (character === '' || SPACE.test(character)) return 'space'
  return PUNCTUATION.test(character) ? 'punctuation' : 'word'
}

function closeAt(text: string, at: number, addressEnd: Places['addressEnd']): Step {
  const end = addressEnd.get(at + 1)
  if (end === undefined) return { token: { kind: 'close', href: null, text: ']' }, end: at + 1 }
  const address = text.slice(at + 2, end).replace(/^<|>$/g, '')
  const href = safeUrl(address.replace(/\\([!-/:-@[-`{-~])/g, '$1'))
  return { token: { kind: 'close', href, text: text.slice(at, end + 1) }, end: end + 1 }
}

/** `<https://…>`, which is how converters from HTML write an address. */
function angleAt(text: string, at: number): Step | null {
  const link = bareLinkAt(text, at + 1)
  if (link?.node.kind !== 'link' || text.charAt(link.end) !== '>') return null
  return { token: leaf(link.node), end: link.end + 1 }
}

function endOfRun(text: string, at: number): number {
  let end = at
  while (end < text.length && text.charAt(end) === text.charAt(at)) end += 1
  return end
}

/** Where a code span ends: runs of backticks by length, the last first, each taken off once passed. */
function codeEnds(text: string): Places['codeEnd'] {
  const runs = new Map<number, number[]>()
  for (let at = text.indexOf('`'); at >= 0; ) {
    const end = endOfRun(text, at)
    const starts = runs.get(end - at) ?? []
    runs.set(end - at, starts)
    starts.push(at)
    at = text.indexOf('`', end)
  }
  for (const starts of runs.values()) starts.reverse()
  return (start, length) => {
    const starts = runs.get(length) ?? []
    while ((starts.at(-1) ?? start) < start) starts.pop()
    return starts.at(-1) ?? -1
  }
}

/** Matching parentheses without white space between them, found in one pass. */
function addressEnds(text: string): Places['addressEnd'] {
  const ends = new Map<number, number>()
  const open: number[] = []
  for (let at = 0; at < text.length; at += 1) {
    const character = text.charAt(at)
    const start = character === ')' ? open.pop() : undefined
    if (start !== undefined) ends.set(start, at)
    if (character === '\\') at += 1
    if (character === '(') open.push(at)
    if (SPACE.test(character)) open.length = 0
  }
  return ends
}
