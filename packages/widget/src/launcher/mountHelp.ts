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
  const { attach, locale, theme, consent, erase, tell, off, ...help } = createLauncher(options)
  return {
    ...help,
    attachTo: attach,
    setLocale: locale,
    setTheme: theme,
    setConsent: consent,
    eraseLocalData: erase,
  }
}
