import type { ReportId } from '../data/reports.js'

export type ReportWords = Readonly<Record<ReportId, readonly [name: string, question: string]>>

export const englishReports: ReportWords = {
  'weekly-activation': [
    'Weekly activation',
    'How many newcomers reach their first report within a week?',
  ],
  'signup-funnel': ['Signup funnel', 'Where do visitors leave between pricing and a first report?'],
  'cohort-retention': ['Cohort retention, 12 weeks', 'Who is still here three months later?'],
  'channel-quality': ['Signups by channel', 'Which channel brings people who stay?'],
  'monday-digest': ['Monday digest', 'What changed last week, on one page?'],
  'feature-adoption': ['Adoption of saved views', 'Do teams use saved views after the relaunch?'],
  'churn-watch': ['Churn watch', 'Which accounts went quiet in the last 14 days?'],
  'onboarding-steps': ['Onboarding, step by step', 'Which step of the checklist is skipped most?'],
  'plan-mix': ['Plan mix', 'How do accounts spread over the plans?'],
  'invite-loop': ['Invite loop', 'How many invited colleagues invite others?'],
  'mobile-retention': ['Retention on phones', 'Do people on phones come back as often?'],
  'quarterly-board': ['Board numbers, quarterly', 'The six numbers that the board asks for'],
}
