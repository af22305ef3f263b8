import { withSeed } from '../testing/deep.js'
import type { DeskReport } from './uploadDesk.js'
import { runSchedule, type Schedule, type ScheduleDeps, scheduleOf } from './uploadSchedule.js'

const TEN_MINUTES_MS = 10 * 60_000

export type JudgeDeps = ScheduleDeps & {
  /** Opens a desk for one schedule; resolves with the way to what came of it. */
  readonly open: (schedule: Schedule) => Promise<() => Promise<DeskReport>>
  readonly expect: (actual: unknown, about: string) => { toEqual(expected: unknown): void }
}

export type Judged = {
  readonly complete: number
  /** How often each thing went wrong. */
  readonly faults: Readonly<Record<string, number>>
  readonly excessPercent: number
  readonly longestSeconds: number
}

/**
 * Runs schedules one by one; each has to end within ten minutes of its own clock with one ticket,
 * one attachment of equal bytes, one upload, and no byte stored twice.
 */
export async function judgeSchedules(
  { open, expect, ...deps }: JudgeDeps,
  seeds: readonly number[],
): Promise<Judged> {
  const faults: Record<string, number> = {}
  let [complete, bytes, excess, longestMs] = [0, 0, 0, 0]
  for (const seed of seeds) {
    await withSeed(seed, async () => {
      const schedule = scheduleOf(seed)
      const report = await open(schedule)
      const { digest, virtualMs } = await runSchedule(deps, schedule)
      const { tickets, digests, stored, ...wire } = await report()
      const { size } = schedule
      expect({ tickets, digests, stored }, `seed ${seed}`).toEqual({
        tickets: 1,
        digests: [digest],
        stored: [size],
      })
      expect(virtualMs <= TEN_MINUTES_MS, `seed ${seed} took ${virtualMs} ms`).toEqual(true)
      for (const fault of wire.faults) faults[fault] = (faults[fault] ?? 0) + 1
      complete += 1
      bytes += size
      excess += wire.excessBytes
      longestMs = Math.max(longestMs, virtualMs)
    })
  }
  const excessPercent = Math.round((1000 * excess) / bytes) / 10
  return { complete, faults, excessPercent, longestSeconds: Math.round(longestMs / 1000) }
}
