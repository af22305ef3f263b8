import { safeUrl } from './safeUrl.js'

export type BareLink = {
  /** `null`: it looked like an address and is none; it stays text as a whole. */
  readonly href: string | null
  readonly text: string
  readonly end: number
}

const WORD = /[\p{L}\p{N}_]/u
const END = /[\s<>"`[\]\p{Cc}]/u
const TRAILING = '.,;:!?\'"*_~)»”’'

/** Finds an address that begins exactly at `start` and goes as far as a reader would say it does. */
export function bareLinkAt(text: string, start: number): BareLink | null {
  const scheme = schemeAt(text, start)
  if (scheme === '' || (start > 0 && WORD.test(text.charAt(start - 1)))) return null
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
  const found = text.slice(start, end)
  return { href: safeUrl(found), text: found, end }
}

function schemeAt(text: string, start: number): string {
  const begin = text.slice(start, start + 8).toLowerCase()
  if (begin === 'https://') return begin
  return begin.startsWith('http://') ? 'http://' : ''
}

function parenthesis(character: string): number {
  if (character === '(') return 1
  return character === ')' ? -1 : 0
}
