const ENTITIES: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
}

/** Words of a person for a helpdesk that keeps HTML: nothing of them becomes markup. */
export function toPlainHtml(text: string): string {
  const escaped = text.replace(/[&<>"]/g, (character) => {
    const name = Object.keys(ENTITIES).find((key) => ENTITIES[key] === character)
    return `&${name};`
  })
  // Browsers and sanitisers draw spaces together; the second of each two stays.
  const spaced = escaped.replace(/ (?= )|^ /gm, '&nbsp;')
  return `<div>${spaced.replace(/\r\n|\r|\n/g, '<br>')}</div>`
}

/**
 * The words of HTML that holds nothing but words and line breaks, as `toPlainHtml` makes it;
 * `null` for everything else.
 */
export function fromPlainHtml(html: string): string | null {
  const inner = /^\s*<(div|p)[^<>]*>([\s\S]*)<\/\1>\s*$/i.exec(html)?.[2] ?? html
  const broken = inner.replace(/\r?\n/g, '').replace(/<br\s*\/?>/gi, '\n')
  if (/[<>]/.test(broken)) return null
  return broken.replace(/&(#x[\da-f]{1,6}|#\d{1,7}|\w{1,8});/gi, (all, name: string) => {
    if (!name.startsWith('#')) return ENTITIES[name.toLowerCase()] ?? all
    const isHex = name[1]?.toLowerCase() === 'x'
    const code = Number.parseInt(name.slice(isHex ? 2 : 1), isHex ? 16 : 10)
    if (code === 0xa0) return ' '
    return code > 0x10ffff ? all : String.fromCodePoint(code)
  })
}
