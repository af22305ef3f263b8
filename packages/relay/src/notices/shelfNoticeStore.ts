import type { Shelves } from '../state/Shelf.js'
import type { Looked, NoticeStore, Watch } from './NoticeStore.js'

export type ShelfNoticeOptions = {
  readonly shelves: Shelves
  /** Persons; beyond it the oldest watches end. */
  readonly entries: number
}

type Row = {
  readonly looked: Looked
  readonly endsAt: number
  /** Somebody looks, at the longest until then. */
  readonly claimedUntil?: number
  /** Something happened during that look. */
  readonly hastenedAt?: number
}

/** For the one process that works on these shelves. */
export function shelfNoticeStore({ shelves, entries }: ShelfNoticeOptions): NoticeStore {
  const rules = { endsAt: (row: { readonly endsAt: number }) => row.endsAt, most: entries }
  const watches = shelves.shelf<Watch>('watches', rules)
  const looks = shelves.shelf<Row>('looks', rules)

  const put = async (id: string, row: Omit<Row, 'endsAt'>) => {
    const watch = watches.get(id)
    if (watch !== undefined) await looks.put(id, { ...row, endsAt: watch.endsAt })
  }

  return {
    async watch(watch, first) {
      const before = watches.get(watch.id)
      const sinceAt = before?.sinceAt ?? watch.sinceAt
      const row = before && looks.get(watch.id)
      await Promise.all([
        watches.put(watch.id, { ...watch, sinceAt }),
        put(watch.id, row ?? { looked: first }),
      ])
    },
    async claimDue(now, until, most) {
      const due = [...looks.rows()]
        .filter(([, { looked }]) => looked.lookAt <= now)
        .sort(([, a], [, b]) => a.looked.lookAt - b.looked.lookAt)
        .slice(0, most)
      const claimed = due.flatMap(([id, { looked }]) => {
        const watch = watches.get(id)
        return watch === undefined ? [] : [{ watch, looked }]
      })
      const later = ({ watch, looked }: (typeof claimed)[number]) =>
        put(watch.id, { looked: { ...looked, lookAt: until }, claimedUntil: until })
      await Promise.all(claimed.map(later))
      return claimed
    },
    async save(id, looked) {
      const { hastenedAt = looked.lookAt } = looks.get(id) ?? {}
      await put(id, { looked: { ...looked, lookAt: Math.min(looked.lookAt, hastenedAt) } })
    },
    async hasten(id, now) {
      const rows = [...looks.rows()].filter(([each]) => id === null || each === id)
      await Promise.all(
        rows.map(([each, row]) =>
          put(
            each,
            (row.claimedUntil ?? now) > now
              ? { ...row, hastenedAt: now }
              : { looked: { ...row.looked, lookAt: now } },
          ),
        ),
      )
    },
  }
}
