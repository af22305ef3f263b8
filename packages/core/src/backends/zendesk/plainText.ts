import { withoutEntities } from '../../model/entities.js'

/** What begins a new line, and what begins a new paragraph. */
const LINE = /^(br|li|tr|div|dt|dd)$/
const PARAGRAPH = /^(p|h[1-6]|ul|ol|table|blockquote|pre|hr)$/
/** Nobody wrote these words to be read. */
const HIDDEN = /^(script|style|template|noscript|iframe|svg|head)$/

/**
 * The words of HTML, for a page: it makes no element of anything, and goes over the text once,
 * whatever it is. Markup beyond lines and paragraphs is let go.
 */
export function plainText(html: string): string {
  const parts: string[] = []
  let hidden: string | null = null
  for (const [piece] of html.matchAll(/<[^<>]*>|[^<]+|</g)) {
    const [, close = '', tag] = /^<(\/?)([a-zA-Z][\w-]*)/.exec(piece) ?? []
    const name = tag?.toLowerCase()
    if (name === undefined || !piece.endsWith('>')) {
      const isComment = piece.startsWith('<!')
      if (hidden === null && !isComment) parts.push(withoutEntities(piece))
    } else if (hidden !== null) {
      if (close !== '' && name === hidden) hidden = null
    } else if (HIDDEN.test(name)) {
      if (close === '') hidden = name
    } else if (PARAGRAPH.test(name)) parts.push('\n\n')
    else if (LINE.test(name)) parts.push('\n')
  }
  return parts
    .join('')
    .replace(/[^\S\n]+/gu, ' ')
    .replace(/ ?\n ?/g, '\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim()
}
