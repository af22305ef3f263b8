import type { DemoPersonId } from '../people.js'
import { type Series, seededRandom } from './metrics.js'

export type ReportKind = 'Trend' | 'Funnel' | 'Retention' | 'Breakdown'

export type Report = {
  readonly id: string
  readonly name: string
  readonly question: string
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
  id: string,
  name: string,
  question: string,
  kind: ReportKind,
  owner: Report['owner'],
  status: Report['status'],
  updatedHours: number,
  views: number,
]

const rows: readonly Row[] = [
  [
    'weekly-activation',
    'Weekly activation',
    'How many newcomers reach their first report within a week?',
    'Trend',
    maya,
    'Live',
    2,
    412,
  ],
  [
    'signup-funnel',
    'Signup funnel',
    'Where do visitors leave between pricing and a first report?',
    'Funnel',
    tom,
    'Live',
    5,
    388,
  ],
  [
    'cohort-retention',
    'Cohort retention, 12 weeks',
    'Who is still here three months later?',
    'Retention',
    maya,
    'Live',
    9,
    301,
  ],
  [
    'channel-quality',
    'Signups by channel',
    'Which channel brings people who stay?',
    'Breakdown',
    ines,
    'Live',
    22,
    264,
  ],
  [
    'monday-digest',
    'Monday digest',
    'What changed last week, on one page?',
    'Trend',
    tom,
    'Scheduled',
    30,
    231,
  ],
  [
    'feature-adoption',
    'Adoption of saved views',
    'Do teams use saved views after the relaunch?',
    'Trend',
    maya,
    'Live',
    47,
    178,
  ],
  [
    'churn-watch',
    'Churn watch',
    'Which accounts went quiet in the last 14 days?',
    'Retention',
    ravi,
    'Scheduled',
    52,
    169,
  ],
  [
    'onboarding-steps',
    'Onboarding, step by step',
    'Which step of the checklist is skipped most?',
    'Funnel',
    ines,
    'Live',
    71,
    140,
  ],
  [
    'plan-mix',
    'Plan mix',
    'How do accounts spread over the plans?',
    'Breakdown',
    ravi,
    'Live',
    96,
    117,
  ],
  [
    'invite-loop',
    'Invite loop',
    'How many invited colleagues invite others?',
    'Funnel',
    tom,
    'Draft',
    120,
    36,
  ],
  [
    'mobile-retention',
    'Retention on phones',
    'Do people on phones come back as often?',
    'Retention',
    maya,
    'Draft',
    168,
    21,
  ],
  [
    'quarterly-board',
    'Board numbers, quarterly',
    'The six numbers that the board asks for',
    'Trend',
    ravi,
    'Scheduled',
    240,
    88,
  ],
]

export const reports: readonly Report[] = rows.map(
  ([id, name, question, kind, owner, status, updatedHours, views]) => ({
    id,
    name,
    question,
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
