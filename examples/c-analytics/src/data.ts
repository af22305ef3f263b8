export type ChannelId = 'search' | 'social' | 'market' | 'letters' | 'partners'
export type GoalId = 'order' | 'cart' | 'call' | 'letter'

/** Money in roubles, of the last seven days. */
export type Channel = {
  readonly id: ChannelId
  readonly spent: number
  readonly revenue: number
  readonly visits: number
  readonly orders: number
}

export type Goal = {
  readonly id: GoalId
  readonly days: readonly number[]
  /** Against the week before, as a share. */
  readonly change: number
  readonly isRecounting?: boolean
}

export type Project = {
  readonly id: string
  readonly name: string
  readonly budget: { readonly spent: number; readonly whole: number }
  readonly channels: readonly Channel[]
  readonly days: readonly { readonly revenue: number; readonly spent: number }[]
  readonly goals: readonly Goal[]
}

const channel = (
  id: ChannelId,
  ...[spent, revenue, visits, orders]: readonly [number, number, number, number]
): Channel => ({ id, spent, revenue, visits, orders })

const days = (...pairs: readonly (readonly [revenue: number, spent: number])[]) =>
  pairs.map(([revenue, spent]) => ({ revenue: revenue * 1000, spent: spent * 1000 }))

const shop: Project = {
  id: '20418',
  name: 'Чайная «Улун»',
  budget: { spent: 342_000, whole: 500_000 },
  channels: [
    channel('search', 48_200, 391_000, 6_120, 171),
    channel('social', 31_900, 148_500, 4_870, 74),
    channel('market', 19_400, 126_000, 1_960, 58),
    channel('letters', 3_100, 97_300, 1_240, 46),
    channel('partners', 8_700, 41_800, 690, 17),
  ],
  days: days([98, 15], [104, 16], [121, 17], [109, 14], [132, 18], [141, 17], [100, 14]),
  goals: [
    { id: 'order', days: [49, 52, 0, 0, 41, 38, 44], change: -0.31, isRecounting: true },
    { id: 'cart', days: [138, 142, 151, 147, 160, 171, 139], change: 0.08 },
    { id: 'call', days: [11, 9, 14, 12, 10, 7, 6], change: -0.04 },
    { id: 'letter', days: [31, 36, 28, 40, 44, 52, 37], change: 0.17 },
  ],
}

const app: Project = {
  id: '20533',
  name: 'Улун — приложение',
  budget: { spent: 96_000, whole: 250_000 },
  channels: [
    channel('search', 9_800, 61_200, 1_410, 33),
    channel('social', 14_300, 83_900, 2_260, 41),
    channel('letters', 900, 38_400, 510, 19),
    channel('partners', 4_100, 17_500, 240, 8),
  ],
  days: days([24, 4], [27, 4], [31, 5], [26, 4], [29, 4], [38, 5], [26, 3]),
  goals: [
    { id: 'order', days: [13, 14, 16, 12, 15, 19, 12], change: 0.11 },
    { id: 'cart', days: [92, 97, 110, 94, 103, 128, 95], change: 0.86 },
    { id: 'letter', days: [6, 8, 5, 9, 7, 12, 8], change: 0.02 },
  ],
}

export const projects: readonly Project[] = [shop, app]

export function sumOf(channels: readonly Channel[], of: keyof Omit<Channel, 'id'>): number {
  return channels.reduce((sum, each) => sum + each[of], 0)
}
