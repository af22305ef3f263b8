/**
 * Rows of one kind under ids. They are read and changed at once, in memory; what `put` and `delete`
 * return resolves when the change will outlive the process, as far as the place promises that.
 */
export interface Shelf<T> {
  /** `undefined` also for a row whose time is over. */
  get(id: string): T | undefined
  put(id: string, row: T): Promise<void>
  delete(id: string): Promise<void>
  /** Whose time is not over, the one that was put there longest ago first. */
  rows(): IterableIterator<readonly [id: string, row: T]>
}

export type ShelfRules<T> = {
  /** Milliseconds, as `Clock.now()`: from then on the row is not there. @default never */
  readonly endsAt?: (row: T) => number
  /** Beyond so many rows the oldest are forgotten. @default no bound */
  readonly most?: number
  /** What a row weighs, about: rows that people's texts are in. @default nothing */
  readonly bytesOf?: (row: T) => number
  /** Beyond so many bytes the oldest are forgotten, but never the newest. @default no bound */
  readonly mostBytes?: number
  /** Hears of a row that had to go before its time. */
  readonly onForgotten?: () => void
}

/** One place for rows of many kinds. Rows are plain JSON. */
export interface Shelves {
  shelf<T>(name: string, rules?: ShelfRules<T>): Shelf<T>
}
