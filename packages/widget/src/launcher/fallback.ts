import type { HelpOptions, HelpPrefill } from './contract.js'

/** Where a person can still write to when the panel cannot be loaded. */
export type WayOut = { readonly href: string; readonly target: string }

/** The entry's own link, if it leads anywhere: `#` alone and `javascript:` do not. */
export function linkOf(entry: Element | null | undefined): WayOut | null {
  const link = entry?.closest('a[href]') as HTMLAnchorElement | null | undefined
  if (!link || !leadsSomewhere(link.getAttribute('href') ?? '')) return null
  return { href: link.href, target: link.target }
}

/** In this order: the entry's own link, the host's page, a mail with the text already in it. */
export function wayToWrite(
  entry: Element | null | undefined,
  fallback: HelpOptions['fallback'],
  typed: HelpPrefill,
): WayOut | null {
  const own = linkOf(entry)
  if (own) return own
  const { href, email } = fallback ?? {}
  if (href && leadsSomewhere(href)) return { href, target: '' }
  return email ? { href: mailWith(email, typed), target: '' } : null
}

function leadsSomewhere(href: string): boolean {
  return !/^\s*($|#$|javascript:)/i.test(href)
}

function mailWith(email: string, { subject = '', body = '' }: HelpPrefill): string {
  const text = (value: string) => encodeURIComponent(value.replace(/\r?\n/g, '\r\n'))
  return `mailto:${email}?subject=${text(subject)}&body=${text(body)}`
}
