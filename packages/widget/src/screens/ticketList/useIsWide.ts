import { useLayoutEffect, useState } from 'preact/hooks'
import { useWidget } from '../../state/context.js'
import { useStore } from '../../state/useStore.js'

/** A table needs as much, in CSS pixels. */
const WIDE = 640

/** Is there room for a table where this element stands? Known before the first paint. */
export function useIsWide(place: { readonly current: HTMLElement | null }): boolean {
  const { layout } = useWidget()
  const isPage = useStore(layout) === 'page'
  const [isWide, setWide] = useState(true)
  useLayoutEffect(() => {
    const element = place.current
    if (!element || !isPage || !globalThis.ResizeObserver) return
    const look = () => setWide(element.clientWidth >= WIDE)
    look()
    // A list of another height, drawn while sizes are told, is an error event in the host's page.
    const observer = new ResizeObserver(() => requestAnimationFrame(look))
    observer.observe(element)
    return () => observer.disconnect()
  }, [isPage])
  return isPage && isWide
}
