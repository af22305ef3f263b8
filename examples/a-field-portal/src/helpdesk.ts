import {
  type HelpOptions,
  type HelpRouter,
  type HelpView,
  type HelpWidget,
  mountHelp,
} from '@deskside/widget'
import { defineHelpElement, type HelpElement } from '@deskside/widget/element'
import { make } from './dom.js'
import { type Portal, supportToken } from './portal.js'

export const REQUESTS = '/activities/requests'
export const HELPDESK = '/helpdesk'

/**
 * Who is signed in to Aislelens is known to the helpdesk by a token; who is not writes as a guest or
 * makes an account of the helpdesk's own.
 */
function options({ person, supportUrl, language, theme }: Portal): HelpOptions {
  const always = {
    endpoint: supportUrl,
    locale: language,
    theme,
    fallback: { email: 'help@aislelens.example' },
  }
  return person === null
    ? { ...always, accounts: true }
    : { ...always, getToken: supportToken, user: person, hasTickets: true }
}

/** Behind «Helpdesk» of the profile menu: a drawer beside whatever the person is doing. */
export function openableHelpdesk(portal: Portal): HelpWidget {
  return mountHelp({ ...options(portal), frame: 'drawer', source: 'profile-menu' })
}

/** The desk as a page, as the custom element that markup could hold as well. */
export function deskElement(portal: Portal, page: 'requests' | 'helpdesk'): HTMLElement {
  defineHelpElement()
  const desk = make('deskside-help.desk') as HelpElement
  desk.options = {
    ...options(portal),
    ...(page === 'requests'
      ? { router: requestRouter(), source: 'requests' }
      : { router: 'help', source: 'direct-link' }),
  }
  // A conversation fills the window, so that the answer is written without scrolling there.
  desk.addEventListener('deskside:view', (event) => {
    const { view } = (event as CustomEvent<{ readonly view: HelpView }>).detail
    desk.classList.toggle('on-ticket', view.name === 'ticket')
  })
  return desk
}

/** `/activities/requests` is the list, `/activities/requests/1042` one request. */
function requestRouter(): HelpRouter {
  return {
    read: () => toView(location.pathname),
    write: (view, how) =>
      history[how === 'push' ? 'pushState' : 'replaceState'](null, '', toPath(view)),
    back: () => history.back(),
    listen(onChange) {
      addEventListener('popstate', onChange)
      return () => removeEventListener('popstate', onChange)
    },
  }
}

function toView(path: string): HelpView | null {
  if (!path.startsWith(REQUESTS)) return null
  const last = decodeURIComponent(path.slice(REQUESTS.length + 1))
  if (last === 'overview') return { name: 'home' }
  if (last === '') return { name: 'tickets' }
  return last === 'new' ? { name: 'new' } : { name: 'ticket', ticketId: last }
}

function toPath(view: HelpView | null): string {
  if (view?.name === 'ticket') return `${REQUESTS}/${encodeURIComponent(view.ticketId)}`
  if (view?.name === 'home') return `${REQUESTS}/overview`
  return view?.name === 'new' ? `${REQUESTS}/new` : REQUESTS
}
