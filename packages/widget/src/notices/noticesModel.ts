import type { ConnectionState, SessionState, StorageMode, Submission } from '@deskside/core'

/** One word about the state of things; in this order of weight, and never two about the same. */
export type StateNotice =
  | { readonly kind: 'authRequired' }
  | { readonly kind: 'offline' }
  | { readonly kind: 'unavailable'; readonly retryAt: number | null }
  | { readonly kind: 'failed'; readonly submissions: readonly Submission[] }
  | { readonly kind: 'waiting'; readonly submissions: readonly Submission[] }
  | { readonly kind: 'memory' }

export type NoticesInput = {
  readonly connection: ConnectionState
  readonly session: SessionState
  readonly storageMode: StorageMode
  readonly submissions: readonly Submission[]
}

/**
 * What is worth a word just now.
 *
 * Sending is not: it shows where the message stands. That nothing is kept on this device matters
 * only while something waits that would be lost with the page.
 */
export function noticesOf(input: NoticesInput): readonly StateNotice[] {
  const { connection, session, submissions } = input
  const notices: StateNotice[] = []
  if (session.status === 'auth_required') notices.push({ kind: 'authRequired' })
  else if (connection.status === 'offline') notices.push({ kind: 'offline' })
  else if (connection.status === 'unavailable' || session.status === 'auth_unavailable') {
    notices.push({ kind: 'unavailable', retryAt: connection.retryAt })
  }
  const failed = submissions.filter(({ status }) => status === 'failed')
  const waiting = submissions.filter(({ status }) => status === 'waiting')
  if (failed.length > 0) notices.push({ kind: 'failed', submissions: failed })
  if (waiting.length > 0) notices.push({ kind: 'waiting', submissions: waiting })
  if (input.storageMode === 'memory' && submissions.length > 0) notices.push({ kind: 'memory' })
  return notices
}
