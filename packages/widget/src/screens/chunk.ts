import type { ComponentType } from 'preact'

/** A screen that is fetched when it is needed, and there at once from then on. */
export interface Chunk<P extends object> {
  /** `null` until it has come. */
  view(): ComponentType<P> | null
  /** Fetches it; after a failure the next call tries again. */
  load(): Promise<void>
  /** Are its words in the second chunk of a language? */
  readonly hasLaterWords: boolean
}

export function createChunk<P extends object>(
  fetchView: () => Promise<ComponentType<P>>,
  hasLaterWords = false,
): Chunk<P> {
  let view: ComponentType<P> | null = null
  return {
    hasLaterWords,
    view: () => view,
    async load() {
      view ??= await fetchView()
    },
  }
}
