import { expect, it } from 'vitest'
import { SupportError } from '../errors/SupportError.js'
import { emptyDraft } from '../model/draft.js'
import type { Submission } from '../model/submission.js'
import type { Ended } from './outboxAttempt.js'
import { logEnd } from './outboxLog.js'

const SUBMISSION: Submission = {
  id: 'a',
  kind: 'ticket',
  ticketId: null,
  draft: emptyDraft('new', 'a', 0),
  status: 'waiting',
  attempts: 3,
  retryAt: null,
  error: null,
  createdAt: 0,
}

function linesOf(ended: Ended): unknown[] {
  const lines: unknown[] = []
  logEnd((code, facts) => lines.push([code, facts]), ended)
  logEnd(undefined, ended)
  return lines
}

it('tells how a try ended, by its code and its count; what was taken back is no news', () => {
  const failed = (code: 'forbidden' | 'aborted'): Ended => ({
    type: 'failed',
    submission: { ...SUBMISSION, error: { code, retryable: false } },
    error: new SupportError(code),
  })
  expect(linesOf({ type: 'waiting', submission: SUBMISSION })).toEqual([
    ['outbox_waiting', { error: 'none', attempts: 3 }],
  ])
  expect(linesOf(failed('forbidden'))).toEqual([
    ['outbox_failed', { error: 'forbidden', attempts: 3 }],
  ])
  expect(linesOf(failed('aborted'))).toEqual([])
  expect(linesOf({ type: 'sent', delivered: {} as never })).toEqual([['outbox_sent', undefined]])
})
