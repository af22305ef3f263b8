import type { HelpEvents, HelpWidget } from '../launcher/contract.js'
import { mountHelp } from '../launcher/mountHelp.js'
import { EVENTS, type HelpProps } from './helpProps.js'

/** A widget that does what was said last. */
export interface FollowedHelp {
  /** Returns the widget that stands now: another one where an option has no verb. */
  follow(props: HelpProps): HelpWidget
  /** Takes the widget away. What follows after that mounts a new one. */
  leave(): void
}

/** Data, often written anew at each render: it is compared by what it says, functions by being there. */
const BY_TEXT: readonly string[] = ['alerts', 'fallback', 'languages', 'texts', 'user', 'view']

/** Always asked at the last moment, so that a new function needs no new widget. */
const LATE: readonly string[] = ['getToken', 'page', 'on', 'onError']

/**
 * Mounts a widget for a component and keeps it as the component's options are. Theme, language,
 * person and consent change by their verbs; with any other option the widget is mounted anew.
 *
 * @param place what an inline widget fills
 * @param entriesOf the Help entries; asked again whenever children of the place come or go
 */
export function followHelp(
  place: Element,
  entriesOf: () => readonly Element[] = () => [...place.children],
  mount: typeof mountHelp = mountHelp,
): FollowedHelp {
  const attached = new Map<Element, () => void>()
  let now: HelpProps | undefined
  let help: HelpWidget | undefined

  /** Opens by the entries that stand there now, and by no others. */
  function attach(entries = help && !now?.inline ? entriesOf() : []): void {
    for (const [entry, detach] of attached) {
      if (entries.includes(entry)) continue
      detach()
      attached.delete(entry)
    }
    for (const entry of entries) {
      if (help && !attached.has(entry)) attached.set(entry, help.attachTo(entry, now?.view))
    }
  }

  function start({ inline, view: _, on: __, ...options }: HelpProps): HelpWidget {
    const { getToken, page } = options
    const mounted = mount({
      ...options,
      ...(inline && { target: place }),
      ...(getToken && { getToken: (why) => (now?.getToken ?? getToken)(why) }),
      ...(page && { page: () => (now?.page ?? page)() }),
      onError: (error) => now?.onError?.(error),
    })
    for (const event of EVENTS) mounted.on(event, (payload) => hear(event, payload))
    return mounted
  }

  function hear<E extends keyof HelpEvents>(event: E, payload: HelpEvents[E]): void {
    now?.on?.[event]?.(payload)
  }

  function stop(): void {
    help?.destroy()
    help = undefined
    attached.clear()
  }

  const children = new MutationObserver(() => attach())

  return {
    follow(props) {
      const next = copyOf(props)
      const changed = changesOf(now ?? next, next)
      now = next
      if (changed.includes('view')) attach([])
      const standing = help
      if (standing && !changed.every((name) => tell(standing, name, next))) stop()
      help ??= start(next)
      attach()
      children.observe(place, { childList: true })
      return help
    },
    leave() {
      children.disconnect()
      stop()
    },
  }
}

/**
 * Frameworks hand over proxies, and hosts change their objects in place: data is kept as it reads now.
 * What begins with `$$` is Svelte's own.
 */
function copyOf(props: HelpProps): HelpProps {
  const entries = Object.entries(props)
    .filter(([name]) => !name.startsWith('$$'))
    .map(([name, value]) => [name, BY_TEXT.includes(name) ? plain(value) : value])
  return Object.fromEntries(entries)
}

function plain(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(plain)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, plain(one)]))
}

function changesOf(before: HelpProps, after: HelpProps): string[] {
  const names = new Set([...Object.keys(before), ...Object.keys(after)])
  return [...names].filter((name) => {
    const [was, is] = [before, after].map((props) => props[name as keyof HelpProps])
    // A function that comes or goes is a change as well.
    if (LATE.includes(name)) return !was !== !is
    return BY_TEXT.includes(name) ? textOf(was) !== textOf(is) : !Object.is(was, is)
  })
}

function textOf(value: unknown): string | undefined {
  return JSON.stringify(value, (_, one) => (typeof one === 'function' ? 'function' : one))
}

/** @returns whether the widget has a verb for it */
function tell(help: HelpWidget, name: string, props: HelpProps): boolean {
  const { theme = 'auto', user = null, locale, consent } = props
  if (name === 'theme') help.setTheme(theme)
  else if (name === 'user') help.identify(user)
  else if (name === 'locale' && locale) help.setLocale(locale)
  else if (name === 'consent' && consent) help.setConsent(consent)
  else return ['view', 'on', 'onError'].includes(name)
  return true
}
