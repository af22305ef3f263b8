import type { Log } from '../model/log.js'
import type { Ended } from './outboxAttempt.js'

/** Tells the log how a try ended; what a person took back themselves is no news. */
export function logEnd(log: Log | undefined, ended: Ended): void {
  if (ended.type === 'sent') {
    log?.('outbox_sent')
    return
  }
  const { error, attempts } = ended.submission
  if (error?.code !== 'aborted') {
    log?.(`outbox_${ended.type}`, { error: error?.code ?? 'none', attempts })
  }
}
