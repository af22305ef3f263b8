import { useSyncExternalStore } from 'react'

type GoOptions = { readonly replace?: boolean }

/** Where the person is in Tidecast: the path of the address, by the History API. */
export const place = {
  path: (): string => location.pathname,
  go(path: string, { replace = false }: GoOptions = {}): void {
    if (path === location.pathname) return
    history[replace ? 'replaceState' : 'pushState'](null, '', path)
    dispatchEvent(new PopStateEvent('popstate'))
  },
  /** Hears of every change of the address; returns the way out. */
  listen(onChange: () => void): () => void {
    addEventListener('popstate', onChange)
    return () => removeEventListener('popstate', onChange)
  },
}

export function usePath(): string {
  return useSyncExternalStore(place.listen, place.path)
}
