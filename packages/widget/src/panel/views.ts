import type { HelpView } from '../launcher/contract.js'
import type { Screen } from '../state/navigation.js'

/** What lies under a view that was opened from outside, so that «Back» leads somewhere. */
export function screensFor(view: HelpView): readonly Screen[] {
  switch (view.name) {
    case 'home':
      return [{ name: 'home' }]
    case 'ticket':
      return [{ name: 'home' }, { name: 'ticket', ticketId: view.ticketId }]
    case 'article':
      return [{ name: 'home' }, { name: 'article', articleId: view.articleId }]
    case 'account':
      return [{ name: 'home' }, { name: 'account', confirm: view.confirm }]
    case 'new':
    case 'tickets':
    case 'articles':
      return [{ name: 'home' }, { name: view.name }]
    default:
      // What a host wrote without types, or a newer one: home is better than nothing.
      return [{ name: 'home' }]
  }
}

/** What a host hears of a screen. */
export function viewOf(screen: Screen): HelpView {
  switch (screen.name) {
    case 'close':
    case 'details':
      return { name: 'ticket', ticketId: screen.ticketId }
    case 'manager':
      return screen.ticketId === null
        ? { name: 'home' }
        : { name: 'ticket', ticketId: screen.ticketId }
    case 'ticket':
      return { name: 'ticket', ticketId: screen.ticketId }
    case 'article':
      return { name: 'article', articleId: screen.articleId }
    case 'outbox':
      return { name: 'home' }
    case 'sent':
      return { name: 'new' }
    default:
      return { name: screen.name }
  }
}
