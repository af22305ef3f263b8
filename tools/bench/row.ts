/** One figure of a run. */
export type Row = {
  /** What was measured, for the table. */
  readonly what: string
  readonly value: number
  readonly unit: string
  /** The most that it may be, where ours is a promise. */
  readonly most?: number
}

/** The middle of what was measured: one long pause of the machine does not count. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((one, other) => one - other)
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN
}

/** How long a call takes, in milliseconds: the median of `runs`, after some that warm up. */
export async function medianMs(run: () => unknown, runs = 31): Promise<number> {
  const times: number[] = []
  for (let turn = -5; turn < runs; turn++) {
    const from = performance.now()
    await run()
    if (turn >= 0) times.push(performance.now() - from)
  }
  return median(times)
}
