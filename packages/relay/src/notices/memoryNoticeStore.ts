import { type Clock, systemClock } from '@deskside/core'
import { memoryShelves } from '../state/memoryShelves.js'
import type { NoticeStore } from './NoticeStore.js'
import { shelfNoticeStore } from './shelfNoticeStore.js'

/** For one process; after a restart each person is watched again from their next visit on. */
export function memoryNoticeStore({
  clock = systemClock(),
}: {
  readonly clock?: Clock
} = {}): NoticeStore {
  return shelfNoticeStore({ shelves: memoryShelves(clock), entries: 10_000 })
}
