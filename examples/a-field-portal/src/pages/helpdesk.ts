import { make } from '../dom.js'
import { deskElement } from '../helpdesk.js'
import type { Portal } from '../portal.js'

/** The direct link: for everybody, signed in or not. */
export function helpdeskPage(portal: Portal): HTMLElement {
  const { words } = portal
  return make(
    'div.page.help-page',
    {},
    make(
      'header.page-head',
      {},
      make('h1', {}, words.helpdesk),
      make('p', {}, portal.person === null ? words.helpdeskText : words.helpdeskTextSignedIn),
    ),
    make(
      'section.card.desk-card',
      { 'aria-label': words.helpdesk },
      deskElement(portal, 'helpdesk'),
    ),
  )
}
