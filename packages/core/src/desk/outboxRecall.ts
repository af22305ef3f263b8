import { SupportError } from '../errors/SupportError.js'
import type { Draft, DraftKey, DraftProblem } from '../model/draft.js'
import type { OutboxRow } from '../model/outboxBox.js'
import { changeRow, taken, toSubmission, withoutRow } from '../model/outboxChanges.js'
import type { SubmitResult } from '../model/submission.js'
import type { AttachmentKeeper } from '../ports/AttachmentKeeper.js'
import type { Epoch } from '../ports/Epoch.js'
import type { Clock } from '../time/clock.js'
import { isUnclear, needsSignIn, toSubmissionError } from './delivery.js'
import type { Ended } from './outboxAttempt.js'
import type { OutboxShelf } from './outboxShelf.js'
import type { OutboxWorker } from './outboxWorker.js'

/** What the outbox needs of the forms. */
export interface DraftDesk {
  settled(key: DraftKey): Promise<Draft>
  problemsOf(draft: Draft): readonly DraftProblem[]
  sealed(draft: Draft): Draft
  release(sent: Draft): Promise<void>
  giveBack(draft: Draft): Promise<boolean>
}

export type OutboxRecallDeps = {
  readonly shelf: OutboxShelf
  readonly worker: OutboxWorker
  readonly drafts: DraftDesk
  readonly keeper: AttachmentKeeper
  readonly clock: Clock
  readonly createId: () => string
  readonly epoch: () => Epoch
  readonly submit: (key: DraftKey) => Promise<SubmitResult>
  /** Is somebody waiting for the end of this row? */
  readonly hasCaller: (id: string) => boolean
  readonly onEnd: (id: string, ended: Ended) => void
}

export interface OutboxRecall {
  retry(id: string): void
  cancel(id: string): Promise<void>
  /** After a refusal. */
  giveBack(row: OutboxRow): Promise<void>
}

/** Ways out of the outbox but the delivery: back into the form, another try, or away. */
export function createOutboxRecall(deps: OutboxRecallDeps): OutboxRecall {
  const { shelf, worker, drafts, keeper, clock } = deps

  /**
   * A refused text goes back to where it was typed. The server has seen its key, so it gets another
   * one; not where an earlier try may have been taken, which must not become two tickets.
   */
  async function giveBack(row: OutboxRow): Promise<void> {
    const epoch = deps.epoch()
    if (row.hasForm) {
      const back = row.isDoubtful ? row.draft : { ...row.draft, id: deps.createId() }
      if (!(await drafts.giveBack(back))) return
      await shelf.change(epoch, (box) => withoutRow(box, row.id))
      if (epoch.isCurrent()) shelf.addNotice(toSubmission(row))
      // Who waits hears of it and may ask again; what may be there already keeps its row and key.
    } else if (deps.hasCaller(row.id) && !(row.isDoubtful && needsSignIn(row.error))) {
      await shelf.change(epoch, (box) => withoutRow(box, row.id))
      keeper.discard(row.draft.attachments)
    }
  }

  function retry(id: string): void {
    const notice = shelf.notice(id)
    if (notice) {
      shelf.dropNotices((each) => each === notice)
      void deps.submit(notice.draft.key).catch(() => {})
      return
    }
    const row = shelf.rows().find((each) => each.id === id)
    if (row?.status === 'failed') void revive(row)
    else if (row) worker.hurry(id)
  }

  /** After a clear refusal the key is spent; where nobody knows what became of it, it stays. */
  async function revive({ id, error, isDoubtful }: OutboxRow): Promise<void> {
    const mayBeThere = isDoubtful || (error !== null && isUnclear(error.code))
    const nextId = mayBeThere ? id : deps.createId()
    await shelf.change(deps.epoch(), (box) =>
      changeRow(box, id, (row) => ({
        ...row,
        id: nextId,
        draft: { ...row.draft, id: nextId },
        status: 'waiting',
        retryAt: clock.now(),
      })),
    )
    worker.tell()
    worker.hurry(nextId)
  }

  async function cancel(id: string): Promise<void> {
    shelf.dropNotices((notice) => notice.id === id)
    const epoch = deps.epoch()
    await worker.takeAside(id)
    if (!epoch.isCurrent()) return
    const box = await shelf.change(epoch, (before) =>
      changeRow(before, id, (row) => taken(row, worker.owner, clock.now())),
    )
    const row = box.rows.find((each) => each.id === id)
    if (row && row.lease?.owner === worker.owner && epoch.isCurrent()) await takeBack(epoch, row)
    if (epoch.isCurrent()) worker.letGo(id)
  }

  async function takeBack(epoch: Epoch, row: OutboxRow): Promise<void> {
    if (row.isDoubtful && (await worker.findDelivered(epoch, row))) return
    if (!epoch.isCurrent()) return
    // Under its old id: if a lost try has reached the server, sending it again is the same ticket.
    const isBack = row.hasForm && (await drafts.giveBack(row.draft))
    if (!epoch.isCurrent()) return
    if (!isBack) keeper.discard(row.draft.attachments)
    await shelf.change(epoch, (box) => withoutRow(box, row.id))
    worker.tell()
    const error = new SupportError('aborted')
    const submission = toSubmission({ ...row, status: 'failed', error: toSubmissionError(error) })
    deps.onEnd(row.id, { type: 'failed', submission, error })
  }

  return { retry, cancel, giveBack }
}
