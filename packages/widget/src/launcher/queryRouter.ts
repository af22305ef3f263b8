import type { HelpRouter, HelpView } from './contract.js'

/** Views stand in one parameter of the page's address: `?help=tickets`, `?help=ticket/1042`. */
export function queryRouter(parameter: string, page: Window = window): HelpRouter {
  return {
    read: () => readView(new URL(page.location.href).searchParams.get(parameter)),
    write(view, how) {
      const url = new URL(page.location.href)
      if (view) url.searchParams.set(parameter, addressOf(view))
      else url.searchParams.delete(parameter)
      // The state is the host's: its own router finds there what it has left.
      page.history[how === 'push' ? 'pushState' : 'replaceState'](page.history.state, '', url)
    },
    back: () => page.history.back(),
    listen(onChange) {
      page.addEventListener('popstate', onChange)
      return () => page.removeEventListener('popstate', onChange)
    },
  }
}

function addressOf(view: HelpView): string {
  return view.name === 'ticket' ? `ticket/${view.ticketId}` : view.name
}

/** What somebody made of an address by hand is no view. */
function readView(address: string | null): HelpView | null {
  const [, name = '', ticketId] = /^([a-z]+)(?:\/(.+))?$/.exec(address ?? '') ?? []
  if (name === 'ticket') return ticketId ? { name, ticketId } : null
  if (ticketId !== undefined) return null
  return name === 'home' || name === 'new' || name === 'tickets' ? { name } : null
}
