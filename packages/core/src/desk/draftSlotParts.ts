import type { DraftState } from '../model/clientState.js'
import type { Draft, DraftAttachment, DraftKey } from '../model/draft.js'
import { contentOf } from '../model/draftRow.js'
import type { Epoch } from '../ports/Epoch.js'
import type { Storage } from '../ports/Storage.js'
import type { Store } from '../store/store.js'
import type { Clock } from '../time/clock.js'

export type DraftSlotDeps = {
  readonly storage: Storage
  readonly clock: Clock
  readonly createId: () => string
  readonly epoch: () => Epoch
  /** What of it was not sent yet; `null`: what lies on the device is a leftover. */
  readonly unsentOf: (draft: Draft) => Promise<Draft | null>
  readonly onRestored: (attachments: readonly DraftAttachment[]) => void
  /** Nobody wants these files any more. */
  readonly onCleared: (attachments: readonly DraftAttachment[]) => void
  /** After each write on the device; `gone` where the draft is not there any more. */
  readonly onWritten: (key: DraftKey, gone: Draft | null) => void
}

/** What was sent or discarded, and its files with it. */
export type Gone = {
  readonly id: string
  readonly content: string
  readonly files: readonly string[]
}

/** One draft: what is on the screen, what is on the device, and which of both is ahead. */
export interface DraftSlot {
  readonly store: Store<DraftState>
  load(): Promise<void>
  /** Changes what was typed or chosen; saves it. */
  edit(change: (draft: Draft) => Draft): void
  /** Notes what became known of a file; not an edit of the person. */
  note(change: (draft: Draft) => Draft): void
  /** The outbox has it now: makes room for the next, keeps what was typed since. */
  release(sent: Draft): Promise<void>
  /** Puts a draft back, under the id that it carries. @returns `false` if another text is there */
  giveBack(draft: Draft): Promise<boolean>
  clear(): Promise<void>
  /** Another tab wrote: shows it, unless somebody is typing here. */
  hearWritten(): Promise<void>
  /** Another tab sent or discarded it. */
  hearGone(gone: Gone): void
  /** Writes at once what is not written yet: nobody will come back to it. */
  flush(): Promise<unknown>
  /** Another person: everything in memory goes, once it is on its way to the device. */
  restart(): void
}

export function goneOf(draft: Draft): Gone {
  const files = draft.attachments.map(({ id }) => id)
  return { ...contentOf(draft), files }
}
