import { ENTITIES, withoutEntities } from '@deskside/core/config'

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
  return withoutEntities(broken)
}
