import { type SupportError, toSupportError } from '../errors/SupportError.js'
import type { Draft } from '../model/draft.js'
import type { OutboxRow } from '../model/outboxBox.js'
import {
  changeRow,
  claimed,
  failed,
  LEASE_MS,
  LEAVING_MS,
  released,
  shortened,
  toSubmission,
  waiting,
  withDone,
} from '../model/outboxChanges.js'
import type { Submission, SubmitResult } from '../model/submission.js'
import type { Epoch } from '../ports/Epoch.js'
import type { Presence } from '../ports/platform.js'
import type { Clock } from '../time/clock.js'
import {
  type Delivered,
  type DeliveryDeps,
  deliverRow,
  leavesDoubt,
  toSubmissionError,
  verdictOf,
} from './delivery.js'
import type { OutboxShelf } from './outboxShelf.js'

/** How one try of a row ended. */
export type Ended =
  | { readonly type: 'sent'; readonly delivered: Delivered }
  | { readonly type: 'waiting'; readonly submission: Submission }
  | { readonly type: 'failed'; readonly submission: Submission; readonly error: SupportError }

export type OutboxAttemptDeps = DeliveryDeps & {
  readonly shelf: OutboxShelf
  readonly clock: Clock
  readonly random: () => number
  readonly presence: Presence
  /** The name under which this client holds rows. */
  readonly owner: string
  /** Lets other tabs look. */
  readonly tell: () => void
  /** Reads from the server what was sent under the draft's id; rejects if it is not there. */
  readonly findSent: (draft: Draft) => Promise<Delivered>
  readonly onDelivered: (row: OutboxRow, delivered: Delivered) => void
  /** The server will not take it; called before anybody hears that it failed. */
  readonly onRefused: (row: OutboxRow, error: SupportError) => Promise<void>
  readonly onEnd: (id: string, ended: Ended) => void
  /** Does a program wait for the end of this row? */
  readonly hasCaller: (id: string) => boolean
}

/** One try under way. */
export type Run = { readonly controller: AbortController; isTextOut: boolean; ended: Promise<void> }

export interface OutboxAttempt {
  /** Tries a row once, if nobody else holds it, and writes down what came of it. */
  attempt(id: string, run: Run, epoch: Epoch): Promise<void>
  /** Looks whether the server has it after all, and settles it then. */
  findDelivered(epoch: Epoch, row: OutboxRow): Promise<boolean>
}

/** One try of one row, under a lease that other tabs respect. */
export function createOutboxAttempt(deps: OutboxAttemptDeps): OutboxAttempt {
  const { shelf, clock, random, presence, owner, tell } = deps

  async function attempt(id: string, run: Run, epoch: Epoch): Promise<void> {
    const box = await changeOne(epoch, id, (row) => claimed(row, owner, clock.now()))
    const row = box.rows.find((each) => each.id === id)
    if (!row || !epoch.isCurrent()) return
    if (row.lease?.owner !== owner) {
      deps.onEnd(id, { type: 'waiting', submission: toSubmission(row) })
      return
    }
    tell()
    const { signal } = run.controller
    const stopRenewing = renewLease(epoch, id, signal)
    try {
      const delivered = await deliverRow(deps, row, epoch, signal, () => {
        run.isTextOut = true
      })
      await conclude(epoch, row, delivered)
    } catch (thrown) {
      if (epoch.isCurrent()) await recover(epoch, row, run, toSupportError(thrown))
    } finally {
      stopRenewing()
    }
  }

  async function conclude(epoch: Epoch, row: OutboxRow, delivered: Delivered): Promise<void> {
    deps.onDelivered(row, delivered)
    await shelf.change(epoch, (box) => withDone(box, row))
    if (!epoch.isCurrent()) return
    deps.keeper.forget(row.draft.attachments)
    tell()
    deps.onEnd(row.id, { type: 'sent', delivered })
  }

  async function recover(
    epoch: Epoch,
    row: OutboxRow,
    run: Run,
    error: SupportError,
  ): Promise<void> {
    const known = toSubmissionError(error)
    if (run.controller.signal.aborted) {
      await changeOne(epoch, row.id, (each) => ({ ...released(each), isDoubtful: row.isDoubtful }))
      const submission = toSubmission({ ...row, status: 'failed', error: known })
      deps.onEnd(row.id, { type: 'failed', submission, error })
      return
    }
    const mayWait = row.hasForm || !deps.hasCaller(row.id)
    const verdict = verdictOf(error, row.attempts, random, mayWait)
    if (verdict.type !== 'wait') return giveUp(epoch, row, error, verdict.type === 'refused')
    const next = {
      retryAt: verdict.waitMs === null ? null : clock.now() + verdict.waitMs,
      isServerPaced: verdict.isServerPaced,
      isDoubtful: row.isDoubtful || (run.isTextOut && leavesDoubt(error.code)),
    }
    const change = (each: OutboxRow) => waiting(each, known, next)
    await changeOne(epoch, row.id, change)
    if (!epoch.isCurrent()) return
    tell()
    deps.onEnd(row.id, { type: 'waiting', submission: toSubmission(change(row)) })
  }

  async function giveUp(
    epoch: Epoch,
    row: OutboxRow,
    error: SupportError,
    isRefused: boolean,
  ): Promise<void> {
    const known = toSubmissionError(error)
    const box = await changeOne(epoch, row.id, (each) => failed(each, known))
    if (!epoch.isCurrent()) return
    // As it lies there now: another tab may have tried it as well.
    const now = box.rows.find(({ id }) => id === row.id) ?? failed(row, known)
    if (now.isDoubtful && (await findDelivered(epoch, now))) return
    if (isRefused) await deps.onRefused(now, error)
    if (!epoch.isCurrent()) return
    tell()
    deps.onEnd(row.id, { type: 'failed', submission: toSubmission(now), error })
  }

  /** A refusal now does not say that an earlier try was not taken: looks whether it was. */
  async function findDelivered(epoch: Epoch, row: OutboxRow): Promise<boolean> {
    const delivered = await deps.findSent(row.draft).catch(() => null)
    if (delivered && epoch.isCurrent()) await conclude(epoch, row, delivered)
    return delivered !== null
  }

  function changeOne(epoch: Epoch, id: string, change: (row: OutboxRow) => OutboxRow) {
    return shelf.change(epoch, (box) => changeRow(box, id, change))
  }

  function renewLease(epoch: Epoch, id: string, signal: AbortSignal): () => void {
    let stop = () => {}
    const renewAfter = (ms: number) => {
      stop()
      stop = clock.setTimer(() => {
        // Given up, while a backend that knows no abort goes on: others may have the row.
        if (signal.aborted) return
        void changeOne(epoch, id, (row) => claimed(row, owner, clock.now()))
        renewAfter(LEASE_MS / 3)
      }, ms)
    }
    renewAfter(LEASE_MS / 3)
    // Where the page is really left, whoever comes next need not wait for the lease to run out.
    const stopLeaving = presence.onLeave(() => {
      void changeOne(epoch, id, (row) => shortened(row, owner, clock.now()))
      renewAfter(LEAVING_MS / 3)
    })
    return () => {
      stop()
      stopLeaving()
    }
  }

  return { attempt, findDelivered }
}

/** The same for whoever pressed «Send». */
export function toResult(ended: Ended): SubmitResult {
  if (ended.type === 'sent') return { status: 'sent', ...ended.delivered }
  if (ended.type === 'waiting') return { status: 'waiting', submission: ended.submission }
  return { status: 'failed', error: toSubmissionError(ended.error) }
}
