import type { HelpOptions, HelpView, Panel, PanelHost } from '../launcher/contract.js'
import type { Door, DoorHost } from '../launcher/createLauncher.js'
import { isRight, rightOptions } from './rightOptions.js'

/** Without a role, `aria-expanded` means nothing; with another popup it is the host's. */
const EXPANDABLE = ':is(a[href],button,[role])[aria-haspopup=dialog]'

/** Words that a panel is made with: one that was made ahead of them is made anew. */
const MADE_WITH: readonly string[] = ['locale', 'theme', 'consent']

/**
 * Makes the panel as soon as the page has a moment to spare, so that a click only shows it, and tells
 * it what the host has said as soon as somebody opens it. Throws where no panel can be made.
 */
export function createDoor(
  { options, said, emit }: DoorHost,
  createPanel: (host: PanelHost) => Panel,
  whenIdle: (act: () => void) => () => void = whenPageIsIdle,
): Door {
  /** The entry that opened the dialog, and says so while it is open. */
  let from: Element | null = null
  /** `null`: nobody has opened it yet, or everything was erased and nobody has opened it again. */
  let panel: Panel | null = null
  /** Made, and told of nothing yet. */
  let ahead: Panel | null = null
  let isErased = false
  const stopWaiting = whenIdle(() => {
    try {
      ahead = make()
    } catch {
      // Whoever opens it hears of it.
    }
  })

  function make(): Panel {
    const given = { ...options, ...pickSaid() }
    return createPanel({
      options: rightOptions(given, tell),
      emit(event, payload) {
        if (event === 'open' && from?.matches(EXPANDABLE)) {
          from.setAttribute('aria-expanded', 'true')
        } else if (event === 'open') from = null
        if (event === 'close') from?.removeAttribute('aria-expanded')
        emit(event, payload)
      },
    })
  }

  function pickSaid(): Partial<HelpOptions> {
    const named = Object.entries(said).filter(([name, value]) => value && MADE_WITH.includes(name))
    return Object.fromEntries(named)
  }

  function create(): Panel {
    stopWaiting()
    const made = ahead ?? make()
    ahead = null
    panel = made
    if ('reset' in said) door('reset')
    if (said.identify !== undefined) door('identify', said.identify)
    if (said.prefill) door('prefill', said.prefill)
    return made
  }

  function tell(error: unknown): void {
    emit('error', { error })
  }

  function ifRight<T>(name: string, act: (value: T) => void): (value: T) => void {
    return (value) => isRight(name, value, tell) && act(value)
  }

  function verbsOf(now: Panel): Readonly<Record<string, (...values: never[]) => unknown>> {
    return {
      ...now,
      open(view: unknown, entry: HTMLElement | null) {
        if (!now.isOpen()) from = entry
        now.open(toView(view), entry)
      },
      toggle: now.close,
      locale: ifRight('locale', now.setLocale),
      theme: ifRight('theme', now.setTheme),
      consent: now.setConsent,
      erase() {
        panel = null
        isErased = true
        return now.eraseLocalData()
      },
    }
  }

  /** Nobody has opened it: what was said is kept for then. */
  function forget(): void {
    stopWaiting()
    ahead?.destroy()
    ahead = null
  }

  const door: Door = (verb, ...values) => {
    if (!panel && (verb === 'open' || (verb === 'erase' && !isErased))) create()
    const now = panel
    if (!now && (verb === 'destroy' || MADE_WITH.includes(verb))) forget()
    try {
      const done = now && verbsOf(now)[verb]?.(...(values as never[]))
      return done instanceof Promise ? done.catch(tell) : done
    } catch (error) {
      tell(error)
      return undefined
    }
  }
  return door
}

/** Within a second at the latest; Safari has no such callback. */
function whenPageIsIdle(act: () => void): () => void {
  if (!globalThis.requestIdleCallback) {
    const timer = setTimeout(act, 100)
    return () => clearTimeout(timer)
  }
  const request = requestIdleCallback(act, { timeout: 1_000 })
  return () => cancelIdleCallback(request)
}

/** The script tag says `'new'` for `{ name: 'new' }`. */
function toView(view: unknown): HelpView | undefined {
  return (typeof view === 'string' ? { name: view } : view) as HelpView | undefined
}
