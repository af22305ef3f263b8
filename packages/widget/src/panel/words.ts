import type { DeskState, DeskTexts, Store } from '@deskside/core'
import { signal } from '@preact/signals'
import { englishFor, type I18n, isLazy, loadI18n } from '../i18n/i18n.js'
import type { HelpLanguages, HelpTexts, WordSources } from '../i18n/texts.js'

export type WordsDeps = {
  /** Whose own words come with its description. */
  readonly desk: Store<DeskState>
  /** The host's own words: they win over the desk's. */
  readonly texts?: HelpTexts | undefined
  readonly languages?: HelpLanguages | undefined
  /** Words for signing in come only where somebody may. */
  readonly hasAccounts: boolean
  report(error: unknown): void
}

/** The language of the panel: English at once, any other as soon as its chunk has come. */
export function createWords(
  first: string,
  { desk, texts, languages, hasAccounts, report }: WordsDeps,
) {
  let ofDesk = textsOf(desk.get())
  const i18n = signal(englishFor(first))
  /** Is there something to show, or would English flash by? */
  const hasWords = signal(!isLazy(first, sources()))
  let wanted = ''
  /** What its developer was told of. */
  let missed = ''
  /** Counts what was asked for: the same language may be, once more with the desk's words. */
  let turn = 0
  /** Has a screen been asked for whose words come in a chunk of their own? */
  let wantsLater = false

  function sources(): WordSources | null {
    const all = [ofDesk, texts].filter((one) => one !== undefined)
    return languages || all.length > 0 ? { languages, texts: all, report } : null
  }

  async function speak(locale: string): Promise<void> {
    wanted = locale
    turn += 1
    const mine = turn
    const words = await load(locale).catch((error: unknown) => {
      report(error)
      return englishFor(locale)
    })
    // The last word counts, whichever chunk comes first.
    if (mine !== turn) return
    i18n.value = words
    hasWords.value = true
    if (locale !== missed && !locale.toLowerCase().startsWith(words.language.slice(0, 2))) {
      missed = locale
      console.warn(`Deskside: no words for locale ${locale}`)
    }
  }

  async function load(locale: string): Promise<I18n> {
    const words = await loadI18n(locale, sources())
    return wantsLater ? withLater(words) : words
  }

  /** Where they do not come, later screens read in English: better than none. */
  async function withLater(words: I18n): Promise<I18n> {
    try {
      return (await words.later?.(hasAccounts)) ?? words
    } catch (error) {
      report(error)
      return { ...words, later: null }
    }
  }

  /** Resolves when the words of later screens are here too. Never rejects. */
  async function needLater(): Promise<void> {
    wantsLater = true
    const before = i18n.peek()
    const words = await withLater(before)
    if (i18n.peek() === before) i18n.value = words
  }

  /** Asks for the desk, as whoever watches it does. */
  function watchDesk(): () => void {
    return desk.subscribe(() => {
      const now = textsOf(desk.get())
      if (now === ofDesk) return
      ofDesk = now
      speak(wanted)
    })
  }

  speak(first)
  return { i18n, hasWords, speak, needLater, watchDesk }
}

function textsOf({ description }: DeskState): DeskTexts | undefined {
  return description?.desk.texts
}
