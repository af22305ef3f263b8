import type { HelpView } from './contract.js'
import { linkOf } from './fallback.js'

export type EntriesDeps = {
  /** Somebody is about to want the panel. `at`: milliseconds that only ever grow. */
  readonly onNear: (at: number) => void
  readonly onOpen: (view: HelpView | undefined, entry: HTMLElement) => void
  /** `false` once the panel could not be loaded: then a link does what links do. */
  readonly canOpen: () => boolean
  /** Is the panel a dialog, or does it fill a page? */
  readonly isDialog: boolean
}

/** `pointerover` comes first of all: with a mouse, a pen, and a finger that touches. */
const EVENTS = ['pointerover', 'focusin', 'click']
/** The host's Help entries: heard on the document, so that elements that come late work too. */
export function createEntries(deps: EntriesDeps) {
  const attached = new Set<readonly [at: Element | string, view: HelpView | undefined]>()
  const marked = new Set<Element>()

  /** All that are in the page now. */
  function elements(entries = [...attached]): Element[] {
    return entries.flatMap(([at]) => select(at))
  }

  /** Says of each entry that it opens a dialog. */
  function mark(): void {
    const now = elements()
    for (const entry of now) {
      // What the host says of its entry stays.
      if (deps.isDialog && !entry.ariaHasPopup) {
        marked.add(entry)
        entry.ariaHasPopup = 'dialog'
      }
    }
    for (const entry of marked) {
      if (!now.includes(entry)) {
        marked.delete(entry)
        entry.ariaHasPopup = null
      }
    }
  }

  function hear(event: Event): void {
    // The path, not the target: it also finds an entry inside the host's own shadow roots.
    const path = event.composedPath() as Element[]
    for (const [at, view] of attached) {
      const entry = path.find((node) => (isElement(at) ? node === at : node.matches?.(at)))
      if (!entry) continue
      mark()
      if (event.type === 'click') onClick(event as MouseEvent, entry as HTMLElement, view)
      else deps.onNear(event.timeStamp)
    }
  }

  function onClick(event: MouseEvent, entry: HTMLElement, view: HelpView | undefined): void {
    if (
      event.defaultPrevented ||
      // «In a new tab», «in a new window», «save»: the link's own business.
      event.button ||
      event.ctrlKey ||
      event.metaKey ||
      event.shiftKey ||
      event.altKey ||
      (!deps.canOpen() && linkOf(entry))
    ) {
      return
    }
    // Only where there is something to prevent: menus take a prevented click for a refused one.
    if (entry.closest('a[href],form')) event.preventDefault()
    deps.onOpen(view, entry)
  }

  // Capture: a menu that stops propagation does not kill its Help entry, and a router's link sees
  // that its click is taken before it navigates.
  for (const name of EVENTS) document.addEventListener(name, hear, true)

  return {
    /**
     * Where unread answers are counted: «Write a message» has nothing to read. The script tag says
     * `'new'` for `{ name: 'new' }`.
     */
    elements: () => elements([...attached].filter(([, view]) => (view?.name ?? view) !== 'new')),
    attach(at: Element | string, view?: HelpView): () => void {
      // Throws for what is neither an element nor a selector, before anything is attached.
      select(at)
      const entry = [at, view] as const
      attached.add(entry)
      mark()
      return () => {
        attached.delete(entry)
        mark()
      }
    },
    detach(): void {
      for (const name of EVENTS) document.removeEventListener(name, hear, true)
      attached.clear()
      mark()
    },
  }
}

function isElement(at: Element | string): at is Element {
  return !!(at as Element).matches
}

function select(at: Element | string): Element[] {
  return isElement(at) ? [at] : [...document.querySelectorAll(at)]
}
