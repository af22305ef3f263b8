/**
 * The host's modal dialog that lies on top, if there is one. Everything outside of it is inert,
 * also what is painted above it, so the panel has to move in.
 */
export function topmostHostModal(document: Document): HTMLElement | null {
  const open = [...document.querySelectorAll<HTMLElement>('dialog[open]')].filter(isModal)
  // The order of the top layer cannot be read; the one that holds the focus was opened last.
  return open.find((dialog) => dialog.contains(document.activeElement)) ?? open.at(-1) ?? null
}

/** Calls back when a dialog opens or closes, or when nodes come and go. */
export function watchHostModals(document: Document, onChange: () => void): () => void {
  const observer = new MutationObserver(onChange)
  observer.observe(document.documentElement, {
    subtree: true,
    childList: true,
    attributeFilter: ['open'],
  })
  return () => observer.disconnect()
}

function isModal(dialog: Element): boolean {
  try {
    return dialog.matches(':modal')
  } catch {
    // Browsers before `:modal` cannot tell; a dialog that is merely shown makes nothing inert.
    return false
  }
}
