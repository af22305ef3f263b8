import type { HostPerson } from './hostApp.js'

export type PageFacts = {
  readonly person: HostPerson | null
  readonly people: readonly HostPerson[]
  readonly supportUrl: string
}

/**
 * Fills a page's `<meta>`: `%PERSON%` with the id of who is signed in, `%PEOPLE%` with the JSON of
 * who can be, `%SUPPORT_URL%` with where the support desk lives.
 */
export function renderPage(html: string, facts: PageFacts): string {
  const values: Readonly<Record<string, string>> = {
    PERSON: facts.person?.id ?? '',
    PEOPLE: JSON.stringify(facts.people),
    SUPPORT_URL: facts.supportUrl,
  }
  return html.replace(/%(PERSON|PEOPLE|SUPPORT_URL)%/g, (_, name: string) =>
    escapeText(values[name] ?? ''),
  )
}

/**
 * As strict as a page can be: own scripts and styles only, nothing inline, no eval, and no string
 * may become markup or script. The support desk is the only other origin it may talk to.
 */
export function pageHeaders(supportUrl: string): Record<string, string> {
  return {
    'Content-Security-Policy': [
      "default-src 'none'",
      "script-src 'self'",
      "style-src 'self'",
      "font-src 'self'",
      "img-src 'self' blob:",
      'media-src blob:',
      `connect-src 'self' ${supportUrl}`,
      "base-uri 'none'",
      "form-action 'none'",
      "frame-ancestors 'none'",
      "require-trusted-types-for 'script'",
      "trusted-types 'none'",
    ].join('; '),
    'Cache-Control': 'no-store',
    'Referrer-Policy': 'same-origin',
    'X-Content-Type-Options': 'nosniff',
  }
}

/** For text and for attributes in double quotes. */
export function escapeText(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;')
}
