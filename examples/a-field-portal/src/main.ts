import '@fontsource-variable/inter/index.css'
import './styles/tokens.css'
import './styles/shell.css'
import './styles/pages.css'
import './styles/today.css'
import type { HelpWidget } from '@deskside/widget'
import { HELPDESK, openableHelpdesk, REQUESTS } from './helpdesk.js'
import { requestsPage, visitsPage } from './pages/activities.js'
import { helpdeskPage } from './pages/helpdesk.js'
import { signInPage } from './pages/signIn.js'
import { todayPage } from './pages/today.js'
import { keepChoices, type Portal, readPortal } from './portal.js'
import { shell } from './shell.js'
import { words } from './words.js'

let portal = readPortal()
let drawer: HelpWidget | null = null

draw()
addEventListener('popstate', () => {
  // Inside the list of requests the desk itself follows the address.
  if (pageOf(location.pathname) !== pageOf(portal.path)) go({ path: location.pathname })
})
document.addEventListener('click', (event) => {
  const link = (event.target as Element | null)?.closest?.('a[href^="/"]')
  if (!(link instanceof HTMLAnchorElement) || event.defaultPrevented) return
  if (event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return
  // «Helpdesk» belongs to the drawer, and stays a link to its page if that never came.
  if (drawer !== null && link.hasAttribute('data-helpdesk')) return
  event.preventDefault()
  if (link.pathname !== location.pathname) history.pushState(null, '', link.pathname)
  go({ path: link.pathname })
  document.querySelector<HTMLElement>('#page')?.focus()
})

function go(change: Partial<Portal>): void {
  portal = { ...portal, ...change }
  draw()
}

/** Pages are few and small: each is drawn anew, and the desk with it keeps what was typed. */
function draw(): void {
  const { language, theme } = portal
  document.documentElement.lang = language
  document.documentElement.dataset.theme = theme
  document.title = portal.person === null ? 'Aislelens Helpdesk' : 'Aislelens'
  document.body.replaceChildren(
    ...shell({
      portal,
      page: page(),
      onChoice(choice) {
        const next = { ...portal, ...choice }
        keepChoices(next)
        drawer?.setTheme(next.theme)
        drawer?.setLocale(next.language)
        go({ ...next, words: words[next.language] })
      },
    }),
  )
  keepDrawer()
}

function page(): HTMLElement {
  switch (pageOf(portal.path)) {
    case 'helpdesk':
      return helpdeskPage(portal)
    case 'requests':
      return portal.person === null ? signInPage(portal) : requestsPage(portal)
    case 'visits':
      return portal.person === null ? signInPage(portal) : visitsPage(portal)
    default:
      return portal.person === null ? signInPage(portal) : todayPage(portal)
  }
}

function pageOf(path: string): 'today' | 'visits' | 'requests' | 'helpdesk' {
  if (path.startsWith(HELPDESK)) return 'helpdesk'
  if (path.startsWith(REQUESTS)) return 'requests'
  return path.startsWith('/activities') ? 'visits' : 'today'
}

/** One drawer for who is signed in, wherever they are but on the page of the desk itself. */
function keepDrawer(): void {
  const isWanted = portal.person !== null && pageOf(portal.path) !== 'helpdesk'
  if (!isWanted) {
    drawer?.destroy()
    drawer = null
    return
  }
  if (drawer !== null) return
  drawer = openableHelpdesk(portal)
  drawer.attachTo('[data-helpdesk]')
  drawer.on('unread', ({ count }) => {
    if (count !== portal.unread) showUnread(count)
  })
}

function showUnread(count: number): void {
  portal = { ...portal, unread: count }
  const { person } = portal
  const said = portal.words
  const button = document.querySelector('.avatar')
  const name = said.profile(person?.name ?? '')
  button?.setAttribute('aria-label', count > 0 ? `${name}, ${said.unread(count)}` : name)
  const badge = button?.querySelector('.count')
  if (count > 0) badge?.setAttribute('data-text', String(count))
  else badge?.removeAttribute('data-text')
}
