import type { ComponentChild } from 'preact'
import type { HelpOptions } from '../launcher/contract.js'
import { useI18n, useWidget } from '../state/context.js'

/** The host's other ways to write, as links; nothing where there are none. */
export function OtherWays(props: { readonly subject?: string; readonly body?: string }) {
  const { fallback } = useWidget()
  const { common } = useI18n().messages
  const links: ComponentChild[] = []
  if (fallback?.email) {
    links.push(
      <a key="mail" class="link" href={mailLink(fallback.email, props.subject, props.body)}>
        {common.writeByMail}
      </a>,
    )
  }
  if (fallback?.href && isWebLink(fallback)) {
    links.push(
      <a key="page" class="link" href={fallback.href} target="_blank" rel="noopener">
        {common.writeElsewhere}
      </a>,
    )
  }
  return links
}

/** A mail with the text already typed. */
export function mailLink(email: string, subject = '', body = ''): string {
  // Mail programs want CRLF; many cut a link off somewhere above 2,000 characters.
  const text = (value: string) => encodeURIComponent(value.replace(/\r?\n/g, '\r\n'))
  return `mailto:${email}?subject=${text(subject)}&body=${text(body.slice(0, 1_500))}`
}

function isWebLink({ href }: NonNullable<HelpOptions['fallback']>): boolean {
  try {
    return /^https?:$/.test(new URL(href ?? '', document.baseURI).protocol)
  } catch {
    return false
  }
}
