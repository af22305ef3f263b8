import { confirmedAddress } from '../../notices/confirmedAddress.js'
import { createNotices, type Notices } from '../../notices/createNotices.js'
import type { RelayConfig } from '../config/relayConfigSchema.js'
import type { Rooms } from '../handlerOptions.js'
import type { Log } from '../log.js'
import type { OpenDeps } from './OpenDeps.js'
import { openMailer } from './openMailer.js'

/** Mails that support has answered, as the file has them; `null` where it asks for none. */
export async function openNotices(
  { accounts, mail, notices }: RelayConfig,
  { helpdesk, state }: Rooms,
  deps: OpenDeps & { readonly log: Log },
): Promise<Notices | null> {
  if (notices === undefined || mail === undefined) return null
  const { trustsHost = false, ...options } = notices
  return createNotices({
    ...options,
    backendFor: helpdesk.backendFor,
    mailer: await openMailer(mail, deps),
    addressOf: confirmedAddress({
      trustsHost,
      ...(accounts === undefined ? {} : { accounts: state.accounts }),
    }),
    store: state.notices,
    clock: deps.clock,
    onError: (error) => deps.log.failed('notices', error),
  })
}
