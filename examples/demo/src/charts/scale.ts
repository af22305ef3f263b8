/** A round step, so that an axis reads 0, 5 000, 10 000 and never 0, 4 317, 8 634. */
export function niceTicks(low: number, high: number, count: number): readonly number[] {
  const rough = (high - low) / count
  const power = 10 ** Math.floor(Math.log10(rough))
  const step = ([1, 2, 2.5, 5, 10].find((factor) => factor * power >= rough) ?? 10) * power
  const first = Math.floor(low / step) * step
  const ticks: number[] = []
  for (let tick = first; tick < high + step; tick += step) ticks.push(tick)
  return ticks
}

/** Maps a range of values to a range of pixels. */
export function linear(
  [low, high]: readonly [number, number],
  [from, to]: readonly [number, number],
): (value: number) => number {
  const span = high - low || 1
  return (value) => from + ((value - low) / span) * (to - from)
}

type Point = readonly [x: number, y: number]

/** A soft line through points: each piece leaves and arrives level, so it never overshoots. */
export function pathThrough(points: readonly Point[]): string {
  return points
    .map(([x, y], index) => {
      const before = points[index - 1]
      if (before === undefined) return `M${x.toFixed(1)} ${y.toFixed(1)}`
      const middle = ((before[0] + x) / 2).toFixed(1)
      return `C${middle} ${before[1].toFixed(1)} ${middle} ${y.toFixed(1)} ${x.toFixed(1)} ${y.toFixed(1)}`
    })
    .join('')
}
