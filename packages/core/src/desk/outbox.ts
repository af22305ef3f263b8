import { SupportError } from '../errors/SupportError.js'
import { type AttachmentFacts, type Draft, type DraftKey, isDraftEmpty } from '../model/draft.js'
import { contentOf } from '../model/draftRow.js'
import type { Log } from '../model/log.js'
import { newRow, type OutboxRow, sightOf, unsentOf } from '../model/outboxBox.js'
import { changeRow, LEASE_MS, toSubmission, withFacts, withRow } from '../model/outboxChanges.js'
import type { Submission, SubmitResult } from '../model/submission.js'
import type { Storage } from '../ports/Storage.js'
import type { Store, WritableStore } from '../store/store.js'
import { type Delivered, toSubmissionError } from './delivery.js'
import { type Ended, toResult } from './outboxAttempt.js'
import { logEnd } from './outboxLog.js'
import { createOutboxRecall, type DraftDesk } from './outboxRecall.js'
import { createOutboxShelf } from './outboxShelf.js'
import { createOutboxWorker, type OutboxWorkerDeps } from './outboxWorker.js'

export type OutboxDeps = Omit<OutboxWorkerDeps, 'shelf' | 'onRefused' | 'onEnd' | 'hasCaller'> & {
  readonly storage: Storage
  readonly drafts: DraftDesk
  /** The latest one that was refused. */
  readonly failure: WritableStore<Submission | null>
  readonly log?: Log
}

export interface Outbox {
  readonly submissions: Store<readonly Submission[]>
  /** Reads what an earlier visit left and goes on with it; more calls do nothing. */
  start(): void
  submit(key: DraftKey): Promise<SubmitResult>
  /** Sends without a form; waits until it is sent. */
  send(draft: Draft, signal?: AbortSignal): Promise<Delivered>
  retry(submissionId: string): void
  cancel(submissionId: string): Promise<void>
  note(attachmentId: string, facts: AttachmentFacts): void
  /** The way to the server is open again: what waits for it may go soon. */
  nudge(): void
  /** Another person: everything in memory goes, what is on the device stays. */
  restart(): void
  stop(): Promise<unknown>
}

type Caller = {
  /** @returns whether the caller has what it waited for */
  readonly hear: (ended: Ended) => boolean
  readonly reject: (error: SupportError) => void
}

