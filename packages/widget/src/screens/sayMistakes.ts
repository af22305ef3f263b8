import type { SupportClient } from '@deskside/core'
import type { HelpOptions } from '../launcher/contract.js'

const OPTIONS =
  'endpoint getToken user locale texts languages theme target router frame launcher hasTickets preload fallback source page accounts alerts consent client onError'.split(
    ' ',
  )

/**
 * Says in the console what a developer may have missed: options that there are not, and that nobody
 * is named. Without a person every request fails.
 *
 * @param client `null` where a person comes by another way
 */
export function sayMistakes(options: Partial<HelpOptions>, client: SupportClient | null): void {
  for (const name of Object.keys(options)) {
    if (!OPTIONS.includes(name)) console.warn(`Deskside: no option ${name}`)
  }
  if (client?.session.get().status !== 'signed_out') return
  console.error('Deskside: nobody is named. Pass user: { id }, the sub of your tokens.')
}
