import { toSupportError } from '../errors/SupportError.js'
import type { Loadable } from '../model/clientState.js'
import type { ClientGround } from '../ports/ClientGround.js'
import { createStore, patch, type Store } from '../store/store.js'
import type { ArticleHit } from '../wire/index.js'
import { LONGEST_QUERY } from './articleSearch.js'

/** What of a draft is looked up; every `DraftState` of the core has it. */
export type DraftWords = {
  readonly draft: { readonly subject: string; readonly body: string }
}

/** Articles that may answer what somebody is writing. Items stay until others are found. */
export type SuggestionsState = Loadable & { readonly items: readonly ArticleHit[] }

export type SuggestionsOptions = { readonly afterMs: number; readonly limit: number }

const NOTHING: SuggestionsState = { status: 'idle', error: null, items: [] }

/** Two words name a thing; from three on they say something about it. */
const FEWEST_WORDS = 3

/**
 * Watches a draft while it is watched itself, and looks up what is written there once nobody has
 * typed for a while. A text whose beginning stays as it is is asked for once. Never an obstacle: it
 * fails in silence, and the next change tries again.
 */
export function createSuggestions(
  { clock, epoch, hasPublicArticles }: Pick<ClientGround, 'clock' | 'epoch' | 'hasPublicArticles'>,
  draft: Store<DraftWords>,
  { afterMs, limit }: SuggestionsOptions,
): { readonly state: Store<SuggestionsState>; readonly reset: () => void } {
  let turn = new AbortController()
  let stopTimer = () => {}
  /** Of the items that are shown, and of what is looked up just now. */
  let wanted = ''
  const state = createStore<SuggestionsState>(NOTHING, {
    whileWatched() {
      const off = draft.subscribe(look)
      look()
      return () => {
        off()
        rest()
      }
    },
  })

  function giveUp(): void {
    stopTimer()
    turn.abort()
  }

  /** Nobody looks any more: what was not answered is asked for when somebody does. */
  function rest(): void {
    giveUp()
    if (state.get().status !== 'loading') return
    wanted = ''
    patch(state, { status: state.get().items.length > 0 ? 'ready' : 'idle' })
  }

  function look(): void {
    const q = queryOf(draft.get())
    if (q === wanted) return
    giveUp()
    wanted = q
    if (q === '') {
      state.set(NOTHING)
      return
    }
    patch(state, { status: 'loading', error: null })
    const mine = new AbortController()
    turn = mine
    stopTimer = clock.setTimer(() => void ask(q, mine), afterMs)
  }

  async function ask(q: string, mine: AbortController): Promise<void> {
    try {
      const { items } = await epoch().run(
        (backend, signal) => backend.searchArticles({ q, limit }, { signal }),
        mine.signal,
        hasPublicArticles(),
      )
      if (mine === turn && !mine.signal.aborted) state.set({ status: 'ready', error: null, items })
    } catch (thrown) {
      if (mine !== turn || mine.signal.aborted) return
      wanted = ''
      patch(state, { status: 'failed', error: toSupportError(thrown) })
    }
  }

  return {
    state,
    reset() {
      giveUp()
      wanted = ''
      state.set(NOTHING)
    },
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
