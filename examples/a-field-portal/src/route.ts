export type Stop = {
  readonly name: string
  readonly address: string
  readonly code: string
  readonly at: string
  readonly state: 'synced' | 'syncing' | 'next' | 'planned'
}

/** R-1204, as it stands at ten in the morning. */
export const stops: readonly Stop[] = [
  { name: 'Marktkauf', address: 'Lindenstrasse 8', code: '4471', at: '08:10', state: 'synced' },
  {
    name: 'Frischecenter Nord',
    address: 'Hafenweg 21',
    code: '4402',
    at: '08:55',
    state: 'synced',
  },
  { name: 'Kauf & Gut', address: 'Am Ring 4', code: '4418', at: '09:40', state: 'syncing' },
  { name: 'Nahkauf Petersen', address: 'Kirchplatz 1', code: '4460', at: '10:30', state: 'next' },
  {
    name: 'Marktkauf',
    address: 'Industriestrasse 77',
    code: '4475',
    at: '11:45',
    state: 'planned',
  },
  { name: 'Bio-Eck', address: 'Rosengasse 12', code: '4433', at: '13:10', state: 'planned' },
]

export type Visit = {
  readonly id: string
  readonly store: string
  readonly daysAgo: number
  readonly photos: number
  /** From 0 to 1. */
  readonly onShelf: number
  readonly isByHand: boolean
}

export const visits: readonly Visit[] = [
  {
    id: '88307',
    store: 'Kauf & Gut, 4418',
    daysAgo: 0,
    photos: 25,
    onShelf: 0.91,
    isByHand: false,
  },
  { id: '88214', store: 'Marktkauf, 4471', daysAgo: 1, photos: 31, onShelf: 0.94, isByHand: true },
  { id: '88102', store: 'Markt 3920', daysAgo: 2, photos: 18, onShelf: 0.78, isByHand: false },
  { id: '87990', store: 'Marktkauf, 4471', daysAgo: 6, photos: 27, onShelf: 0.88, isByHand: true },
  {
    id: '87771',
    store: 'Frischecenter Nord, 4402',
    daysAgo: 9,
    photos: 22,
    onShelf: 0.83,
    isByHand: false,
  },
  { id: '87650', store: 'Bio-Eck, 4433', daysAgo: 12, photos: 14, onShelf: 0.97, isByHand: false },
]