/** From «Send» to the server's word that it has it: once, whatever happens between. */
export function createOutbox(deps: OutboxDeps): Outbox {
  const { clock, drafts } = deps
  const shelf = createOutboxShelf({ storage: deps.storage, onWatched: start })
  const onRefused = (row: OutboxRow) => recall.giveBack(row)
  const hasCaller = (id: string) => callers.has(id)
  const hearing = { ...deps, shelf, hasCaller, onEnd }
  const worker = createOutboxWorker({ ...hearing, onDelivered, onRefused })
  const recall = createOutboxRecall({ ...hearing, worker, submit })
  /** The latest «Send» of each form, while it is under way. */
  const latest = new Map<DraftKey, Promise<SubmitResult>>()
  const storing = new Set<DraftKey>()
  const callers = new Map<string, Caller>()
  /** Kept for rows to come: a file may be read or sent while its row is being stored. */
  const facts = new Map<string, AttachmentFacts>()
  let isStarted = false

  function start(): void {
    if (isStarted) return
    isStarted = true
    worker.start()
  }

  function submit(key: DraftKey): Promise<SubmitResult> {
    start()
    const before = latest.get(key)
    if (before && storing.has(key)) return before
    storing.add(key)
    const result = submitDraft(key, before).finally(() => {
      if (latest.get(key) === result) latest.delete(key)
    })
    latest.set(key, result)
    return result
  }

  async function submitDraft(
    key: DraftKey,
    before: Promise<SubmitResult> | undefined,
  ): Promise<SubmitResult> {
    const epoch = deps.epoch()
    try {
      const draft = await drafts.settled(key)
      if (!epoch.isCurrent()) throw new SupportError('destroyed')
      // A second click, after the first has emptied the form.
      if (before && isDraftEmpty(draft)) return await before
      const problems = drafts.problemsOf(draft)
      if (problems.length > 0) return { status: 'invalid', problems }
      const { id, isNew } = await store(draft, true)
      const end = isNew ? firstEnd(id) : null
      shelf.dropNotices((notice) => notice.draft.key === key)
      await drafts.release(draft)
      storing.delete(key)
      if (!end) return { status: 'sent', ...(await deps.findSent({ ...draft, id })) }
      begin(id)
      return toResult(await end)
    } catch (error) {
      const isFull = (error as SupportError).code === 'outbox_full'
      if (isFull) return { status: 'failed', error: toSubmissionError(error as SupportError) }
      throw error
    } finally {
      storing.delete(key)
    }
  }

  /** @returns the id of its row; `isNew` is false if another tab has delivered it already */
  async function store(
    draft: Draft,
    hasForm: boolean,
  ): Promise<{ readonly id: string; readonly isNew: boolean }> {
    const epoch = deps.epoch()
    // Claimed from the start: another tab that hears of it must not be faster than this one.
    const lease = { owner: worker.owner, until: clock.now() + LEASE_MS }
    let own = draft
    const box = await shelf.change(epoch, (before) => {
      // Another tab has sent another text under this id: this one is not to get lost behind it.
      own = unsentOf(before, draft) ?? draft
      const sent = hasForm ? drafts.sealed(own) : own
      return withRow(before, newRow(sent, contentOf(own).content, hasForm, clock.now(), lease))
    })
    if (!epoch.isCurrent()) throw new SupportError('destroyed')
    const isThere = sightOf(box, contentOf(own)) !== 'unseen'
    if (!isThere) throw new SupportError('outbox_full')
    for (const file of own.attachments) note(file.id, facts.get(file.id) ?? {})
    worker.tell()
    return { id: own.id, isNew: box.rows.some(({ id }) => id === own.id) }
  }

  /** What has to wait for its turn, or is sent by another tab, says so at once. */
  function begin(id: string): void {
    worker.work()
    const row = shelf.rows().find((each) => each.id === id)
    if (row && !worker.isWorkingOn(id))
      onEnd(id, { type: 'waiting', submission: toSubmission(row) })
  }

  function firstEnd(id: string): Promise<Ended> {
    const end = new Promise<Ended>((resolve, reject) => {
      const hear = (ended: Ended) => {
        resolve(ended)
        return true
      }
      callers.set(id, { hear, reject })
    })
    // Whoever waits hears of it; while the row is being stored, nobody does yet.
    end.catch(() => {})
    return end
  }

  function onEnd(id: string, ended: Ended): void {
    if (callers.get(id)?.hear(ended)) callers.delete(id)
    logEnd(deps.log, ended)
    if (ended.type === 'failed' && ended.error.code !== 'aborted')
      deps.failure.set(ended.submission)
  }

  function onDelivered(row: OutboxRow, delivered: Delivered): void {
    deps.onDelivered(row, delivered)
    // It may have gone back to its form while nobody knew.
    if (row.hasForm) void drafts.release(row.draft)
  }

  function note(attachmentId: string, learned: AttachmentFacts): void {
    facts.set(attachmentId, { ...facts.get(attachmentId), ...learned })
    const holds = ({ draft }: OutboxRow) => draft.attachments.some(({ id }) => id === attachmentId)
    const row = shelf.rows().find(holds)
    if (!row) return
    void shelf.change(deps.epoch(), (box) =>
      changeRow(box, row.id, (each) => withFacts(each, attachmentId, learned)),
    )
  }

  async function send(draft: Draft, signal?: AbortSignal): Promise<Delivered> {
    start()
    const end = new Promise<Delivered>((resolve, reject) => {
      const hear = (ended: Ended) => {
        if (ended.type === 'sent') resolve(ended.delivered)
        if (ended.type === 'failed') reject(ended.error)
        return ended.type !== 'waiting'
      }
      callers.set(draft.id, { hear, reject })
    })
    end.catch(() => {})
    const onAbort = () => void recall.cancel(draft.id)
    signal?.addEventListener('abort', onAbort)
    try {
      await store(draft, false)
      if (signal?.aborted) onAbort()
      worker.work()
      return await end
    } finally {
      callers.delete(draft.id)
      signal?.removeEventListener('abort', onAbort)
    }
  }

  function rejectAll(): void {
    for (const { reject } of callers.values()) reject(new SupportError('destroyed'))
    callers.clear()
    storing.clear()
    latest.clear()
    facts.clear()
  }

  return {
    submissions: shelf.submissions,
    start,
    submit,
    send,
    retry: recall.retry,
    cancel: recall.cancel,
    note,
    nudge: worker.nudge,
    restart() {
      rejectAll()
      shelf.clear()
      worker.restart()
    },
    stop() {
      const isStopped = worker.stop()
      rejectAll()
      return isStopped
    },
  }
}
