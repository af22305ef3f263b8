import { vi } from 'vitest'
import type { HelpOptions, Panel, PanelHost } from '../launcher/contract.js'
import { createLauncher, type Launcher, type LauncherDoors } from '../launcher/createLauncher.js'
import type { Extra, ExtraHost } from '../launcher/extras.js'
import type { WayOut } from '../launcher/fallback.js'
import { createDoor } from '../panel/createDoor.js'

const launchers: Launcher[] = []

/** A launcher with doubles at its doors; `calls` reads as a conversation. For fake timers. */
export function launcherWorld(options: Partial<HelpOptions> = {}, marker = false) {
  const calls: string[] = []
  const left: WayOut[] = []
  const errors: unknown[] = []
  let panelHost: PanelHost | undefined
  /** What the next loads of the panel's chunk end in; after that it comes. */
  const failures: Error[] = []
  let hold: Promise<void> = Promise.resolve()

  const say = (word: string, ...facts: unknown[]) => {
    const told = facts.filter((fact) => fact !== undefined)
    calls.push([word, ...told.map((fact) => JSON.stringify(fact))].join(' '))
  }

  function createPanel(host: PanelHost): Panel {
    panelHost = host
    let isOpen = false
    const { locale, theme } = host.options
    say('create', ...(locale || theme ? [{ locale, theme }] : []))
    return {
      open(view, from) {
        isOpen = true
        say('open', view?.name ?? null, from?.id || null)
        host.emit('open', { view: view ?? { name: 'home' } })
      },
      close() {
        if (!isOpen) return
        isOpen = false
        say('close')
        host.emit('close', undefined)
      },
      isOpen: () => isOpen,
      prefill: (values) => say('prefill', values),
      identify: (user) => say('identify', user?.id ?? null),
      setLocale: (locale) => say('locale', locale),
      setTheme: (theme) => say('theme', theme),
      setConsent: (consent) => say('consent', consent),
      eraseLocalData: async () => say('erase'),
      reset: async () => say('reset'),
      destroy: () => say('destroy'),
    }
  }

  function extra(name: string): (host: ExtraHost) => Extra {
    return () => (word, value) => {
      if (word !== 'open' && word !== 'close' && word !== 'view')
        say(`${name} hears ${word}`, value)
    }
  }

  const doors: LauncherDoors = {
    async loadPanel() {
      say('load panel')
      await hold
      const failure = failures.shift()
      if (failure) throw failure
      return (host) => createDoor(host, createPanel)
    },
    async loadBadge() {
      say('load badge')
      return { createExtra: extra('badge') }
    },
    async loadRouter() {
      say('load router')
      return { createExtra: extra('router') }
    },
    async loadButton() {
      say('load button')
      return { createExtra: extra('button') }
    },
    leaveTo: ({ href, target }) => left.push({ href, target }),
    marker(verb) {
      if (verb === 'removeItem') say('marker removed')
      return marker
    },
  }

  const widget = createLauncher({ endpoint: 'https://desk.test', ...options }, doors)
  launchers.push(widget)
  widget.on('error', ({ error }) => errors.push(error))
  return {
    widget,
    calls,
    left,
    errors,
    failures,
    panelHost: () => panelHost,
    holdPanel(until: Promise<void>): void {
      hold = until
    },
  }
}

/** Clears the page: a widget that is left would take the next test's clicks. */
export function clearPage(): void {
  for (const launcher of launchers.splice(0)) launcher.destroy()
  document.body.replaceChildren()
}

/** Lets time pass, and everything that waits for a promise go on. */
export async function pass(ms = 0): Promise<void> {
  await vi.advanceTimersByTimeAsync(ms)
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
  const how = { bubbles: true, cancelable: true, composed: true, ...init }
  // jsdom would try to navigate: what matters here is whether we left the click alone.
  const stay = (late: Event) => {
    prevented = late.defaultPrevented
    late.preventDefault()
  }
  let prevented = false
  window.addEventListener('click', stay, { once: true })
  element.dispatchEvent(new MouseEvent('click', how))
  window.removeEventListener('click', stay)
  return prevented
}

/** Points at an element, `at` milliseconds after the page began. */
export function hover(element: Element, at = 0): void {
  const event = new Event('pointerover', { bubbles: true, composed: true })
  Object.defineProperty(event, 'timeStamp', { value: at })
  element.dispatchEvent(event)
}
