import { inlineTokens, type Token } from './inlineTokens.js'
import { hostToShow } from './safeUrl.js'
import { type Inline, textOfInline } from './tree.js'

/** A token that may be one half of a pair: of emphasis or of a link. */
type Piece = {
  readonly token: Token
  /** Marks are cut into units of one (emphasis) or two (strong). */
  readonly unit: 1 | 2
  /** The other half, once it is found. */
  partner: number
}

type Openers = Map<string, number>

const ALONE = -1
/** Longer runs of `*` or `_` are somebody's ornament. */
const LONGEST_RUN = 3

/**
 * Reads one paragraph in linear time.
 *
 * Of each kind of emphasis only the nearest opener can be closed, so that nesting ends by itself:
 * `**`, `__`, `*`, `_` and one link, never deeper.
 */
export function parseInline(text: string): readonly Inline[] {
  const tokens = inlineTokens(text)
  return build(pairMarks(tokens, pairBrackets(tokens)))
}

/** Which `[` belongs to which `](address)`, by index of token. The innermost wins. */
function pairBrackets(tokens: readonly Token[]): ReadonlyMap<number, number> {
  const pairs = new Map<number, number>()
  const open: number[] = []
  for (const [index, token] of tokens.entries()) {
    if (token.kind === 'open') open.push(index)
    if (token.kind !== 'close') continue
    const start = open.pop()
    if (start === undefined || token.href === null) continue
    pairs.set(start, index)
    pairs.set(index, start)
    // A link in a link is none: what is still open stays text.
    open.length = 0
  }
  return pairs
}

function pairMarks(tokens: readonly Token[], brackets: ReadonlyMap<number, number>): Piece[] {
  const pieces: Piece[] = []
  const placeOf = new Map<number, number>()
  let openers: Openers = new Map()
  let outside: Openers = openers
  for (const [index, token] of tokens.entries()) {
    if (token.kind === 'marks') {
      addMarks(pieces, token, openers)
      continue
    }
    const place = pieces.push({ token, unit: 1, partner: ALONE }) - 1
    const partner = brackets.get(index)
    if (partner === undefined) continue
    placeOf.set(index, place)
    if (token.kind === 'open') {
      outside = openers
      openers = new Map()
    } else {
      // Emphasis begun in a link ends in it.
      openers = outside
      join(pieces, placeOf.get(partner) ?? ALONE, place)
    }
  }
  return pieces
}

function addMarks(pieces: Piece[], token: Token & { kind: 'marks' }, openers: Openers): void {
  if (token.count > LONGEST_RUN) {
    pieces.push({ token, unit: 1, partner: ALONE })
    return
  }
  let left = token.count
  while (left > 0 && token.canClose) {
    const opener = openerFor(openers, token.mark, left)
    if (opener === undefined) break
    const unit = pieces[opener]?.unit ?? 1
    join(pieces, opener, pieces.push({ token, unit, partner: ALONE }) - 1)
    // What was opened after it would overlap.
    for (const [key, place] of openers) if (place >= opener) openers.delete(key)
    left -= unit
  }
  while (left > 0) {
    const unit = left === 2 ? 2 : 1
    const place = pieces.push({ token, unit, partner: ALONE }) - 1
    if (token.canOpen) openers.set(token.mark + unit, place)
    left -= unit
  }
}

/** Two marks close strong if they can; three close what was opened last. */
function openerFor(openers: Openers, mark: string, count: number): number | undefined {
  const [single, double] = [openers.get(`${mark}1`), openers.get(`${mark}2`)]
  if (count === 1 || double === undefined) return single
  return count === 2 || single === undefined ? double : Math.max(single, double)
}

function join(pieces: readonly Piece[], start: number, end: number): void {
  const [first, last] = [pieces[start], pieces[end]]
  if (first === undefined || last === undefined) return
  first.partner = end
  last.partner = start
}

function build(pieces: readonly Piece[]): readonly Inline[] {
  const levels: Inline[][] = [[]]
  for (const [place, piece] of pieces.entries()) {
    const here = levels.at(-1) ?? []
    if (piece.partner > place) levels.push([])
    else if (piece.partner === ALONE) append(here, leafOf(piece))
    else {
      levels.pop()
      append(levels.at(-1) ?? [], wrapperOf(piece, here))
    }
  }
  return levels[0] ?? []
}

function append(nodes: Inline[], node: Inline): void {
  const last = nodes.at(-1)
  if (node.kind === 'text' && last?.kind === 'text') {
    nodes[nodes.length - 1] = { kind: 'text', text: last.text + node.text }
  } else {
    nodes.push(node)
  }
}

function leafOf({ token, unit }: Piece): Inline {
  if (token.kind === 'open') return { kind: 'text', text: '[' }
  if (token.kind === 'close') return { kind: 'text', text: token.text }
  if (token.kind === 'marks') {
    return { kind: 'text', text: token.mark.repeat(token.count > LONGEST_RUN ? token.count : unit) }
  }
  if (token.kind !== 'bareLink') return token
  const children: Inline[] = [{ kind: 'text', text: token.text }]
  return { kind: 'link', href: token.href, shownHost: null, children }
}

function wrapperOf({ token, unit }: Piece, inside: readonly Inline[]): Inline {
  if (token.kind !== 'close') return { kind: unit === 2 ? 'strong' : 'emphasis', children: inside }
  const children = inside.flatMap((node) => (node.kind === 'link' ? node.children : [node]))
  const href = token.href ?? ''
  const text = textOfInline(children)
  if (text.trim() === '') children.splice(0, children.length, { kind: 'text', text: href })
  return { kind: 'link', href, shownHost: hostToShow(text, href), children }
}
