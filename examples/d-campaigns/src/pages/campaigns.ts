export type Channel = 'letter' | 'call' | 'message'
export type CampaignState = 'running' | 'planned' | 'finished'

export type Campaign = {
  readonly name: string
  readonly channel: Channel
  readonly segment: string
  readonly state: CampaignState
  readonly size: number
  readonly sent: number
}

/** What Harbour Travel sends. */
export const campaigns: readonly Campaign[] = [
  {
    name: 'Winter on the water',
    channel: 'letter',
    segment: 'Travelled in winter',
    state: 'running',
    size: 12_400,
    sent: 9_180,
  },
  {
    name: 'Call back: unfinished bookings',
    channel: 'call',
    segment: 'Left at payment',
    state: 'running',
    size: 640,
    sent: 212,
  },
  {
    name: 'Lofoten, last cabins',
    channel: 'message',
    segment: 'Asked for Lofoten',
    state: 'planned',
    size: 1_870,
    sent: 0,
  },
  {
    name: 'New year voyages',
    channel: 'letter',
    segment: 'All subscribers',
    state: 'planned',
    size: 31_250,
    sent: 0,
  },
  {
    name: 'Autumn fjords',
    channel: 'letter',
    segment: 'All subscribers',
    state: 'finished',
    size: 30_980,
    sent: 30_980,
  },
  {
    name: 'How was your trip?',
    channel: 'call',
    segment: 'Back in October',
    state: 'finished',
    size: 418,
    sent: 418,
  },
]

/** Actions of the last fourteen days, the oldest first. */
export const actionsByDay: readonly number[] = [
  1_240, 1_310, 980, 620, 1_480, 1_720, 1_655, 1_590, 1_410, 700, 655, 1_930, 2_210, 1_845,
]

export const segments: readonly {
  readonly name: string
  readonly size: number
  readonly reachable: number
}[] = [
  { name: 'All subscribers', size: 31_250, reachable: 0.97 },
  { name: 'Travelled in winter', size: 12_400, reachable: 0.94 },
  { name: 'Asked for Lofoten', size: 1_870, reachable: 0.88 },
  { name: 'Left at payment', size: 640, reachable: 0.91 },
  { name: 'Back in October', size: 418, reachable: 0.76 },
]
