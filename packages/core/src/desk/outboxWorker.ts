import { type OutboxRow, outboxName } from '../model/outboxBox.js'
import { changeRow, isBehindAnother, isHeldByOther, released } from '../model/outboxChanges.js'
import type { Epoch } from '../ports/Epoch.js'
import type { Channel } from '../ports/platform.js'
import { createOutboxAttempt, type OutboxAttemptDeps, type Run } from './outboxAttempt.js'

/** After a return, everybody's rows do not go at the same moment. */
const RETURN_SPREAD_MS = 3_000
/** The longest wait there is. */
const LONGEST_MS = 18 * 60_000

export type OutboxWorkerDeps = Omit<OutboxAttemptDeps, 'owner' | 'tell'> & {
  readonly createId: () => string
  readonly channel: Channel
  readonly epoch: () => Epoch
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

/** Sends what is due, one try at a time a row: decides when, and in which order. */
export function createOutboxWorker(deps: OutboxWorkerDeps): OutboxWorker {
  const { shelf, clock, random, presence, channel } = deps
  const owner = deps.createId()
  const { attempt, findDelivered } = createOutboxAttempt({ ...deps, owner, tell })
  const running = new Map<string, Run>()
  const aside = new Set<string>()
  const hurried = new Set<string>()
  const stops: (() => void)[] = []
  let stopTimer: (() => void) | undefined
  let stopNudge: (() => void) | undefined
  let stopListening: (() => void) | undefined

  const channelName = () => outboxName(deps.epoch().scope)

  function waitMs(row: OutboxRow, now: number): number {
    if (isHeldByOther(row, owner, now)) return (row.lease?.until ?? now) - now
    if (hurried.has(row.id) || row.status === 'sending') return 0
    if (row.retryAt === null) return Number.POSITIVE_INFINITY
    const ms = row.retryAt - now
    if (ms <= LONGEST_MS) return ms
    // Written before the clock was set back: nobody knows how much of it is left.
    return row.isServerPaced ? LONGEST_MS : 0
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

  /** The client is given up, not the page: whoever comes next may begin at once. */
  function releaseAll(): Promise<unknown> {
    const epoch = deps.epoch()
    return Promise.all(
      [...running.keys()].map((id) => shelf.change(epoch, (box) => changeRow(box, id, released))),
    )
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
