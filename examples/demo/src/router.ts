export type Router = {
  path(): string
  /** Goes to an address of the app; `replace` leaves no step to come back to. */
  go(path: string, options?: { readonly replace?: boolean }): void
  /** Hears of every change of the address. */
  onChange(listener: (path: string) => void): () => void
}

/** Addresses without page loads, by the History API. Links need nothing special to take part. */
export function createRouter(): Router {
  const listeners = new Set<(path: string) => void>()
  const path = (): string => location.pathname + location.search
  const tell = (): void => {
    for (const listener of [...listeners]) listener(path())
  }
  addEventListener('popstate', tell)
  document.addEventListener('click', (event) => {
    const link = (event.target as Element | null)?.closest?.('a[href^="/"]')
    if (!(link instanceof HTMLAnchorElement) || !isPlainClick(event)) return
    // A Help entry belongs to the widget, and stays an ordinary link if that never came.
    if (link.hasAttribute('data-help')) return
    event.preventDefault()
    go(link.pathname + link.search)
  })

  function go(next: string, options: { readonly replace?: boolean } = {}): void {
    if (next === path()) return
    if (options.replace === true) history.replaceState(null, '', next)
    else history.pushState(null, '', next)
    tell()
  }

  return {
    path,
    go,
    onChange(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}

function isPlainClick(event: MouseEvent): boolean {
  const { button, metaKey, ctrlKey, shiftKey, altKey, defaultPrevented } = event
  return button === 0 && !metaKey && !ctrlKey && !shiftKey && !altKey && !defaultPrevented
}
