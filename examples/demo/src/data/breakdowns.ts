export type ChannelId = 'search' | 'invites' | 'social' | 'partners' | 'newsletter' | 'other'
export type StepId = 'pricing' | 'account' | 'source' | 'report' | 'colleague'

export type Share<Id extends string> = { readonly id: Id; readonly value: number }

export const channels: readonly Share<ChannelId>[] = [
  { id: 'search', value: 2_148 },
  { id: 'invites', value: 1_576 },
  { id: 'social', value: 904 },
  { id: 'partners', value: 611 },
  { id: 'newsletter', value: 388 },
  { id: 'other', value: 172 },
]

export const funnel: readonly Share<StepId>[] = [
  { id: 'pricing', value: 18_420 },
  { id: 'account', value: 5_799 },
  { id: 'source', value: 3_702 },
  { id: 'report', value: 2_441 },
  { id: 'colleague', value: 1_318 },
]

/** Per cent of a week's newcomers who came back, week by week. */
export const cohorts: readonly { readonly size: number; readonly kept: readonly number[] }[] = [
  { size: 1_204, kept: [100, 61, 52, 47, 44, 42] },
  { size: 1_187, kept: [100, 63, 54, 48, 46] },
  { size: 1_311, kept: [100, 60, 51, 47] },
  { size: 1_398, kept: [100, 64, 56] },
  { size: 1_352, kept: [100, 66] },
  { size: 1_427, kept: [100] },
]
