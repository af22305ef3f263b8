import { type SupportError, toSupportError } from '../errors/SupportError.js'
import type { Draft } from '../model/draft.js'
import {
  changeRow,
  claimed,
  failed,
  isBehindAnother,
  isHeldByOther,
  LEASE_MS,
  LEAVING_MS,
  type OutboxRow,
  released,
  shortened,
  toSubmission,
  waiting,
  withDone,
} from '../model/outboxBox.js'
import type { Submission } from '../model/submission.js'
import type { Epoch } from '../ports/Epoch.js'
import type { Channel, Presence } from '../ports/platform.js'
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

/** After a return, everybody's rows do not go at the same moment. */
const RETURN_SPREAD_MS = 3_000
/** The longest wait there is; a longer one was written before the clock was set back. */
const LONGEST_MS = 18 * 60_000

/** How one try of a row ended. */
export type Ended =
  | { readonly type: 'sent'; readonly delivered: Delivered }
  | { readonly type: 'waiting'; readonly submission: Submission }
  | { readonly type: 'failed'; readonly submission: Submission; readonly error: SupportError }

export type OutboxWorkerDeps = DeliveryDeps & {
  readonly shelf: OutboxShelf
  readonly clock: Clock
  readonly random: () => number
  readonly createId: () => string
  readonly presence: Presence
  readonly channel: Channel
  readonly epoch: () => Epoch
  /** Reads from the server what was sent under the draft's id; rejects if it is not there. */
  readonly findSent: (draft: Draft) => Promise<Delivered>
  readonly onDelivered: (row: OutboxRow, delivered: Delivered) => void
  /** The server will not take it; called before anybody hears that it failed. */
  readonly onRefused: (row: OutboxRow, error: SupportError) => Promise<void>
  readonly onEnd: (id: string, ended: Ended) => void
}

export interface OutboxWorker {
  /** The name under which this client holds rows. */
  readonly owner: string
  start(): void
  /** Looks what is due, and begins it. */
  work(): void
  isWorkingOn(id: string): boolean
  /** This one now, whatever it waits for. */
  hurry(id: string): void
  /** Soon, everything that waits for no word of the server. */
  nudge(): void
  /**
   * Keeps its hands off a row until `letGo`. A try whose text is on the wire is waited for: nobody
   * could say whether the server has it.
   */
  takeAside(id: string): Promise<void>
  letGo(id: string): void
  /** Looks whether the server has it after all, and settles it then. */
  findDelivered(epoch: Epoch, row: OutboxRow): Promise<boolean>
  /** Lets other tabs look. */
  tell(): void
  restart(): void
  stop(): Promise<unknown>
}

type Run = { readonly controller: AbortController; isTextOut: boolean; ended: Promise<void> }

