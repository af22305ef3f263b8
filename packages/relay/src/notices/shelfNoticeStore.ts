import type { Shelves } from '../state/Shelf.js'
import type { Looked, NoticeStore, Watch } from './NoticeStore.js'

export type ShelfNoticeOptions = {
  readonly shelves: Shelves
  /** Persons; beyond it the oldest watches end. */
  readonly entries: number
}

type Row = { readonly looked: Looked; readonly endsAt: number }

/** For the one process that works on these shelves. */
export function shelfNoticeStore({ shelves, entries }: ShelfNoticeOptions): NoticeStore {
  const rules = { endsAt: (row: { readonly endsAt: number }) => row.endsAt, most: entries }
  const watches = shelves.shelf<Watch>('watches', rules)
  const looks = shelves.shelf<Row>('looks', rules)

  const put = async (id: string, looked: Looked) => {
    const watch = watches.get(id)
    if (watch !== undefined) await looks.put(id, { looked, endsAt: watch.endsAt })
  }

  return {
    async watch(watch, first) {
      const before = watches.get(watch.id)
      const sinceAt = before?.sinceAt ?? watch.sinceAt
      const looked = before && looks.get(watch.id)?.looked
      await Promise.all([
        watches.put(watch.id, { ...watch, sinceAt }),
        put(watch.id, looked ?? first),
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
        put(watch.id, { ...looked, lookAt: until })
      await Promise.all(claimed.map(later))
      return claimed
    },
    save: put,
    async hasten(id, now) {
      const rows = [...looks.rows()].filter(([each]) => id === null || each === id)
      await Promise.all(rows.map(([each, { looked }]) => put(each, { ...looked, lookAt: now })))
    },
  }
}
