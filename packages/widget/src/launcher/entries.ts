import type { HelpView } from './contract.js'
import { linkOf } from './fallback.js'

type Marked = { readonly element: Element; readonly attributes: readonly string[] }

type Entry = { readonly at: Element | string; readonly detach: () => void }

export type EntriesDeps = {
  /** Somebody is about to want the panel. */
  readonly onNear: () => void
  readonly onOpen: (view: HelpView | undefined, element: HTMLElement) => void
  /** `false` once the panel could not be loaded: then a link does what links do. */
  readonly canOpen: () => boolean
  /** Fills a page instead of opening a dialog: entries are then no dialog's buttons. */
  readonly inline: boolean
}

const NEAR = ['pointerover', 'focusin', 'touchstart'] as const
/** Roles that may say `aria-expanded`; a bare `div` may not. */
const EXPANDABLE = 'a[href],button,[role=button],[role=link],[role=menuitem],[role=tab]'

/** The host's Help entries: heard on the document, so that elements that come late work too. */
export function createEntries(deps: EntriesDeps) {
  const attached = new Set<Entry>()
  const marked = new Map<Element, Marked>()
  let expanded = false

  function elementsOf(at: Entry['at']): Element[] {
    return typeof at === 'string' ? [...document.querySelectorAll(at)] : [at]
  }

  function mark(element: Element): void {
    // Menus that are built anew each time they open leave no trail of old entries here.
    for (const old of [...marked.values()]) if (!old.element.isConnected) unmark(old)
    if (deps.inline || marked.has(element) || !element.matches(EXPANDABLE)) return
    const wanted = { 'aria-haspopup': 'dialog', 'aria-expanded': String(expanded) }
    // An attribute that the host has set means something else (a menu of its own): left alone.
    const ours = Object.entries(wanted).filter(([name]) => !element.hasAttribute(name))
    for (const [name, value] of ours) element.setAttribute(name, value)
    marked.set(element, { element, attributes: ours.map(([name]) => name) })
  }

  function unmark({ element, attributes }: Marked): void {
    for (const name of attributes) element.removeAttribute(name)
    marked.delete(element)
  }

  function attach(at: Element | string, view?: HelpView): () => void {
    // First, because it throws on what is no element and no selector: then nothing is attached.
    for (const element of elementsOf(at)) mark(element)
    const root = typeof at === 'string' ? document : at
    // The path, not the target: it also finds an entry inside the host's own shadow roots.
    const find = (event: Event) =>
      event
        .composedPath()
        .find((node) =>
          typeof at === 'string' ? node instanceof Element && node.matches(at) : node === at,
        ) as HTMLElement | undefined

    const onNear = (event: Event) => {
      const element = find(event)
      if (!element) return
      mark(element)
      deps.onNear()
    }
    const onClick = (event: Event) => {
      const element = find(event)
      const click = event as MouseEvent
      if (!element || click.defaultPrevented || click.button) return
      // «In a new tab», «in a new window», «save»: the link's own business.
      if (click.ctrlKey || click.metaKey || click.shiftKey || click.altKey) return
      if (!deps.canOpen() && linkOf(element)) return
      // Only where there is something to prevent: menus take a prevented click for a refused one.
      if (element.closest('a[href],form')) event.preventDefault()
      mark(element)
      deps.onOpen(view, element)
    }

    // Capture: a menu that stops propagation does not kill its Help entry, and a router's link
    // sees that its click is taken before it navigates.
    for (const name of NEAR) root.addEventListener(name, onNear, { capture: true, passive: true })
    root.addEventListener('click', onClick, true)
    const entry: Entry = {
      at,
      detach() {
        if (!attached.delete(entry)) return
        for (const name of NEAR) root.removeEventListener(name, onNear, true)
        root.removeEventListener('click', onClick, true)
        const kept = elements()
        for (const old of [...marked.values()]) if (!kept.includes(old.element)) unmark(old)
      },
    }
    attached.add(entry)
    return entry.detach
  }

  function elements(): Element[] {
    return [...attached].flatMap((entry) => elementsOf(entry.at))
  }

  return {
    attach,
    detach(): void {
      for (const entry of [...attached]) entry.detach()
    },
    /** All that are in the page now. */
    elements,
    setExpanded(next: boolean): void {
      expanded = next
      for (const { element, attributes } of marked.values()) {
        if (attributes.includes('aria-expanded')) element.setAttribute('aria-expanded', `${next}`)
      }
    },
  }
}
