import { type HelpOptions, type HelpView, type HelpWidget, mountHelp } from '@deskside/widget'
import { type Cell, createCell } from './cell.js'
import { toSupportUser } from './people.js'
import type { Preferences } from './preferences.js'
import type { Router } from './router.js'
import type { Session } from './session.js'
import { type HelpDesk, SUPPORT_EMAIL } from './views/help.js'

export type HelpDeps = {
  readonly endpoint: string
  readonly session: Session
  readonly preferences: Preferences
  readonly router: Router
}

export type Help = {
  /** Answers that the person has not seen. */
  readonly unread: Cell<number>
  /** The Help page's own desk. */
  readonly desk: HelpDesk
  signOut(): Promise<void>
}

/**
 * Everything that Lumenboard does to have a help desk: a floating panel behind the Help menu, and
 * the same desk inline on the Help page. While that page is open, the menu leads to it.
 */
export function createHelp({ endpoint, session, preferences, router }: HelpDeps): Help {
  const unread = createCell(0)
  let inline: HelpWidget | null = null
  /** Where the inline desk is: an address that came from it is not handed back to it. */
  let shownPath = ''

  function mount(options: Partial<HelpOptions>): HelpWidget {
    const person = session.supportPerson.get()
    const help = mountHelp({
      endpoint,
      getToken: ({ signal }) => session.supportToken(signal),
      locale: preferences.locale.get(),
      theme: preferences.theme.get(),
      hasTickets: true,
      fallback: { email: SUPPORT_EMAIL },
      ...(person === null ? {} : { user: toSupportUser(person) }),
      ...options,
    })
    help.on('unread', ({ count }) => unread.set(count))
    return help
  }

  const floating = mount({ source: 'help-menu' })
  floating.on('close', () => requestAnimationFrame(focusHelpMenu))
  let detach = attach(floating)
  const current = (): HelpWidget[] => (inline === null ? [floating] : [floating, inline])

  preferences.theme.subscribe((theme) => {
    for (const help of current()) help.setTheme(theme)
  })
  preferences.locale.subscribe((locale) => {
    for (const help of current()) help.setLocale(locale)
  })
  session.supportPerson.subscribe((person) => {
    unread.set(0)
    const user = person === null ? null : toSupportUser(person)
    for (const help of current()) help.identify(user)
  })

  function fill(target: Element): () => void {
    floating.close()
    detach()
    const help = mount({ target, source: 'help-page' })
    inline = help
    detach = attach(help)
    const stopFollowing = help.on('view', ({ view }) => {
      shownPath = toPath(view)
      router.go(shownPath)
    })
    return () => {
      inline = null
      shownPath = ''
      stopFollowing()
      detach()
      help.destroy()
      detach = attach(floating)
    }
  }

  return {
    unread,
    desk: {
      fill,
      show(path) {
        if (path === shownPath) return
        shownPath = path
        inline?.open(toView(path))
      },
      write: () => inline?.open({ name: 'new' }),
    },
    async signOut() {
      await Promise.all(current().map((help) => help.reset()))
    },
  }
}

/** The entry that opened the panel is hidden again with its menu: the menu's button takes over. */
function focusHelpMenu(): void {
  if (document.activeElement !== document.body) return
  document.querySelector<HTMLElement>('#help-menu-button')?.focus()
}

/** The two entries of the Help menu. */
function attach(help: HelpWidget): () => void {
  const detachWrite = help.attachTo('[data-help="write"]', { name: 'new' })
  const detachSupport = help.attachTo('[data-help="support"]', { name: 'home' })
  return () => {
    detachWrite()
    detachSupport()
  }
}

/** Addresses of the Help page: `/help`, `/help/new`, `/help/tickets`, `/help/tickets/<id>`. */
export function toPath(view: HelpView): string {
  switch (view.name) {
    case 'home':
      return '/help'
    case 'ticket':
      return `/help/tickets/${encodeURIComponent(view.ticketId)}`
    default:
      return `/help/${view.name}`
  }
}

export function toView(path: string): HelpView {
  const [, , name, id] = (path.split('?')[0] ?? '').split('/')
  if (name === 'new') return { name: 'new' }
  if (name !== 'tickets') return { name: 'home' }
  return id ? { name: 'ticket', ticketId: decodeURIComponent(id) } : { name: 'tickets' }
}
