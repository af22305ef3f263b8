import type { HelpRouter, HelpView } from './contract.js'

/**
 * Views stand in one parameter of the page's address: `?help=tickets`, `?help=ticket/1042`,
 * `?help=article/discounts`.
 */
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
  if (view.name === 'ticket') return `ticket/${view.ticketId}`
  return view.name === 'article' ? `article/${view.articleId}` : view.name
}

/** What somebody made of an address by hand is no view. */
function readView(address: string | null): HelpView | null {
  const [, name = '', id] = /^([a-z]+)(?:\/(.+))?$/.exec(address ?? '') ?? []
  if (name === 'ticket') return id ? { name, ticketId: id } : null
  if (name === 'article') return id ? { name, articleId: id } : null
  return id === undefined && isPlain(name) ? { name } : null
}

const PLAIN = ['home', 'new', 'tickets', 'account', 'articles'] as const

function isPlain(name: string): name is (typeof PLAIN)[number] {
  return PLAIN.some((one) => one === name)
}
