import { type HelpView, type HelpWidget, mountHelp } from '@deskside/widget'
import { styleOf } from '../look.js'
import { keepFocusOutside } from './keepFocusOutside.js'
import { isMessage, type ListeningMessage, type ShowMessage, type Shown } from './message.js'
import { previewClient } from './previewWorld.js'
import './preview.css'

/** A host page with the real widget in it: shows what the configurator sends. */
const root = document.documentElement
let shown: Shown | null = null
let stop: (() => void) | null = null
let help: HelpWidget | null = null
let view: HelpView = { name: 'home' }

keepFocusOutside()
addEventListener('message', ({ data, origin }) => {
  if (origin !== location.origin || !isMessage<ShowMessage>(data, 'deskside-show')) return
  show(data.shown)
})
if (parent !== window) {
  const listening: ListeningMessage = { type: 'deskside-listening' }
  parent.postMessage(listening, location.origin)
}

function show(next: Shown): void {
  const before = shown
  shown = next
  dress(next)
  if (before?.view !== next.view) view = { name: next.view }
  const isSame =
    before?.deskText === next.deskText &&
    before.look.frame === next.look.frame &&
    before.look.launcher === next.look.launcher
  if (!help || !isSame) {
    mount(next)
    return
  }
  if (before.locale !== next.locale) help.setLocale(next.locale)
  if (before.look.theme !== next.look.theme) help.setTheme(next.look.theme)
  if (before.view !== next.view) help.open(view)
}

function mount({ desk, look, locale }: Shown): void {
  stop?.()
  const client = previewClient(desk, locale)
  const { theme, frame, launcher } = look
  const made = mountHelp({
    ...{ endpoint: location.origin, client, locale, theme, frame, launcher },
    fallback: { email: 'help@example.com' },
  })
  made.attachTo('#help')
  made.on('view', ({ view: now }) => {
    // The next desk does not know this one's tickets and articles.
    view =
      now.name === 'ticket' ? { name: 'tickets' } : now.name === 'article' ? { name: 'home' } : now
  })
  made.open(view)
  help = made
  stop = () => {
    made.destroy()
    void client.reset({ drafts: 'erase' }).finally(() => client.destroy())
  }
}

/** As a host's own style sheet would. */
function dress({ look, locale }: Shown): void {
  root.lang = locale
  root.dir = locale === 'ar' ? 'rtl' : 'ltr'
  root.dataset.theme = look.theme
  root.dataset.launcher = String(look.launcher)
  for (const name of ['accent', 'radius', 'density', 'font']) {
    root.style.removeProperty(`--deskside-${name}`)
  }
  for (const [name, value] of styleOf(look)) root.style.setProperty(name, value)
  root.style.setProperty('--accent', look.accent)
}
