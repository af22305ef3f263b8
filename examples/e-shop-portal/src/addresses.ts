import type { HelpRouter, HelpView } from '@deskside/widget'

/** What part of the portal an address is; all but the shop are the support desk's. */
export type Room = 'shop' | 'tickets' | 'answers' | 'contact' | 'account'

export function roomAt(path: string): Room {
  const [, first] = path.split('/')
  const rooms: readonly Room[] = ['tickets', 'answers', 'contact', 'account']
  return rooms.find((room) => room === first) ?? 'shop'
}

/** `/tickets/1042`, `/answers/redirects`: every view of the desk is a page of the portal. */
export function createAddresses(): HelpRouter & { go(path: string): void } {
  const listeners = new Set<() => void>()
  const tell = () => {
    for (const listener of [...listeners]) listener()
  }
  addEventListener('popstate', tell)

  function go(path: string): void {
    if (path !== location.pathname) history.pushState(null, '', path)
    tell()
  }

  return {
    go,
    read: () => toView(location.pathname, new URLSearchParams(location.search).get('help')),
    write(view, how) {
      // While the shop is shown the desk waits behind it, and has no address.
      if (view === null || roomAt(location.pathname) === 'shop') return
      history[how === 'push' ? 'pushState' : 'replaceState'](null, '', toPath(view))
      tell()
    },
    back: () => history.back(),
    listen(onChange) {
      listeners.add(onChange)
      return () => listeners.delete(onChange)
    },
  }
}

/** @param mailed what the link of a mail names: `ticket/1042` */
function toView(path: string, mailed: string | null): HelpView | null {
  if (mailed?.startsWith('ticket/')) return { name: 'ticket', ticketId: mailed.slice(7) }
  const id = decodeURIComponent(path.split('/')[2] ?? '')
  switch (roomAt(path)) {
    case 'tickets':
      if (id === 'new') return { name: 'new' }
      return id === '' ? { name: 'tickets' } : { name: 'ticket', ticketId: id }
    case 'answers':
      return id === '' ? { name: 'articles' } : { name: 'article', articleId: id }
    case 'contact':
      return { name: 'home' }
    case 'account':
      return { name: 'account' }
    default:
      return null
  }
}

function toPath(view: HelpView): string {
  switch (view.name) {
    case 'ticket':
      return `/tickets/${encodeURIComponent(view.ticketId)}`
    case 'article':
      return `/answers/${encodeURIComponent(view.articleId)}`
    case 'new':
      return '/tickets/new'
    default:
      return { home: '/contact', tickets: '/tickets', articles: '/answers', account: '/account' }[
        view.name
      ]
  }
}
