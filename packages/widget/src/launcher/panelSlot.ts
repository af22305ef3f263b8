import type { HelpView, Panel, PanelHost } from './contract.js'

export type PanelModule = { readonly createPanel: (host: PanelHost) => Panel }

export type PanelSlotDeps = {
  readonly host: PanelHost
  readonly load: () => Promise<PanelModule>
  /** Milliseconds that only ever grow. */
  readonly now: () => number
  readonly setTimer: (callback: () => void, afterMs: number) => () => void
  readonly onPanel: () => void
  /** `wanted`: somebody is waiting for the panel and gets another way to write. */
  readonly onFailed: (error: unknown, wanted: Wanted | undefined) => void
}

export type Wanted = { readonly view: HelpView | undefined; readonly from: HTMLElement | null }

/** A person who clicked waits this long for the panel's code at most. */
const PATIENCE_MS = 10_000
/** After a failure, hovering does not ask again before this; a click does. */
const PAUSE_MS = 30_000

/** Where the panel will be: fetched on intent, made on first use; what is said before is kept. */
export function createPanelSlot(deps: PanelSlotDeps) {
  let panel: Panel | undefined
  let loading: Promise<PanelModule> | undefined
  let failedAt: number | undefined
  let wanted: Wanted | undefined
  let stopWaiting: () => void = () => {}
  let destroyed = false
  /** The last word of each verb, in the order in which they were said. */
  const said = new Map<string, (panel: Panel) => unknown>()

  function load(): Promise<PanelModule> {
    if (loading) return loading
    // A second `import()` of the same address fetches again (seen in Chromium 156).
    loading = deps.load().catch(deps.load)
    loading.catch(fail)
    return loading
  }

  function fail(error: unknown): void {
    const waiting = wanted
    wanted = undefined
    loading = undefined
    failedAt = deps.now()
    stopWaiting()
    if (!destroyed) deps.onFailed(error, waiting)
  }

  function make({ createPanel }: PanelModule): Panel {
    if (panel) return panel
    panel = createPanel(deps.host)
    failedAt = undefined
    for (const tell of said.values()) tell(panel)
    said.clear()
    deps.onPanel()
    return panel
  }

  function show(panelNow: () => Panel): void {
    if (!wanted) return
    try {
      panelNow().open(wanted.view, wanted.from)
      wanted = undefined
      stopWaiting()
    } catch (error) {
      fail(error)
    }
  }

  return {
    panel: () => panel,
    /** Is a click worth taking from the entry's own link? */
    canOpen: () => panel !== undefined || loading !== undefined || failedAt === undefined,
    isWanted: () => wanted !== undefined,
    preload(): void {
      if (panel || loading || (failedAt !== undefined && deps.now() - failedAt < PAUSE_MS)) return
      load()
    },
    open(view: HelpView | undefined, from: HTMLElement | null): void {
      const isWaiting = wanted !== undefined
      wanted = { view, from }
      const made = panel
      if (made) show(() => made)
      if (made || isWaiting) return
      stopWaiting = deps.setTimer(() => fail(new Error('timeout')), PATIENCE_MS)
      load().then(
        (module) => show(() => make(module)),
        () => {},
      )
    },
    close(): void {
      wanted = undefined
      stopWaiting()
      panel?.close()
    },
    /** Now, or as soon as there is a panel. */
    say(verb: string, tell: (panel: Panel) => unknown): unknown {
      if (panel) return tell(panel)
      said.delete(verb)
      said.set(verb, tell)
    },
    unsay(...verbs: readonly string[]): void {
      for (const verb of verbs) said.delete(verb)
    },
    destroy(): void {
      destroyed = true
      wanted = undefined
      stopWaiting()
      panel?.destroy()
      panel = undefined
    },
  }
}
