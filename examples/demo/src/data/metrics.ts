/** A number for each of the last days, today last. */
export type Series = readonly number[]

export type MetricId = 'active' | 'signups' | 'activation' | 'revenue'

export type MetricUnit = 'count' | 'percent' | 'dollars'

export type Metric = {
  readonly id: MetricId
  readonly unit: MetricUnit
  /** Eight months of days. */
  readonly days: Series
  /** How the days of a period become one number. */
  readonly sum: 'total' | 'average' | 'last'
}

const DAYS = 240
const DAY_MS = 86_400_000

/** A line with weeks in it; weekends are quieter. Drawn from a seed, so that it stays. */
function grow(seed: number, shape: { from: number; to: number; weekend: number; noise: number }) {
  const random = seededRandom(seed)
  const todayIndex = Math.floor(Date.now() / DAY_MS)
  return Array.from({ length: DAYS }, (_, index) => {
    const progress = index / (DAYS - 1)
    const level = shape.from + (shape.to - shape.from) * progress ** 1.2
    // 1970-01-01 was a Thursday.
    const weekday = (todayIndex - (DAYS - 1 - index) + 4) % 7
    const rhythm = weekday === 0 || weekday === 6 ? shape.weekend : 1
    return level * rhythm * (1 + (random() - 0.5) * shape.noise)
  })
}

/** Mulberry32: small, even, and the same on every visit. */
export function seededRandom(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}

export const metrics: readonly Metric[] = [
  {
    id: 'active',
    unit: 'count',
    days: grow(11, { from: 5_900, to: 15_800, weekend: 0.8, noise: 0.05 }),
    sum: 'average',
  },
  {
    id: 'signups',
    unit: 'count',
    days: grow(23, { from: 118, to: 262, weekend: 0.7, noise: 0.16 }),
    sum: 'total',
  },
  {
    id: 'activation',
    unit: 'percent',
    days: grow(37, { from: 44.6, to: 41.8, weekend: 0.97, noise: 0.03 }),
    sum: 'average',
  },
  {
    id: 'revenue',
    unit: 'dollars',
    days: grow(53, { from: 161_000, to: 238_500, weekend: 1, noise: 0.008 }),
    sum: 'last',
  },
]

export function metricById(id: MetricId): Metric {
  const metric = metrics.find((candidate) => candidate.id === id)
  if (metric === undefined) throw new Error(`There is no metric ${id}`)
  return metric
}

/** The last `length` days, or those before them. */
export function period(days: Series, length: number, back: 0 | 1 = 0): Series {
  const end = days.length - back * length
  return days.slice(end - length, end)
}

export function summarise(metric: Metric, days: Series): number {
  const total = days.reduce((sum, day) => sum + day, 0)
  if (metric.sum === 'total') return total
  return metric.sum === 'average' ? total / days.length : (days.at(-1) ?? 0)
}

/** The date of a day of a period that ends today. */
export function dateOf(index: number, length: number): Date {
  return new Date(Date.now() - (length - 1 - index) * DAY_MS)
}
