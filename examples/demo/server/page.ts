import type { DemoPerson } from '../src/people.js'

export type PageFacts = { readonly person: DemoPerson | null; readonly supportUrl: string }

/** Fills the page's two `<meta>` with who is signed in and where the support desk lives. */
export function renderPage(html: string, facts: PageFacts): string {
  return html
    .replace('%LUMENBOARD_PERSON%', escapeAttribute(facts.person?.id ?? ''))
    .replace('%SUPPORT_URL%', escapeAttribute(facts.supportUrl))
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

function escapeAttribute(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;')
}