/** Sends what is due: one try at a time a row, under a lease that other tabs respect. */
export function createOutboxWorker(deps: OutboxWorkerDeps): OutboxWorker {
  const { shelf, clock, random, presence, channel } = deps
  const owner = deps.createId()
  const running = new Map<string, Run>()
  const aside = new Set<string>()
  const hurried = new Set<string>()
  const stops: (() => void)[] = []
  let stopTimer: (() => void) | undefined
  let stopNudge: (() => void) | undefined
  let stopListening: (() => void) | undefined

  const channelName = () => `outbox/${deps.epoch().scope}`

  function waitMs(row: OutboxRow, now: number): number {
    if (isHeldByOther(row, owner, now)) return (row.lease?.until ?? now) - now
    if (hurried.has(row.id) || row.status === 'sending') return 0
    if (row.retryAt === null) return Number.POSITIVE_INFINITY
    return Math.min(row.retryAt - now, LONGEST_MS)
  }

  function work(): void {
    stopTimer?.()
    const rows = shelf.rows()
    const isIdle = (row: OutboxRow) =>
      row.status !== 'failed' &&
      !running.has(row.id) &&
      !aside.has(row.id) &&
      !isBehindAnother(row, rows)
    const now = clock.now()
    const later: { readonly id: string; readonly ms: number }[] = []
    for (const row of rows.filter(isIdle)) {
      const ms = waitMs(row, now)
      if (ms <= 0) begin(row.id)
      else if (ms < Number.POSITIVE_INFINITY) later.push({ id: row.id, ms })
    }
    wakeFor(later)
  }

  /** By a timer, not by the wall clock: who waited is due, also if the clock was set meanwhile. */
  function wakeFor(later: readonly { readonly id: string; readonly ms: number }[]): void {
    if (later.length === 0) return
    const soonest = Math.min(...later.map(({ ms }) => ms))
    stopTimer = clock.setTimer(() => {
      for (const { id, ms } of later) if (ms <= soonest) hurried.add(id)
      work()
    }, soonest)
  }

  function begin(id: string): void {
    hurried.delete(id)
    const run: Run = {
      controller: new AbortController(),
      isTextOut: false,
      ended: Promise.resolve(),
    }
    running.set(id, run)
    const epoch = deps.epoch()
    run.ended = attempt(id, run, epoch).finally(() => {
      if (running.get(id) === run) running.delete(id)
      if (epoch.isCurrent()) work()
    })
  }

  async function attempt(id: string, run: Run, epoch: Epoch): Promise<void> {
    const box = await changeOne(epoch, id, (row) => claimed(row, owner, clock.now()))
    const row = box.rows.find((each) => each.id === id)
    if (!row || !epoch.isCurrent()) return
    if (row.lease?.owner !== owner) {
      deps.onEnd(id, { type: 'waiting', submission: toSubmission(row) })
      return
    }
    tell()
    const stopRenewing = renewLease(epoch, id)
    try {
      const { signal } = run.controller
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
    await shelf.change(epoch, (box) => withDone(box, row.id))
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
    const verdict = verdictOf(error, row.attempts, random)
    if (verdict.type === 'wait') {
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
      return
    }
    const box = await changeOne(epoch, row.id, (each) => failed(each, known))
    if (!epoch.isCurrent()) return
    // As it lies there now: another tab may have tried it as well.
    const now = box.rows.find(({ id }) => id === row.id) ?? failed(row, known)
    if (now.isDoubtful && (await findDelivered(epoch, now))) return
    if (verdict.type === 'refused') await deps.onRefused(now, error)
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

  function renewLease(epoch: Epoch, id: string): () => void {
    let stop = () => {}
    const renewAfter = (ms: number) => {
      stop()
      stop = clock.setTimer(() => {
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

  /** The client is given up, not the page: whoever comes next may begin at once. */
  function releaseAll(): Promise<unknown> {
    const epoch = deps.epoch()
    return Promise.all([...running.keys()].map((id) => changeOne(epoch, id, released)))
  }

  function nudge(): void {
    stopNudge?.()
    stopNudge = clock.setTimer(() => {
      for (const row of shelf.rows()) if (!row.isServerPaced) hurried.add(row.id)
      work()
    }, random() * RETURN_SPREAD_MS)
  }

  function listen(): void {
    stopListening = channel.listen(channelName(), () => void look())
    void look()
  }

  async function look(): Promise<void> {
    const epoch = deps.epoch()
    await shelf.read(epoch)
    if (epoch.isCurrent()) work()
  }

  function forget(): void {
    for (const stop of [stopTimer, stopNudge, stopListening]) stop?.()
    for (const { controller } of running.values()) controller.abort()
    running.clear()
    hurried.clear()
    aside.clear()
  }

  function tell(): void {
    channel.post(channelName(), 'changed')
  }

  return {
    owner,
    start() {
      listen()
      stops.push(presence.onReturn(nudge))
    },
    work,
    isWorkingOn: (id) => running.has(id),
    hurry(id) {
      hurried.add(id)
      work()
    },
    nudge,
    async takeAside(id) {
      aside.add(id)
      const run = running.get(id)
      if (run && !run.isTextOut) run.controller.abort()
      await run?.ended
    },
    findDelivered,
    letGo(id) {
      aside.delete(id)
    },
    tell,
    restart() {
      const wasStarted = stops.length > 0
      forget()
      if (wasStarted) listen()
    },
    stop() {
      const isReleased = releaseAll()
      for (const stop of stops) stop()
      forget()
      return isReleased
    },
  }
}
