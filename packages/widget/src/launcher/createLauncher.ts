import { type BadgeModule, createBadgeSlot } from './badgeSlot.js'
import type { HelpEvents, HelpOptions, HelpPrefill, HelpWidget } from './contract.js'
import { createEntries } from './entries.js'
import { createEvents } from './events.js'
import { type WayOut, wayToWrite } from './fallback.js'
import { createPanelSlot, type PanelModule, type Wanted } from './panelSlot.js'
import type { RoundButton } from './roundButton.js'

/** What the launcher asks of the outside. */
export interface LauncherDoors {
  loadPanel(): Promise<PanelModule>
  loadBadge(): Promise<BadgeModule>
  showButton(locale: string): RoundButton
  /** Goes to another page, or writes a mail. */
  leaveTo(way: WayOut): void
  /** Is this browser's person known to have filed a ticket? */
  hasMarker(): boolean
  removeMarker(): void
  /** Calls back when the page has nothing better to do; returns the way out. */
  whenIdle(callback: () => void): () => void
  /** Calls back as soon as the document is parsed; returns the way out. */
  whenParsed(callback: () => void): () => void
  /** Milliseconds that only ever grow. */
  now(): number
  setTimer(callback: () => void, afterMs: number): () => void
}

/** What gets the focus back; a page where nothing has it has it on `body`. */
function focused(): HTMLElement | null {
  const { activeElement, body } = document
  return activeElement === body ? null : (activeElement as HTMLElement | null)
}

/** Everything of the widget that a host page carries before somebody wants help. */
export function createLauncher(options: HelpOptions, doors: LauncherDoors): HelpWidget {
  const inline = options.target !== undefined
  const events = createEvents()
  let locale = options.locale || document.documentElement.lang || navigator.language
  let user = options.user as HelpOptions['user'] | null
  let typed: HelpPrefill = {}
  let isOpen = false
  let destroyed = false
  let button: RoundButton | undefined
  let stopIdle = () => {}

  /** Nothing of ours throws into the host; what goes wrong is an event. */
  function attempt(act: () => void): void {
    try {
      if (!destroyed) act()
    } catch (error) {
      tell(error)
    }
  }

  function tell(error: unknown): void {
    emit('error', { error })
  }

  function emit<E extends keyof HelpEvents>(event: E, payload: HelpEvents[E]): void {
    if (destroyed) return
    if (event === 'open' || event === 'close') {
      isOpen = event === 'open'
      entries.setExpanded(isOpen)
    }
    if (event === 'unread') badge.show((payload as HelpEvents['unread']).count)
    events.emit(event, payload)
    if (event === 'error') events.call(options.onError, (payload as HelpEvents['error']).error)
  }

  function onFailed(cause: unknown, wanted: Wanted | undefined): void {
    tell(Object.assign(new Error('chunk_failed', { cause }), { code: 'chunk_failed' }))
    // An inline page that nobody asked for does not send anybody away.
    if (!wanted || (inline && !wanted.from)) return
    const way = wayToWrite(wanted.from, options.fallback, typed)
    if (way) attempt(() => doors.leaveTo(way))
  }

  const slot = createPanelSlot({
    host: { options, emit },
    load: doors.loadPanel,
    now: doors.now,
    setTimer: doors.setTimer,
    // From here on the panel's client hears of answers by itself.
    onPanel: () => badge.rest(),
    onFailed,
  })
  const entries = createEntries({
    onNear: () => attempt(slot.preload),
    onOpen: (view, from) =>
      attempt(() => (isOpen && from === button?.element ? slot.close() : slot.open(view, from))),
    canOpen: slot.canOpen,
    inline,
  })
  const badge = createBadgeSlot({
    host: {
      options,
      locale: () => locale,
      elements: entries.elements,
      onCount: (count) => slot.panel() || emit('unread', { count }),
    },
    load: doors.loadBadge,
    onFailed: tell,
  })

  function watchAtIdle(): void {
    stopIdle()
    stopIdle = doors.whenIdle(() => {
      if (!slot.panel() && (options.hasTickets || doors.hasMarker())) badge.watch(user)
    })
  }

  const stopParsed = doors.whenParsed(() =>
    attempt(() => {
      if (inline) slot.open(undefined, null)
      if (!options.launcher) return
      button = doors.showButton(locale)
      entries.attach(button.element)
    }),
  )
  if (inline) slot.preload()
  watchAtIdle()
  queueMicrotask(() => emit('ready', undefined))

  const widget: HelpWidget = {
    attachTo(entry, view) {
      let detach = () => {}
      attempt(() => {
        detach = entries.attach(entry, view)
      })
      return detach
    },
    open: (view) => attempt(() => slot.open(view, focused())),
    close: () => attempt(slot.close),
    toggle: () => (isOpen || slot.isWanted() ? widget.close() : widget.open()),
    prefill: (values) =>
      attempt(() => {
        typed = { ...typed, ...values }
        const said = slot.panel() ? values : typed
        slot.say('prefill', (panel) => panel.prefill(said))
      }),
    identify: (next) =>
      attempt(() => {
        user = next
        badge.rest()
        badge.show(0)
        if (next) watchAtIdle()
        slot.say('identify', (panel) => panel.identify(next))
      }),
    setLocale: (next) =>
      attempt(() => {
        locale = next
        button?.setLocale(next)
        slot.say('locale', (panel) => panel.setLocale(next))
      }),
    setTheme: (theme) => attempt(() => slot.say('theme', (panel) => panel.setTheme(theme))),
    async reset() {
      attempt(() => {
        user = null
        typed = {}
        stopIdle()
        badge.rest()
        badge.show(0)
        doors.removeMarker()
        slot.unsay('identify', 'prefill')
      })
      if (destroyed) return
      // Before there is a panel nobody waits for it: a host's sign-out must not hang on us.
      await slot.say('reset', (panel) => panel.reset().catch(tell))
    },
    on: events.on,
    destroy() {
      attempt(() => {
        stopIdle()
        stopParsed()
        entries.detach()
        button?.remove()
        badge.destroy()
        slot.destroy()
      })
      destroyed = true
      events.clear()
    },
  }
  return widget
}
