import type { HelpOptions, HelpWidget } from './contract.js'
import { createLauncher } from './createLauncher.js'

/**
 * Puts help behind the host's own Help entry: nothing is asked of the network, stored or drawn
 * until somebody points at the entry, except the badge of a person who already has tickets.
 *
 * Needs a document: call it in the browser. Importing it anywhere is harmless.
 *
 * @example
 * const help = mountHelp({ endpoint: 'https://support.example.com', getToken })
 * help.attachTo('#help')
 */
export function mountHelp(options: HelpOptions): HelpWidget {
  const { attach, locale, theme, open, close, toggle, prefill, identify, reset, on, destroy } =
    createLauncher(options)
  return {
    attachTo: attach,
    setLocale: locale,
    setTheme: theme,
    open,
    close,
    toggle,
    prefill,
    identify,
    reset,
    on,
    destroy,
  }
}
