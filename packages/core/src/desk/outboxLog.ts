import type { Log } from '../model/log.js'
import type { Ended } from './outboxAttempt.js'

/** Tells the log how a try ended; what a person took back themselves is no news. */
export function logEnd(log: Log | undefined, ended: Ended): void {
  const { error = null, attempts = 0 } = ended.type === 'sent' ? {} : ended.submission
  if (error?.code === 'aborted') return
  log?.(`outbox_${ended.type}`, { error: error?.code ?? 'none', attempts })
}
