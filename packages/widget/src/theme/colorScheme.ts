import { effect, type ReadonlySignal, signal } from '@preact/signals'
import type { HelpTheme } from '../launcher/contract.js'

export type ColorScheme = 'light' | 'dark'

/** What the theme means just now: `auto` follows the system while anybody listens. */
export function watchColorScheme(
  theme: ReadonlySignal<HelpTheme>,
  onChange: (scheme: ColorScheme) => void,
): () => void {
  const query = globalThis.matchMedia?.('(prefers-color-scheme: dark)')
  const systemIsDark = signal(query?.matches ?? false)
  const listen = () => {
    systemIsDark.value = query?.matches ?? false
  }
  query?.addEventListener('change', listen)
  const stop = effect(() => {
    const isDark = theme.value === 'dark' || (theme.value === 'auto' && systemIsDark.value)
    onChange(isDark ? 'dark' : 'light')
  })
  return () => {
    query?.removeEventListener('change', listen)
    stop()
  }
}
