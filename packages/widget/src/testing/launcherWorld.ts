import type { Badge } from '../launcher/badgeSlot.js'
import type { HelpOptions, HelpWidget, Panel, PanelHost } from '../launcher/contract.js'
import { createLauncher, type LauncherDoors } from '../launcher/createLauncher.js'
import type { WayOut } from '../launcher/fallback.js'

const widgets: HelpWidget[] = []

/** Clears the page: a widget that is left would take the next test's clicks. */
export function clearPage(): void {
  for (const widget of widgets.splice(0)) widget.destroy()
  document.body.replaceChildren()
}

/** A launcher with doubles at its doors; `calls` reads as a conversation. For tests. */
export function launcherWorld(options: Partial<HelpOptions> = {}, marker = false) {
  const calls: string[] = []
  const left: WayOut[] = []
  const errors: unknown[] = []
  const timers = new Map<() => void, number>()
  const idle: (() => void)[] = []
  let panelHost: PanelHost | undefined
  let now = 0
  /** What the next loads of the panel's chunk end in; after that it comes. */
  const failures: Error[] = []
  let hold: Promise<void> = Promise.resolve()

  const say = (word: string, ...facts: unknown[]) => {
    calls.push([word, ...facts.map((fact) => JSON.stringify(fact))].join(' '))
  }

  function createPanel(host: PanelHost): Panel {
    panelHost = host
    let isOpen = false
    say('create')
    return {
      open(view, from) {
        isOpen = true
        say('open', view?.name ?? null, from?.id ?? null)
        host.emit('open', { view: view ?? { name: 'home' } })
      },
      close() {
        isOpen = false
        say('close')
        host.emit('close', undefined)
      },
      isOpen: () => isOpen,
      prefill: (values) => say('prefill', values),
      identify: (user) => say('identify', user?.id ?? null),
      setLocale: (locale) => say('locale', locale),
      setTheme: (theme) => say('theme', theme),
      reset: async () => say('reset'),
      destroy: () => say('destroy'),
    }
  }

  const badge: Badge = {
    show: (count) => say('badge', count),
    watch: (user) => say('badge watches', user?.id ?? null),
    rest: () => say('badge rests'),
    destroy: () => say('badge destroyed'),
  }

  const doors: LauncherDoors = {
    async loadPanel() {
      say('load panel')
      await hold
      const failure = failures.shift()
      if (failure) throw failure
      return { createPanel }
    },
    async loadBadge() {
      say('load badge')
      return { createBadge: () => badge }
    },
    showButton() {
      const element = document.createElement('button')
      element.id = 'round'
      document.body.append(element)
      return { element, setLocale: () => {}, remove: () => element.remove() }
    },
    leaveTo: (way) => left.push(way),
    hasMarker: () => marker,
    removeMarker: () => say('marker removed'),
    whenIdle(callback) {
      idle.push(callback)
      return () => idle.splice(idle.indexOf(callback), 1)
    },
    whenParsed(callback) {
      callback()
      return () => {}
    },
    now: () => now,
    setTimer(callback, afterMs) {
      timers.set(callback, now + afterMs)
      return () => timers.delete(callback)
    },
  }

  const widget: HelpWidget = createLauncher({ endpoint: 'https://desk.test', ...options }, doors)
  widgets.push(widget)
  widget.on('error', ({ error }) => errors.push(error))
  return {
    widget,
    calls,
    left,
    errors,
    timers,
    idle,
    failures,
    panelHost: () => panelHost,
    holdPanel(until: Promise<void>): void {
      hold = until
    },
    pass(ms: number): void {
      now += ms
      for (const [callback, at] of [...timers]) {
        if (at > now) continue
        timers.delete(callback)
        callback()
      }
    },
    runIdle(): void {
      for (const callback of idle.splice(0)) callback()
    },
  }
}

/** Lets everything that waits for a promise go on. */
export function settle(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 0))
}

/** Puts an element into the page. */
export function put<K extends keyof HTMLElementTagNameMap>(
  name: K,
  attributes: Readonly<Record<string, string>> = {},
  parent: Element = document.body,
): HTMLElementTagNameMap[K] {
  const element = document.createElement(name)
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value)
  parent.append(element)
  return element
}

/** Clicks as a browser does. @returns whether the element's own action was prevented */
export function click(element: Element, init: MouseEventInit = {}): boolean {
  const event = new MouseEvent('click', {
    bubbles: true,
    cancelable: true,
    composed: true,
    ...init,
  })
  // jsdom would try to navigate: what matters here is whether we left the click alone.
  const stay = (late: Event) => {
    prevented = late.defaultPrevented
    late.preventDefault()
  }
  let prevented = false
  window.addEventListener('click', stay, { once: true })
  element.dispatchEvent(event)
  window.removeEventListener('click', stay)
  return prevented
}
