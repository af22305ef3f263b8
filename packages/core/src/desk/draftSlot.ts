import type { DraftState } from '../model/clientState.js'
import {
  type Draft,
  type DraftAttachment,
  type DraftKey,
  emptyDraft,
  isDraftEmpty,
} from '../model/draft.js'
import { mergeDrafts } from '../model/draftMerge.js'
import { contentOf, draftFingerprint, idOfTwin } from '../model/draftRow.js'
import type { Sight } from '../model/outboxBox.js'
import type { Epoch } from '../ports/Epoch.js'
import type { Storage, StorageMode } from '../ports/Storage.js'
import { createStore, type Store } from '../store/store.js'
import type { Clock } from '../time/clock.js'
import { createDraftDevice } from './draftDevice.js'

/** So long after a keystroke, what another tab wrote waits. */
const TYPING_MS = 2_000

export type DraftSlotDeps = {
  readonly storage: Storage
  readonly clock: Clock
  readonly createId: () => string
  readonly epoch: () => Epoch
  /** Was it sent already? Then what lies on the device is a leftover. */
  readonly sightOf: (draft: Draft) => Promise<Sight>
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

export function createDraftSlot(deps: DraftSlotDeps, key: DraftKey): DraftSlot {
  const { storage, clock } = deps
  let isWatched = false
  let epoch = deps.epoch()
  let device = createDraftDevice(storage, epoch.scope, key)
  let loading: Promise<void> | null = null
  let saving: Promise<void> | null = null
  let untouchedId = ''
  /** What lies on the device; `undefined` before that is known. */
  let written: Draft | null | undefined
  let isOtherThere = false
  let typedAt = Number.NEGATIVE_INFINITY
  const touched = new Set<string>()
  const store = createStore<DraftState>(blank('loading'), {
    whileWatched() {
      isWatched = true
      void load()
      const stop = storage.mode.subscribe(onStorageMode)
      return () => {
        isWatched = false
        stop()
      }
    },
  })

  const current = () => store.get().draft
  const patch = (part: Partial<DraftState>) => store.update((state) => ({ ...state, ...part }))

  function blank(status: DraftState['status']): DraftState {
    untouchedId = deps.createId()
    const draft = emptyDraft(key, untouchedId, clock.now())
    return { draft, status, restored: false, saved: 'nothing', savedAt: null, displaced: null }
  }

  /** The device works again, and has everything: «not saved» would be a lie from now on. */
  function onStorageMode(mode: StorageMode): void {
    if (mode !== 'kept' || store.get().saved !== 'memory') return
    // Written once more: only the device knows what became of it.
    written = { ...current() }
    void save()
  }

  function load(): Promise<void> {
    loading ??= read(epoch)
    return loading
  }

  async function read(mine: Epoch): Promise<void> {
    let row = await device.read()
    const sight = row !== null && row !== 'newer' ? await deps.sightOf(row) : 'unseen'
    if (sight === 'other') row = await device.rename(row as Draft)
    if (!mine.isCurrent()) return
    written = row === 'newer' ? null : row
    if (row === null || row === 'newer' || sight === 'seen') patch({ status: 'ready' })
    else take(row)
    if (sight === 'seen') void save()
  }

  function take(found: Draft): void {
    const draft = joined(found, current(), typedFields(current()))
    const restored = !isDraftEmpty(found)
    const isAsWritten = touched.size === 0
    if (isAsWritten) written = draft
    patch({ draft, restored, status: 'ready', saved: isAsWritten ? 'kept' : 'saving' })
    if (isAsWritten) patch({ savedAt: found.updatedAt })
    deps.onRestored(found.attachments)
  }

  function typedFields(here: Draft): Partial<Draft> {
    return Object.fromEntries(Object.entries(here).filter(([field]) => touched.has(field)))
  }

  function edit(change: (draft: Draft) => Draft): void {
    const before = current()
    const draft = { ...change(before), updatedAt: clock.now() }
    if (store.get().status === 'loading') {
      for (const field of Object.keys(draft) as (keyof Draft)[]) {
        if (draft[field] !== before[field]) touched.add(field)
      }
    }
    typedAt = clock.monotonic()
    untouchedId = ''
    patch({ draft, saved: 'saving' })
    void save()
  }

  /** One write at a time, always of the latest; resolves when nothing is left to write. */
  function save(): Promise<void> {
    saving ??= writeAll(epoch)
    return saving
  }

  async function writeAll(mine: Epoch): Promise<void> {
    try {
      await load()
      while (mine.isCurrent() && !isWritten()) await writeOnce(mine)
    } finally {
      // In the same turn as the last look: an edit in between would be nobody's to write.
      if (mine === epoch) saving = null
    }
    if (!isOtherThere) return
    isOtherThere = false
    await hearWritten()
  }

  async function writeOnce(mine: Epoch): Promise<void> {
    const draft = current()
    const gone = draft.id === untouchedId ? (written ?? null) : null
    if (gone) await remove(gone)
    else await put(mine, draft)
    if (!mine.isCurrent()) return
    if (gone) written = null
    deps.onWritten(key, gone)
  }

  /** Joins what another tab has typed; what was typed here meanwhile stays, for the next write. */
  async function put(mine: Epoch, draft: Draft): Promise<void> {
    const { draft: kept, displaced, saved } = await device.write(draft, written ?? null)
    if (!mine.isCurrent()) return
    written = kept
    if (displaced) patch({ displaced })
    if (draft === current()) patch({ draft: kept, saved, savedAt: clock.now() })
    else if (draft.id === current().id) {
      patch({ draft: mergeDrafts(draft, current(), kept).draft })
    }
  }

  function isWritten(): boolean {
    return current().id === untouchedId ? !written : current() === written
  }

  async function remove(gone: Draft): Promise<void> {
    if (!(await device.remove(gone))) isOtherThere = true
  }

  async function hearWritten(): Promise<void> {
    const mine = epoch
    if (!loading || isTyping()) return
    await load()
    if (!mine.isCurrent()) return
    const found = await device.read()
    if (!mine.isCurrent() || found === null || found === 'newer' || isTyping()) return
    if (found.id === current().id && found.updatedAt <= current().updatedAt) return
    written = found
    untouchedId = ''
    patch({ draft: found, saved: 'kept', savedAt: found.updatedAt })
  }

  /** In one step with looking at the device: another tab may have begun another text there. */
  async function giveBack(draft: Draft): Promise<boolean> {
    const mine = epoch
    await load()
    await saving
    if (!mine.isCurrent()) return false
    const back = { ...draft, updatedAt: clock.now() }
    const isFree = () => mine.isCurrent() && isDraftEmpty(current())
    const saved = await device.place(back, isFree)
    if (!saved || !isFree()) return false
    written = back
    untouchedId = ''
    patch({ draft: back, restored: true, saved, savedAt: clock.now() })
    deps.onWritten(key, null)
    return true
  }

  async function flush(): Promise<unknown> {
    if (isWritten()) return
    const draft = current()
    if (written && draft.id === untouchedId) return device.remove(written)
    if (written !== undefined) return device.write(draft, written)
    if (touched.size === 0) return
    // The device has not answered yet: what lies there is joined in the same step.
    const typed = typedFields(draft)
    return device.merge((found) => (found ? joined(found, draft, typed) : draft))
  }

  function isTyping(): boolean {
    if (saving) return true
    const isUntouched = current().id === untouchedId
    return !isUntouched && clock.monotonic() - typedAt < TYPING_MS
  }

  /** Same text: it is sent. Another one, typed meanwhile: it stays, as a draft of its own. */
  function leave({ id, content, files }: Gone): void {
    const draft = current()
    if (draft.id !== id) return
    if (draftFingerprint(draft) === content) {
      patch({ ...blank('ready') })
      return
    }
    const attachments = draft.attachments.filter((each) => !files.includes(each.id))
    patch({ draft: { ...draft, id: idOfTwin(draft), attachments }, saved: 'saving' })
  }

  return {
    store,
    load,
    edit,
    note(change) {
      patch({ draft: change(current()) })
      void save()
    },
    async release(sent) {
      leave(goneOf(sent))
      await save()
    },
    giveBack,
    async clear() {
      const mine = epoch
      await load()
      if (!mine.isCurrent()) return
      deps.onCleared(current().attachments)
      patch({ ...blank('ready') })
      await save()
    },
    hearWritten,
    hearGone(gone) {
      if (current().id !== gone.id) return
      written = null
      leave(gone)
      void save()
    },
    flush,
    restart() {
      void flush()
      epoch = deps.epoch()
      device = createDraftDevice(storage, epoch.scope, key)
      loading = null
      saving = null
      written = undefined
      typedAt = Number.NEGATIVE_INFINITY
      touched.clear()
      store.set(blank('loading'))
      if (isWatched) void load()
    },
  }
}

export function goneOf(draft: Draft): Gone {
  const files = draft.attachments.map(({ id }) => id)
  return { ...contentOf(draft), files }
}

/** What was typed while the device was asked stays; the rest is as it was found. */
function joined(found: Draft, here: Draft, typed: Partial<Draft>): Draft {
  return { ...found, ...typed, attachments: [...found.attachments, ...here.attachments] }
}
