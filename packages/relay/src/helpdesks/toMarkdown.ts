import { NodeHtmlMarkdown } from 'node-html-markdown'

/** Longer ones are shown without markup: the converter's patterns are not linear in all of them. */
const LONGEST = 200_000
/** The converter calls itself for each level; nobody writes deeper than this by hand. */
const DEEPEST = 150

/** What runs, frames or hides something: neither it nor what is inside is what somebody wrote. */
const DROPPED =
  'script style template noscript iframe object embed svg math head title form button select textarea'.split(
    ' ',
  )

type Element = {
  readonly childNodes: ArrayLike<object>
  getAttribute(name: string): string | null | undefined
}

/** Where the widget's subset has no word, the nearest one that it has. */
const NEAREST = {
  'h1,h2,h3,h4,h5,h6': { prefix: '**', postfix: '**', surroundingNewlines: 2 },
  'del,s,strike': {},
  hr: { content: '', recurse: false, surroundingNewlines: 2 },
  'table,tr,caption': { surroundingNewlines: 1 },
  'td,th': { postfix: ' ', surroundingNewlines: false },
  a: ({ node }: { readonly node: Element }) => {
    const address = addressOf(node.getAttribute('href') ?? '')
    const [prefix, postfix] = address === null ? ['', ''] : ['[', `](${address})`]
    const postprocess = ({ content }: { readonly content: string }) => content.replace(/\n+/g, ' ')
    return { prefix, postfix, postprocess }
  },
  img: ({ node }: { readonly node: Element }) => ({
    content: node.getAttribute('alt') ?? '',
    recurse: false,
  }),
  pre: ({ node }: { readonly node: Element }) => {
    const first = node.childNodes[0]
    const hasCode = first && 'rawTagName' in first && /^code$/iu.test(String(first.rawTagName))
    const fence = hasCode ? {} : { prefix: '```\n', postfix: '\n```' }
    return { noEscape: true, preserveWhitespace: true, surroundingNewlines: 2, ...fence }
  },
} as const

/**
 * A helpdesk's HTML as the Markdown that the widget reads: paragraphs, bold, italic, code, lists,
 * quotes, links. What people wrote with stars and brackets stays as they wrote it. A heading is a
 * bold line, a row of a table a line, an image its description; what runs is gone. Never throws.
 */
export function toMarkdown(html: string): string {
  if (html.length > LONGEST || depthOf(html) > DEEPEST) return withoutTags(html)
  try {
    const options = { ignore: DROPPED, maxConsecutiveNewlines: 2, useInlineLinks: false }
    return NodeHtmlMarkdown.translate(html, options, NEAREST)
      .replace(/[^\S\n]+$/gmu, '')
      .trim()
  } catch {
    return withoutTags(html)
  }
}

/** What may be opened, so that Markdown takes it for one word; `null` for every other link. */
function addressOf(href: string): string | null {
  const address = href.trim()
  if (!/^(?:https?|mailto|tel):/iu.test(address)) return null
  // `encodeURIComponent` leaves some of these as they are.
  return address.replace(/[\s()_*<>\\]/gu, (character) => {
    const code = character.charCodeAt(0)
    if (code > 0x7f) return encodeURIComponent(character)
    return `%${code.toString(16).toUpperCase().padStart(2, '0')}`
  })
}

/** How deep it goes at most, if nothing is ever closed by itself. */
function depthOf(html: string): number {
  let depth = 0
  let deepest = 0
  for (const [, slash] of html.matchAll(/<(\/?)[a-z]/giu)) {
    depth += slash === '' ? 1 : -1
    deepest = Math.max(deepest, depth)
  }
  return deepest
}

/** The words of an HTML text, for what the converter cannot take: nothing of it is markup after. */
function withoutTags(html: string): string {
  return html
    .replace(/<(?:script|style)\b[\s\S]*?(?:<\/(?:script|style)\s*>|$)/giu, ' ')
    .replace(/<(?:br|\/p|\/div|\/li|\/tr|\/h\d)\b[^<>]*>/giu, '\n')
    .replace(/<[^<>]*>/gu, ' ')
    .replace(/&(lt|gt|amp|quot|nbsp|#39);/gu, (_, name: string) => ENTITIES[name] ?? '')
    .replace(/[\\`*_~[\]<>]/gu, '\\$&')
    .trim()
}

const ENTITIES: Readonly<Record<string, string>> = {
  lt: '<',
  gt: '>',
  amp: '&',
  quot: '"',
  nbsp: ' ',
  '#39': "'",
}
