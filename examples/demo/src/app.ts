import { element } from './element.js'
import { createFormats } from './formats.js'
import type { Help } from './help.js'
import type { Preferences } from './preferences.js'
import type { Router } from './router.js'
import type { Session } from './session.js'
import { createShell, type Shell } from './shell/shell.js'
import { createToast } from './toast.js'
import { dashboardView } from './views/dashboard.js'
import { helpView, isHelpPath } from './views/help.js'
import { notFoundView } from './views/notFound.js'
import { reportById, reportView } from './views/report.js'
import { reportsView } from './views/reports.js'
import { settingsView } from './views/settings.js'
import { signInView } from './views/signIn.js'
import type { View, ViewContext } from './views/view.js'
import { type Words, words } from './words.js'

export type AppDeps = {
  readonly root: Element
  readonly session: Session
  readonly preferences: Preferences
  readonly router: Router
  readonly help: Help
}

/** Shows the frame for who is signed in, and in it the view of the address. */
export function startApp({ root, session, preferences, router, help }: AppDeps): void {
  const toast = createToast()
  const content = element('div', { class: 'app' })
  root.replaceChildren(content, toast.root)
  let shell: Shell | null = null
  let view: View | null = null
  const text = (): Words => words[preferences.locale.get()]

  function showFrame(): void {
    closeFrame()
    const person = session.person.get()
    if (person === null) {
      document.title = `${text().signIn} · Lumenboard`
      content.replaceChildren(signInView(text(), (id) => run(session.signIn(id))))
      return
    }
    shell = createShell({
      person,
      preferences,
      unread: help.unread,
      onSwitch: (id) => {
        // The address may name a ticket of the person before.
        if (isHelpPath(router.path())) router.go('/help', { replace: true })
        run(session.signIn(id))
      },
      onSignOut: () => run(help.signOut().then(() => session.signOut())),
    })
    content.replaceChildren(shell.root)
    showView()
  }

  function showView(): void {
    const person = session.person.get()
    const path = router.path()
    if (shell === null || person === null) return
    shell.showPath(path)
    if (view?.onPath?.(path)) return
    view?.stop?.()
    const formats = createFormats(preferences.locale.get())
    view = viewOf(path, { person, router, words: text(), formats, announce: toast.say })
    shell.main.replaceChildren(view.root)
    document.title = `${view.title} · Lumenboard`
    scrollTo(0, 0)
  }

  function viewOf(path: string, context: ViewContext): View {
    const [pathname = '/'] = path.split('?')
    if (pathname === '/') return dashboardView(context)
    if (pathname === '/reports') return reportsView(context)
    if (pathname === '/settings') return settingsView(context)
    if (isHelpPath(path)) return helpView(context.words, path, help.desk)
    const report = reportById(/^\/reports\/([^/]+)$/.exec(pathname)?.[1] ?? '')
    return report === null ? notFoundView(context) : reportView(report, context)
  }

  function closeFrame(): void {
    view?.stop?.()
    shell?.stop()
    view = null
    shell = null
  }

  function run(change: Promise<void>): void {
    change.catch(() => toast.say(text().failed))
  }

  session.person.subscribe(showFrame)
  preferences.locale.subscribe(showFrame)
  router.onChange(() => {
    const before = view
    showView()
    // A new page: the keyboard and the screen reader begin at its start.
    if (view !== before) shell?.main.focus({ preventScroll: true })
  })
  showFrame()
}
