export type Share = { readonly name: string; readonly value: number }

export const channels: readonly Share[] = [
  { name: 'Organic search', value: 2_148 },
  { name: 'Product invites', value: 1_576 },
  { name: 'Paid social', value: 904 },
  { name: 'Partner links', value: 611 },
  { name: 'Newsletter', value: 388 },
  { name: 'Other', value: 172 },
]

export const funnel: readonly Share[] = [
  { name: 'Visited pricing', value: 18_420 },
  { name: 'Created an account', value: 5_799 },
  { name: 'Connected a source', value: 3_702 },
  { name: 'Built a first report', value: 2_441 },
  { name: 'Invited a colleague', value: 1_318 },
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
