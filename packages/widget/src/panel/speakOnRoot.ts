import { effect, type ReadonlySignal } from '@preact/signals'
import type { I18n } from '../i18n/i18n.js'
import type { Surface } from './surface.js'

/** The panel's name and language, for screen readers and for the direction of words. */
export function speakOnRoot(
  { root, frame, panel }: Surface,
  i18n: ReadonlySignal<I18n>,
): () => void {
  return effect(() => {
    const { language, messages } = i18n.value
    root.lang = language
    // The words have their own direction; where the panel stands is the host’s.
    frame.dir = /^(ar|fa|he|ur)\b/.test(language) ? 'rtl' : 'ltr'
    panel.setAttribute('aria-label', messages.common.help)
  })
}
