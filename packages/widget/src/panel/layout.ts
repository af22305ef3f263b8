import { signal } from '@preact/signals'
import type { Layout } from '../state/context.js'

const PHONE = '(max-width: 520px)'

/**
 * Which of the layouts fits, and how much of the screen a phone's keyboard leaves.
 *
 * @param wide where there is room
 */
export function createLayout(wide: Exclude<Layout, 'phone'>, root: HTMLElement) {
  const query = globalThis.matchMedia?.(PHONE)
  const layout = signal<Layout>(choose())
  const { visualViewport } = globalThis

  function choose(): Layout {
    return wide !== 'page' && query?.matches ? 'phone' : wide
  }

  const onQuery = () => {
    layout.value = choose()
  }

  /** iOS lays the keyboard over the page without making it smaller. */
  const onViewport = () => {
    if (!visualViewport) return
    root.style.setProperty('--view-height', `${visualViewport.height}px`)
    root.style.setProperty('--view-top', `${visualViewport.offsetTop}px`)
  }

  query?.addEventListener('change', onQuery)
  visualViewport?.addEventListener('resize', onViewport)
  visualViewport?.addEventListener('scroll', onViewport)
  onViewport()

  return {
    layout,
    destroy(): void {
      query?.removeEventListener('change', onQuery)
      visualViewport?.removeEventListener('resize', onViewport)
      visualViewport?.removeEventListener('scroll', onViewport)
    },
  }
}
