import type { Consent } from '@deskside/core/consent'
import { browserDoors } from './browserDoors.js'
import type { HelpEvents, HelpOptions, HelpTheme, HelpWidget } from './contract.js'
import { createEntries } from './entries.js'
import { createEvents } from './events.js'
import type { Extra, ExtraHost, ExtraModule, Said, Verb, Word } from './extras.js'
import { type WayOut, wayToWrite } from './fallback.js'

/** The panel as the launcher speaks to it. Throws only where no panel can be made. */
export type Door = (verb: Verb | 'isOpen' | 'destroy', ...values: readonly unknown[]) => unknown

export type DoorHost = Pick<ExtraHost, 'options' | 'said' | 'emit'>

export type OpenDoor = (host: DoorHost) => Door

/** What the launcher asks of the outside. */
export interface LauncherDoors {
  loadPanel(): Promise<OpenDoor>
  loadBadge(): Promise<ExtraModule>
  loadButton(): Promise<ExtraModule>
  loadRouter(): Promise<ExtraModule>
  /** Goes to another page, or writes a mail. */
  leaveTo(way: WayOut): void
  /** The mark that the client left when this browser's person filed a ticket. */
  marker(verb: 'getItem' | 'removeItem'): unknown
}

/** The widget by the script tag's verbs, which are shorter; `mountHelp` gives them their names. */
export type Launcher = Pick<
  HelpWidget,
  Exclude<Verb, 'locale' | 'theme' | 'consent' | 'erase'> | 'on' | 'destroy'
> & {
  readonly attach: HelpWidget['attachTo']
  locale(locale: string): void
  theme(theme: HelpTheme): void
  consent(consent: Consent): void
  erase(): Promise<void>
  off(event: string, listener?: unknown): void
  /** Whoever made a mistake hears of it as of all others. */
  tell(error: unknown): void
}

/** Somebody waits for the panel, and what they see and where they came from. */
type Wanted = readonly [view: unknown, from: Element | null]

const ignore = () => {}

/**
 * Everything of the widget that a host page carries before somebody wants help. What is said to it
 * is kept as options; what it means, the panel knows, in a chunk of its own.
 */
export function createLauncher(
  options: HelpOptions,
  doors: LauncherDoors = browserDoors,
): Launcher {
  const said: { -readonly [K in keyof Said]: Said[K] } = {}
  const events = createEvents()
  const extras: Promise<Extra>[] = []
  let hasBadge = false
  let door: Door | undefined
  /** `null`: it could not be loaded. */
  let loading: Promise<Door> | null | undefined
  let nextTryAt = 0
  let wanted: Wanted | undefined
  let patience: ReturnType<typeof setTimeout> | undefined
  let isOver = false

  function tell(error: unknown): void {
    emit('error', { error })
  }

  /** `SupportError` is in the panel's code: here an error has no more than its code. */
  function tellOf(code: string, cause: unknown, message = code): void {
    tell(Object.assign(new Error(message, { cause }), { code }))
  }

  function emit<E extends keyof HelpEvents>(event: E, payload: HelpEvents[E]): void {
    if (isOver) return
    if ((payload as { readonly count?: number } | undefined)?.count) needBadge()
    tellExtras(event, payload)
    events.emit(event, payload)
  }

  function tellExtras(word: Word, value?: unknown): void {
    for (const extra of extras) extra.then((hear) => hear(word, value), ignore)
  }

  function need(load: () => Promise<ExtraModule>): void {
    const extra = load().then((chunk) => chunk.createExtra(host))
    extra.catch(tell)
    extras.push(extra)
  }

  function needBadge(): void {
    if (!hasBadge) need(doors.loadBadge)
    hasBadge = true
  }

  function load(): Promise<Door> {
    if (!loading) {
      // A second `import()` of the same address fetches again (seen in Chromium 156).
      loading = doors
        .loadPanel()
        .catch(doors.loadPanel)
        .then((openDoor) => (door ??= openDoor(host)))
      loading.catch(fail)
    }
    return loading
  }

  function want(next?: Wanted): void {
    clearTimeout(patience)
    // A person who clicked waits this long for the panel's code at most.
    patience = next && setTimeout(fail, 10_000)
    wanted = next
  }

  function fail(cause?: unknown, waiting = wanted): void {
    want()
    loading = null
    tellOf('chunk_failed', cause)
    // An inline page came from nowhere: it sends nobody away.
    const way = waiting?.[1] && wayToWrite(waiting[1], options.fallback, said.prefill)
    if (way) doors.leaveTo(way)
  }

  function open(view?: unknown, from: Element | null = null): void {
    want([view, from])
    load().then((opened) => {
      const now = wanted
      if (!now) return
      want()
      try {
        clearTimeout(rest)
        opened('open', ...now)
      } catch (error) {
        fail(error, now)
      }
    }, ignore)
  }

  async function run(verb: Verb, value?: unknown): Promise<void> {
    if (isOver) return
    said[verb] = (verb === 'prefill' ? { ...said[verb], ...(value as object) } : value) as never
    if (verb === 'reset') {
      // Words of the person who signs out go with them.
      said.identify = said.prefill = undefined
      doors.marker('removeItem')
    }
    tellExtras(verb, value)
    const isToggle = verb === 'toggle'
    if (verb === 'open' || (isToggle && !wanted && !door?.('isOpen'))) {
      return open(value, document.activeElement)
    }
    if (isToggle || verb === 'close') want()
    // Only the panel's code knows what is kept here.
    if (verb === 'erase') await load().catch(ignore)
    return door?.(verb, value) as Promise<void>
  }

  const entries = createEntries({
    onNear(at) {
      if (at < nextTryAt) return
      // Hovering asks for the code once in this time; a click always does.
      nextTryAt = at + 30_000
      load()
    },
    onOpen: open,
    canOpen: () => loading !== null,
    isDialog: !options.target,
  })

  const launcher = {
    tell,
    on: events.on,
    off: events.off,
    attach(at, view) {
      try {
        return isOver ? ignore : entries.attach(at, view)
      } catch (error) {
        tellOf('invalid', error, 'attachTo: no element or selector')
        return ignore
      }
    },
    destroy() {
      if (isOver) return
      want()
      clearTimeout(rest)
      entries.detach()
      tellExtras('destroy')
      door?.('destroy')
      // Code that is still on its way finds nothing to make.
      door = ignore
      isOver = true
    },
  } as Launcher
  const verbs = 'open close toggle prefill identify locale theme reset consent erase'.split(
    ' ',
  ) as Verb[]
  for (const verb of verbs) {
    launcher[verb] = (value?: unknown) => run(verb, value).catch(tell)
  }

  const host = { options, said, launcher, elements: entries.elements, emit }

  events.on('error', ({ error }) => options.onError?.(error))
  if (options.launcher) need(doors.loadButton)
  if (options.router) need(doors.loadRouter)
  if (options.target) open()
  // Not at once: the page starts before a panel or a badge is thought of.
  const rest = setTimeout(() => {
    if (options.preload) load()
    if (!options.hasTickets && !doors.marker('getItem')) return
    needBadge()
    tellExtras('idle')
  }, 2_000)
  return launcher
}
