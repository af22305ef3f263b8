import type { HelpEvents, HelpOptions, HelpView, HelpWidget } from './contract.js'

/** One function for everything: `Deskside('open', 'new')`. `q` holds calls while it is a stub. */
export type Deskside = {
  (verb: string, ...values: readonly unknown[]): unknown
  q?: ArrayLike<unknown>[]
}

type Listener = {
  readonly event: string
  readonly hear: (payload: never) => void
  /** Tells the widget that this one has gone. */
  stop: (() => void) | undefined
}

/**
 * The verbs of the script tag. A call that comes before `init` waits for it; `init` again with
 * equal options does nothing; nothing throws into the host.
 */
export function createCommands(mount: (options: HelpOptions) => HelpWidget): Deskside {
  const listeners = new Set<Listener>()
  const waiting: (readonly unknown[])[] = []
  let widget: HelpWidget | undefined
  let options: HelpOptions | undefined

  function fail(reason: string, cause?: unknown): void {
    const error = Object.assign(new Error(reason, { cause }), { code: 'invalid' })
    for (const { event, hear } of [...listeners]) {
      if (event === 'error') attempt(() => hear({ error } as never))
    }
    attempt(() => options?.onError?.(error))
  }

  function init(next: HelpOptions): void {
    if (widget) {
      if (!isSame(options, next))
        fail('init: there is a widget with other options; destroy it first')
      return
    }
    widget = mount(next)
    options = next
    for (const listener of listeners) hearOf(widget, listener)
    for (const [verb, ...values] of waiting.splice(0)) command(verb as string, ...values)
  }

  const verbs = {
    identify: (help, user) => help.identify(user as never),
    reset: (help) => help.reset(),
    open: (help, view) => help.open(toView(view)),
    close: (help) => help.close(),
    toggle: (help) => help.toggle(),
    prefill: (help, values) => help.prefill(values as never),
    locale: (help, locale) => help.setLocale(locale as string),
    theme: (help, theme) => help.setTheme(theme as never),
    attach: (help, entry, view) => help.attachTo(entry as string, toView(view)),
    destroy: (help) => {
      help.destroy()
      listeners.clear()
      widget = undefined
    },
  } satisfies Readonly<Record<string, Verb>>

  function on(event: string, hear: (payload: never) => void): () => void {
    const listener: Listener = { event, hear, stop: undefined }
    listeners.add(listener)
    if (widget) hearOf(widget, listener)
    return () => off(event, hear)
  }

  function off(event: string, hear?: unknown): void {
    for (const listener of [...listeners]) {
      if (listener.event !== event || (hear && listener.hear !== hear)) continue
      listeners.delete(listener)
      listener.stop?.()
    }
  }

  function command(name: string, ...values: readonly unknown[]): unknown {
    return attempt(
      () => {
        if (name === 'init') return init(values[0] as HelpOptions)
        if (name === 'on') return on(values[0] as string, values[1] as never)
        if (name === 'off') return off(values[0] as string, values[1])
        const verb = Object.hasOwn(verbs, name) ? verbs[name as keyof typeof verbs] : undefined
        if (!verb) return fail(`${name}: not supported`)
        if (widget) return (verb as Verb)(widget, ...values)
        waiting.push([name, ...values])
      },
      (error) => fail(`${name}: failed`, error),
    )
  }
  return command
}

type Verb = (help: HelpWidget, ...values: readonly unknown[]) => unknown

function attempt(act: () => unknown, otherwise: (error: unknown) => void = later): unknown {
  try {
    return act()
  } catch (error) {
    otherwise(error)
    return undefined
  }
}

/** The host's own listener threw: shown as the browser shows errors of listeners. */
function later(error: unknown): void {
  queueMicrotask(() => {
    throw error
  })
}

function hearOf(widget: HelpWidget, listener: Listener): void {
  listener.stop = widget.on(listener.event as keyof HelpEvents, listener.hear as never)
}

function toView(view: unknown): HelpView | undefined {
  return (typeof view === 'string' ? { name: view } : view) as HelpView | undefined
}

/** A page that runs its snippet again makes new functions and objects that mean the same. */
function isSame(before: object | undefined, after: object): boolean {
  const a = { ...before } as Record<string, unknown>
  const b = { ...after } as Record<string, unknown>
  return Object.keys({ ...a, ...b }).every((key) => isSameValue(a[key], b[key]))
}

function isSameValue(a: unknown, b: unknown): boolean {
  if (Object.is(a, b)) return true
  if (typeof a === 'function') return typeof b === 'function'
  // Plain data only: two elements of a page are two places.
  const isData = String(a) === '[object Object]' && String(b) === '[object Object]'
  return isData && JSON.stringify(a) === JSON.stringify(b)
}
