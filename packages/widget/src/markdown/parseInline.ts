import { inlineTokens, plainTokens, type Token } from './inlineTokens.js'
import { hostToShow } from './safeUrl.js'
import { type Inline, textOfInline } from './tree.js'

/** A token in its place; `partner` is the place of the other half of a pair, once it is found. */
type Piece = {
  readonly token: Token
  /** Marks are cut into units of one (emphasis) or two (strong). */
  readonly unit: 1 | 2
  partner: number | null
}

/** Places of marks that can still be closed, by mark and unit. */
type Openers = Map<string, number>

/** Longer runs of `*` or `_` are somebody's ornament. */
const LONGEST_RUN = 3

/**
 * Reads one paragraph in linear time.
 *
 * Of each kind of emphasis only the nearest opener can be closed, so that nesting ends by itself:
 * `**`, `__`, `*`, `_` and one link, never deeper.
 */
export function parseInline(text: string): readonly Inline[] {
  return build(pair(inlineTokens(text)))
}

export function parsePlainInline(text: string): readonly Inline[] {
  return build(pair(plainTokens(text)))
}

function pair(tokens: readonly Token[]): readonly Piece[] {
  const pieces: Piece[] = []
  const brackets: number[] = []
  const openers: Openers = new Map()
  for (const token of tokens) {
    if (token.kind === 'marks' && token.count <= LONGEST_RUN) {
      addMarks(pieces, token, openers)
      continue
    }
    const place = pieces.push({ token, unit: 1, partner: null }) - 1
    if (token.kind === 'open') brackets.push(place)
    if (token.kind !== 'close') continue
    const start = brackets.pop()
    if (start === undefined || token.href === null) continue
    // A link in a link is none, and emphasis does not cross the border of a link.
    brackets.length = 0
    forgetFrom(openers, start)
    for (let inside = start; inside < place; inside += 1) {
      const { partner } = pieces[inside] as Piece
      if (partner !== null && partner < start) join(pieces, inside, partner, null)
    }
    join(pieces, start, place)
  }
  return pieces
}

function addMarks(pieces: Piece[], token: Token & { kind: 'marks' }, openers: Openers): void {
  let left = token.count
  while (left > 0 && token.canClose) {
    const opener = openerFor(openers, token.mark, left)
    if (opener === undefined) break
    const { unit } = pieces[opener] as Piece
    join(pieces, opener, pieces.push({ token, unit, partner: null }) - 1)
    // What was opened after it would overlap.
    forgetFrom(openers, opener)
    left -= unit
  }
  while (left > 0) {
    const unit = left === 2 ? 2 : 1
    const place = pieces.push({ token, unit, partner: null }) - 1
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

function forgetFrom(openers: Openers, start: number): void {
  for (const [key, place] of openers) if (place >= start) openers.delete(key)
}

function join(pieces: readonly Piece[], one: number, other: number, apart?: null): void {
  const [first, last] = [pieces[one] as Piece, pieces[other] as Piece]
  first.partner = apart === null ? null : other
  last.partner = apart === null ? null : one
}

function build(pieces: readonly Piece[]): readonly Inline[] {
  const levels: Inline[][] = [[]]
  for (const [place, piece] of pieces.entries()) {
    const here = levels.at(-1) as Inline[]
    if (piece.partner === null) append(here, leafOf(piece))
    else if (piece.partner > place) levels.push([])
    else {
      levels.pop()
      append(levels.at(-1) as Inline[], wrapperOf(piece, here))
    }
  }
  return levels[0] as Inline[]
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
  if (token.kind === 'leaf') return token.node
  if (token.kind === 'open') return { kind: 'text', text: '[' }
  if (token.kind === 'close') return { kind: 'text', text: token.text }
  const count = token.count > LONGEST_RUN ? token.count : unit
  return { kind: 'text', text: token.mark.repeat(count) }
}

function wrapperOf({ token, unit }: Piece, inside: readonly Inline[]): Inline {
  if (token.kind !== 'close') return { kind: unit === 2 ? 'strong' : 'emphasis', children: inside }
  const href = token.href ?? ''
  const children = inside.flatMap((node) => (node.kind === 'link' ? node.children : [node]))
  const text = textOfInline(children)
  if (text.trim() === '') children.splice(0, children.length, { kind: 'text', text: href })
  return { kind: 'link', href, shownHost: hostToShow(text, href), children }
}
