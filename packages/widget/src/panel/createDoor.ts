import type { HelpView, Panel, PanelHost } from '../launcher/contract.js'
import type { Door, DoorHost } from '../launcher/createLauncher.js'

/** Without a role, `aria-expanded` means nothing; with another popup it is the host's. */
const EXPANDABLE = ':is(a[href],button,[role])[aria-haspopup=dialog]'

/** Makes the panel, and tells it what the host has said before there was one. */
export function createDoor(
  { options, said, emit }: DoorHost,
  createPanel: (host: PanelHost) => Panel,
): Door {
  /** The entry that opened the dialog, and says so while it is open. */
  let from: Element | null = null
  /** `null`: everything was erased, and nothing is there until somebody opens it again. */
  let panel: Panel | null = null

  function create(): Panel {
    const made = createPanel({
      options: {
        ...options,
        ...(typeof said.locale === 'string' && { locale: said.locale }),
        ...(said.theme !== undefined && { theme: said.theme }),
        ...(said.consent !== undefined && { consent: said.consent }),
      },
      emit(event, payload) {
        if (event === 'open' && from?.matches(EXPANDABLE)) {
          from.setAttribute('aria-expanded', 'true')
        } else if (event === 'open') from = null
        if (event === 'close') from?.removeAttribute('aria-expanded')
        emit(event, payload)
      },
    })
    panel = made
    if ('reset' in said) door('reset')
    if (said.identify !== undefined) door('identify', said.identify)
    if (said.prefill) door('prefill', said.prefill)
    return made
  }

  function tell(error: unknown): void {
    emit('error', { error })
  }

  function verbsOf(now: Panel): Readonly<Record<string, (...values: never[]) => unknown>> {
    return {
      ...now,
      open(view: unknown, entry: HTMLElement | null) {
        if (!now.isOpen()) from = entry
        now.open(toView(view), entry)
      },
      toggle: now.close,
      locale(next: unknown) {
        if (typeof next === 'string') now.setLocale(next)
      },
      theme: now.setTheme,
      consent: now.setConsent,
      erase() {
        panel = null
        return now.eraseLocalData()
      },
    }
  }

  const door: Door = (verb, ...values) => {
    try {
      const now = panel ?? (verb === 'open' ? create() : null)
      const done = now && verbsOf(now)[verb]?.(...(values as never[]))
      return done instanceof Promise ? done.catch(tell) : done
    } catch (error) {
      tell(error)
      return undefined
    }
  }
  create()
  return door
}

/** The script tag says `'new'` for `{ name: 'new' }`. */
function toView(view: unknown): HelpView | undefined {
  return (typeof view === 'string' ? { name: view } : view) as HelpView | undefined
}
