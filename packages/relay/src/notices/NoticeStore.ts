import type { SupportUser } from '@deskside/core'

/** Somebody whose tickets are looked at, to tell them by mail of answers. */
export type Watch = {
  /** Organisation and person as one word. */
  readonly id: string
  readonly person: SupportUser
  /** What was answered before is not told. Milliseconds, as `Clock.now()`. */
  readonly sinceAt: number
  /** Nobody has been here for so long: the watch is over. */
  readonly endsAt: number
}

/** How far one has looked. */
export type Looked = {
  readonly lookAt: number
  /** How long after this look the next one comes. */
  readonly everyMs: number
  /** As `getChanges` and `listTickets` gave them. */
  readonly etag: string | null
  readonly cursor: string | null
  /** Of each ticket, the last message that was told, or need not be. */
  readonly told: Readonly<Record<string, string>>
}

/**
 * Where the relay keeps whom it tells of answers. Rows are plain JSON. What says «in one step» must
 * be atomic, also between processes. Rows past their `endsAt` may be forgotten.
 */
export interface NoticeStore {
  /** In one step: begins a watch with this first look, or moves the end of the one there is. */
  watch(watch: Watch, first: Looked): Promise<void>
  /**
   * In one step: takes those whose `lookAt` has come, the one that waits longest first, and puts
   * their `lookAt` to `until`, so that nobody else looks meanwhile: they are being looked at until
   * then, or until `save`.
   */
  claimDue(
    now: number,
    until: number,
    most: number,
  ): Promise<readonly { readonly watch: Watch; readonly looked: Looked }[]>
  /**
   * In one step, after a look: writes it down, and lets others look again. Who was hastened during
   * the look is looked at once more, at once: this look may have come before what happened. Does
   * nothing where the watch is over.
   */
  save(id: string, looked: Looked): Promise<void>
  /**
   * In one step: looks at this one at `now`; at all where no id is given. At whoever is being looked
   * at, as soon as that look is saved: never two look at once.
   */
  hasten(id: string | null, now: number): Promise<void>
}
