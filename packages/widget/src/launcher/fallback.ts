import type { HelpOptions, HelpPrefill } from './contract.js'

/** Where a person can still write to when the panel cannot be loaded. */
export type WayOut = { readonly href: string; readonly target?: string | undefined }

/** The entry's own link, if it leads anywhere: `#` alone and `javascript:` do not. */
export function linkOf(entry: Element): WayOut | null {
  const link = entry.closest<HTMLAnchorElement>('a[href]')
  return link && !/^(#?$|javascript:)/.test(link.getAttribute('href') as string) ? link : null
}

/** In this order: the entry's own link, the host's page, a mail with the text already in it. */
export function wayToWrite(
  entry: Element,
  { href, email }: NonNullable<HelpOptions['fallback']> = {},
  { subject = '', body = '' }: HelpPrefill = {},
): WayOut | null {
  const address =
    href ||
    (email &&
      `mailto:${email}?subject=${encodeURIComponent(subject)}&body=${encodeURIComponent(body)}`)
  return linkOf(entry) || (address ? { href: address } : null)
}
