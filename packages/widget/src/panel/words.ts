import { signal } from '@preact/signals'
import { englishFor, isLazy, loadI18n } from '../i18n/i18n.js'

/** The language of the panel: English at once, any other as soon as its chunk has come. */
export function createWords(first: string, report: (error: unknown) => void) {
  const i18n = signal(englishFor(first))
  /** Is there something to show, or would English flash by? */
  const hasWords = signal(!isLazy(first))
  let wanted = ''

  async function speak(locale: string): Promise<void> {
    wanted = locale
    const words = await loadI18n(locale).catch((error: unknown) => {
      report(error)
      return englishFor(locale)
    })
    // The last word counts, whichever chunk comes first.
    if (wanted !== locale) return
    i18n.value = words
    hasWords.value = true
  }

  speak(first)
  return { i18n, hasWords, speak }
}
