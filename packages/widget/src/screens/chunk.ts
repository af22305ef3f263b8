import type { ComponentType } from 'preact'

/** A screen that is fetched when it is needed, and there at once from then on. */
export interface Chunk<P extends object> {
  /** `null` until it has come. */
  view(): ComponentType<P> | null
  /** Fetches it; after a failure the next call tries again. */
  load(): Promise<void>
}

export function createChunk<P extends object>(
  fetchView: () => Promise<ComponentType<P>>,
): Chunk<P> {
  let view: ComponentType<P> | null = null
  return {
    view: () => view,
    async load() {
      view ??= await fetchView()
    },
  }
}
