import { safeUrl } from './safeUrl.js'
import type { Inline } from './tree.js'

/** A link; or text, as a whole, where it looked like an address and is none. */
export type BareLink = { readonly node: Inline; readonly end: number }

const SCHEME = /^https?:\/\//i
const WORD = /[\p{L}\p{N}_]/u
const END = /[\s<>"`[\]\p{Cc}]/u
const TRAILING = '.,;:!?\'"*_~)»”’'

/** Finds an address that begins exactly at `start` and goes as far as a reader would say it does. */
export function bareLinkAt(text: string, start: number): BareLink | null {
  const scheme = SCHEME.exec(text.slice(start, start + 8))?.[0]
  if (scheme === undefined || WORD.test(text.charAt(start - 1))) return null
  let end = start + scheme.length
  let parentheses = 0
  while (end < text.length && !END.test(text.charAt(end))) {
    parentheses += parenthesis(text.charAt(end))
    end += 1
  }
  while (end > start && TRAILING.includes(text.charAt(end - 1))) {
    // A closing parenthesis belongs to the address if it was opened in it: …/wiki/Help_(desk)
    if (text.charAt(end - 1) === ')' && parentheses >= 0) break
    parentheses -= parenthesis(text.charAt(end - 1))
    end -= 1
  }
  const node: Inline = { kind: 'text', text: text.slice(start, end) }
  const href = safeUrl(node.text)
  if (href === null) return { node, end }
  return { node: { kind: 'link', href, shownHost: null, children: [node] }, end }
}

function parenthesis(character: string): number {
  if (character === '(') return 1
  return character === ')' ? -1 : 0
}
