import type { Clock } from '@deskside/core'
import type { TicketDocument } from '@deskside/core/export'
import { render } from 'preact'
import type { I18n } from '../../../i18n/i18n.js'
import css from './Print.css?inline'
import { PrintView } from './PrintView.js'

/** Phones go on while their dialog is open: what is printed must stay that long. */
const KEPT_MS = 10 * 60_000

export type PrintDeps = {
  readonly i18n: I18n
  readonly clock: Clock
  /** Takes the frame that is printed, and with it goes what is left of it. */
  readonly place: Element
}

/**
 * Prints a document of its own: the host's page, its style and its scroll position stay as they
 * are. A frame without an address inherits the page's policy: no inline style, no markup as text.
 *
 * @returns could it be shown?
 */
export async function printDocument(
  document: TicketDocument,
  { i18n, clock, place }: PrintDeps,
): Promise<boolean> {
  const frame = place.ownerDocument.createElement('iframe')
  frame.className = 'print-frame'
  frame.tabIndex = -1
  frame.setAttribute('aria-hidden', 'true')
  // Firefox exchanges the empty document once more before it says `load`.
  const loaded = new Promise((resolve) => frame.addEventListener('load', resolve, { once: true }))
  place.replaceChildren(frame)
  await loaded
  const view = frame.contentWindow
  const page = frame.contentDocument
  if (!view || !page || !adopt(page)) {
    frame.remove()
    return false
  }
  page.title = document.title
  page.documentElement.lang = i18n.language
  page.documentElement.dir = /^ar\b/.test(i18n.language) ? 'rtl' : 'ltr'
  render(<PrintView document={document} />, page.body)
  view.addEventListener('afterprint', () => frame.remove(), { once: true })
  clock.setTimer(() => frame.remove(), KEPT_MS)
  view.focus()
  view.print()
  return true
}

/** A sheet of the frame's own: one of the page's cannot be shared with it. */
function adopt(page: Document): boolean {
  try {
    const sheet = new (page.defaultView ?? window).CSSStyleSheet()
    sheet.replaceSync(css)
    page.adoptedStyleSheets = [sheet]
    return true
  } catch {
    return false
  }
}
