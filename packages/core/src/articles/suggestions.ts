import type { Loadable } from '../model/clientState.js'
import type { ClientGround } from '../ports/ClientGround.js'
import { derive, type Store } from '../store/store.js'
import type { ArticleHit } from '../wire/index.js'
import { type ArticleSearchOptions, createArticleSearch, LONGEST_QUERY } from './articleSearch.js'

/** What of a draft is looked up; every `DraftState` of the core has it. */
export type DraftWords = {
  readonly draft: { readonly subject: string; readonly body: string }
}

/** Articles that may answer what somebody is writing. Items stay until others are found. */
export type SuggestionsState = Loadable & { readonly items: readonly ArticleHit[] }

/** Two words name a thing; from three on they say something about it. */
const FEWEST_WORDS = 3

/**
 * Watches a draft while it is watched itself, and looks up what is written there once nobody has
 * typed for a while. A text whose beginning stays as it is is asked for once. Never an obstacle: it
 * fails in silence, and the next change tries again.
 */
export function createSuggestions(
  ground: Pick<ClientGround, 'clock' | 'epoch' | 'hasPublicArticles'>,
  draft: Store<DraftWords>,
  options: Pick<ArticleSearchOptions, 'afterMs' | 'limit'>,
): { readonly state: Store<SuggestionsState>; readonly reset: () => void } {
  const search = createArticleSearch(ground, {
    ...options,
    whileWatched() {
      const off = draft.subscribe(look)
      look()
      return () => {
        off()
        // Nobody looks any more: what was not answered is asked for when somebody does.
        search.rest()
      }
    },
  })

  function look(): void {
    const q = queryOf(draft.get())
    const { query, status } = search.state.get()
    if (q !== query || status === 'failed') search.type(q)
  }

  return {
    state: derive([search.state], ({ status, error, items }) => ({ status, error, items })),
    reset: search.reset,
  }
}

/** The beginning of what is written, in whole words; nothing while it is too short to mean much. */
function queryOf({ draft: { subject, body } }: DraftWords): string {
  // Four times as much as is sent: no need to look at fifty thousand characters at each key.
  const text = `${subject} ${body.slice(0, 4 * LONGEST_QUERY)}`.replace(/\s+/g, ' ').trim()
  if (!hasWords(text)) return ''
  if (text.length <= LONGEST_QUERY) return text
  const cut = text.slice(0, LONGEST_QUERY)
  const lastSpace = cut.lastIndexOf(' ')
  return lastSpace < 0 ? cut : cut.slice(0, lastSpace)
}

/** Japanese has no spaces between its words. */
function hasWords(text: string): boolean {
  if (!Intl.Segmenter) return text.split(' ').length >= FEWEST_WORDS
  let count = 0
  for (const { isWordLike } of new Intl.Segmenter(undefined, { granularity: 'word' }).segment(
    text,
  )) {
    if (isWordLike) count += 1
    if (count >= FEWEST_WORDS) return true
  }
  return false
}
