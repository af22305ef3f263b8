import { type Clock, systemClock } from '@deskside/core'
import { topmostHostModal, watchHostModals } from './hostModal.js'

/** The one node that Deskside puts into a host's page while help is open, and how it is shown. */
export interface Surface {
  readonly shadow: ShadowRoot
  /** Carries theme, language and layout; everything visible is inside. */
  readonly root: HTMLElement
  /** The dialog, or the section of an inline page. */
  readonly panel: HTMLElement
  /** Where components are rendered. */
  readonly frame: HTMLElement
  /** Again with another `modal` changes the way it is shown. */
  show(modal: boolean): void
  hide(): void
  /** The focused element inside, if the focus is inside. */
  focused(): HTMLElement | null
  destroy(): void
}

/** A page puts its body or its dialogs in another place so often at most. */
const MOST_A_SECOND = 5

/** Keys and drops that are meant for the panel are no shortcuts of the host. */
const KEPT_INSIDE = ['keydown', 'keypress', 'keyup', 'paste', 'copy', 'cut', 'drop'] as const

export type SurfaceDeps = {
  readonly clock: Clock
  /** The page takes the panel away as often as it is put back. */
  readonly onLost: () => void
}

/** @param target an element to fill; `null` for a panel that floats above the page */
export function createSurface(
  document: Document,
  target: Element | null,
  deps: SurfaceDeps = { clock: systemClock(), onLost() {} },
): Surface {
  const node = document.createElement('deskside-panel')
  const shadow = node.attachShadow({ mode: 'open' })
  const root = element('div', 'root')
  const panel = element(target ? 'section' : 'dialog', 'panel')
  const frame = element('div', 'frame')
  panel.append(frame)
  root.append(panel)
  shadow.append(root)
  for (const type of KEPT_INSIDE) root.addEventListener(type, (event) => event.stopPropagation())
  if (target) node.toggleAttribute('data-page', true)

  const floating = createFloating(node, panel, deps)

  function element(tag: string, name: string): HTMLElement {
    const made = document.createElement(tag)
    made.className = name
    // Hosts may style it: docs/theming.md.
    if (name === 'panel') made.setAttribute('part', name)
    return made
  }

  return {
    shadow,
    root,
    panel,
    frame,
    show(modal) {
      panel.toggleAttribute('data-open', true)
      if (target) {
        if (node.parentNode !== target) target.append(node)
      } else floating.show(modal)
    },
    hide() {
      panel.toggleAttribute('data-open', false)
      floating.hide()
      node.remove()
    },
    focused: () => shadow.activeElement as HTMLElement | null,
    destroy() {
      floating.hide()
      node.remove()
    },
  }
}

/** Above everything of the host: the top layer where the browser has it. */
function createFloating(node: HTMLElement, panel: HTMLElement, { clock, onLost }: SurfaceDeps) {
  const document = node.ownerDocument
  const dialog = panel as HTMLDialogElement
  let stopWatching: (() => void) | undefined
  let isModal = false
  let raisedAt: readonly number[] = []
  /** Who has the focus inside: with the page's body the host takes the focus away as well. */
  let last: HTMLElement | null = null
  panel.addEventListener('focusin', ({ target }) => {
    last = target as HTMLElement
  })
  // Afterwards: a body that is taken away blurs us while we are still in it.
  panel.addEventListener('focusout', () => queueMicrotask(letGo))

  function letGo(): void {
    if (node.isConnected && !node.shadowRoot?.activeElement) last = null
  }

  function home(): Element {
    return topmostHostModal(document) ?? document.body
  }

  /** Whatever happens to the nodes meanwhile, focus and scroll position stay. */
  function raiseAgain(modal: boolean): void {
    const focused = last
    const scrolled = panel.querySelector('.body')?.scrollTop ?? 0
    lower(dialog)
    isModal = modal
    if (node.parentNode !== home()) home().append(node)
    raise(dialog, modal)
    const body = panel.querySelector('.body')
    if (body) body.scrollTop = scrolled
    focused?.focus({ preventScroll: true })
  }

  function settle(): void {
    if (node.isConnected && node.parentNode === home()) return
    if (isFought()) onLost()
    else raiseAgain(isModal)
  }

  /** A page that removes what it does not know, at once and for ever, would stand still with us. */
  function isFought(): boolean {
    const now = clock.monotonic()
    raisedAt = [...raisedAt.filter((at) => now - at < 1_000), now]
    return raisedAt.length > MOST_A_SECOND
  }

  return {
    show(modal: boolean): void {
      if (stopWatching && modal === isModal) settle()
      else raiseAgain(modal)
      stopWatching ??= watchHostModals(document, settle)
    },
    hide(): void {
      stopWatching?.()
      stopWatching = undefined
      lower(dialog)
    },
  }
}

function raise(dialog: HTMLDialogElement, modal: boolean): void {
  if (modal && dialog.showModal) dialog.showModal()
  else if (!modal && dialog.showPopover) {
    dialog.popover = 'manual'
    dialog.showPopover()
  } else dialog.setAttribute('open', '')
}

function lower(dialog: HTMLDialogElement): void {
  // Both throw where there is nothing to hide.
  if (dialog.matches('[popover]') && dialog.isConnected) {
    try {
      dialog.hidePopover()
    } catch {}
    dialog.removeAttribute('popover')
  }
  if (dialog.open) dialog.close?.()
  dialog.removeAttribute('open')
}
