import {
  EMPTY_BOX,
  type OutboxBox,
  type OutboxRow,
  outboxName,
  readOutboxBox,
} from '../model/outboxBox.js'
import { toSubmission } from '../model/outboxChanges.js'
import type { Submission } from '../model/submission.js'
import type { Epoch } from '../ports/Epoch.js'
import type { Storage } from '../ports/Storage.js'
import { createStore, type Store } from '../store/store.js'

export type OutboxShelfDeps = {
  readonly storage: Storage
  readonly onWatched: () => void
}

/** The outbox as it lies on the device, and as it is shown. */
export interface OutboxShelf {
  readonly submissions: Store<readonly Submission[]>
  /** As last read. */
  rows(): readonly OutboxRow[]
  read(epoch: Epoch): Promise<OutboxBox>
  /** Reads, changes and writes in one step; resolves with what is there now. */
  change(epoch: Epoch, apply: (box: OutboxBox) => OutboxBox): Promise<OutboxBox>
  /** Shows a refused submission whose text is back in its form; it is in memory alone. */
  addNotice(submission: Submission): void
  notice(id: string): Submission | undefined
  dropNotices(isOver: (notice: Submission) => boolean): void
  clear(): void
}

export function createOutboxShelf({ storage, onWatched }: OutboxShelfDeps): OutboxShelf {
  let box = EMPTY_BOX
  /** Used beside a row of a newer build, which stays untouched. */
  let besideNewer = EMPTY_BOX
  let notices: readonly Submission[] = []
  const submissions = createStore<readonly Submission[]>([], {
    whileWatched() {
      onWatched()
      return () => {}
    },
  })

  function show(): void {
    submissions.set([...notices, ...box.rows.map(toSubmission)])
  }

  function take(epoch: Epoch, next: OutboxBox): OutboxBox {
    if (epoch.isCurrent()) {
      box = next
      show()
    }
    return next
  }

  return {
    submissions,
    rows: () => box.rows,
    async read(epoch) {
      const stored = readOutboxBox(await storage.get(outboxName(epoch.scope)))
      return take(epoch, stored === 'newer' ? besideNewer : stored)
    },
    async change(epoch, apply) {
      let next = EMPTY_BOX
      await storage.update<unknown>(outboxName(epoch.scope), (value) => {
        const stored = readOutboxBox(value)
        next = apply(stored === 'newer' ? besideNewer : stored)
        if (stored !== 'newer') return next
        besideNewer = next
        return value
      })
      return take(epoch, next)
    },
    addNotice(submission) {
      notices = [...notices, submission]
      show()
    },
    notice: (id) => notices.find((notice) => notice.id === id),
    dropNotices(isOver) {
      const left = notices.filter((notice) => !isOver(notice))
      if (left.length === notices.length) return
      notices = left
      show()
    },
    clear() {
      box = EMPTY_BOX
      besideNewer = EMPTY_BOX
      notices = []
      show()
    },
  }
}
