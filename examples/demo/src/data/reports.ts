import type { DemoPersonId } from '../people.js'
import { type Series, seededRandom } from './metrics.js'

export type ReportKind = 'Trend' | 'Funnel' | 'Retention' | 'Breakdown'

export type ReportId =
  | 'weekly-activation'
  | 'signup-funnel'
  | 'cohort-retention'
  | 'channel-quality'
  | 'monday-digest'
  | 'feature-adoption'
  | 'churn-watch'
  | 'onboarding-steps'
  | 'plan-mix'
  | 'invite-loop'
  | 'mobile-retention'
  | 'quarterly-board'

export type Report = {
  readonly id: ReportId
  readonly kind: ReportKind
  readonly owner: { readonly id: DemoPersonId | 'other'; readonly name: string }
  readonly status: 'Live' | 'Scheduled' | 'Draft'
  /** Hours ago. */
  readonly updatedHours: number
  /** Views in the last 30 days. */
  readonly views: number
}

const maya = { id: 'maya', name: 'Maya Lindqvist' } as const
const tom = { id: 'tom', name: 'Tom Okafor' } as const
const ines = { id: 'other', name: 'Inês Carvalho' } as const
const ravi = { id: 'other', name: 'Ravi Menon' } as const

type Row = readonly [
  id: ReportId,
  kind: ReportKind,
  owner: Report['owner'],
  status: Report['status'],
  updatedHours: number,
  views: number,
]

const rows: readonly Row[] = [
  ['weekly-activation', 'Trend', maya, 'Live', 2, 412],
  ['signup-funnel', 'Funnel', tom, 'Live', 5, 388],
  ['cohort-retention', 'Retention', maya, 'Live', 9, 301],
  ['channel-quality', 'Breakdown', ines, 'Live', 22, 264],
  ['monday-digest', 'Trend', tom, 'Scheduled', 30, 231],
  ['feature-adoption', 'Trend', maya, 'Live', 47, 178],
  ['churn-watch', 'Retention', ravi, 'Scheduled', 52, 169],
  ['onboarding-steps', 'Funnel', ines, 'Live', 71, 140],
  ['plan-mix', 'Breakdown', ravi, 'Live', 96, 117],
  ['invite-loop', 'Funnel', tom, 'Draft', 120, 36],
  ['mobile-retention', 'Retention', maya, 'Draft', 168, 21],
  ['quarterly-board', 'Trend', ravi, 'Scheduled', 240, 88],
]

export const reports: readonly Report[] = rows.map(
  ([id, kind, owner, status, updatedHours, views]) => ({
    id,
    kind,
    owner,
    status,
    updatedHours,
    views,
  }),
)

/** The report's own numbers, one a day for 30 days; the same on every visit. */
export function reportSeries(report: Report): Series {
  const seed = [...report.id].reduce((sum, letter) => sum * 31 + (letter.codePointAt(0) ?? 0), 7)
  const random = seededRandom(seed)
  const level = 200 + report.views * 2
  return Array.from({ length: 60 }, (_, day) => {
    const growth = 1 + (day / 60) * (0.1 + (seed % 5) * 0.06)
    return level * growth * (0.9 + random() * 0.2)
  })
}
