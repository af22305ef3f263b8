import type { HelpRouter, HelpView } from '@deskside/widget'
import { place } from '../place.js'

/** Is this an address of the Help page? */
export function isHelpPath(path: string): boolean {
  return path === '/help' || path.startsWith('/help/')
}

/** `/help`, `/help/new`, `/help/tickets`, `/help/tickets/<id>`, `/help/faq`, `/help/faq/<id>`. */
export function toPath(view: HelpView): string {
  switch (view.name) {
    case 'ticket':
      return `/help/tickets/${encodeURIComponent(view.ticketId)}`
    case 'article':
      return `/help/faq/${encodeURIComponent(view.articleId)}`
    case 'articles':
      return '/help/faq'
    case 'new':
    case 'tickets':
      return `/help/${view.name}`
    default:
      return '/help'
  }
}

export function toView(path: string): HelpView {
  const [, , name = '', id = ''] = path.split('/').map(decoded)
  if (name === 'new') return { name }
  if (name === 'tickets') return id ? { name: 'ticket', ticketId: id } : { name }
  if (name === 'faq') return id ? { name: 'article', articleId: id } : { name: 'articles' }
  return { name: 'home' }
}

/** An address that somebody made by hand may be none. */
function decoded(part: string): string {
  try {
    return decodeURIComponent(part)
  } catch {
    return ''
  }
}

/** Tidecast's addresses for what the desk shows; the rest of the app is none of its business. */
export const helpRouter: HelpRouter = {
  read: () => (isHelpPath(place.path()) ? toView(place.path()) : null),
  write(view, how) {
    if (view && isHelpPath(place.path())) place.go(toPath(view), { replace: how === 'replace' })
  },
  listen: (onChange) => place.listen(() => isHelpPath(place.path()) && onChange()),
  back: () => history.back(),
}
