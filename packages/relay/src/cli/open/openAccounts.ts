import type { AccountsOptions } from '../../accounts/accountRooms.js'
import type { RelayConfig } from '../config/relayConfigSchema.js'
import type { Rooms } from '../handlerOptions.js'
import type { OpenDeps } from './OpenDeps.js'
import { openMailer } from './openMailer.js'

/** Guests and accounts, as the file has them. Only where it says `accounts` and `mail`. */
export async function openAccounts(
  { accounts, mail }: RelayConfig,
  { helpdesk }: Rooms,
  deps: OpenDeps,
): Promise<AccountsOptions> {
  if (accounts === undefined || mail === undefined) throw new TypeError('There are no accounts')
  const { scryptHasher } = await import('../../node/scryptHasher.js')
  const { secret, ...options } = accounts
  return {
    ...options,
    secret: deps.secretOf(secret),
    mailer: await openMailer(mail, deps),
    hasher: scryptHasher(),
    ...(helpdesk.customers === undefined ? {} : { customers: helpdesk.customers }),
  }
}
