import type { DraftState } from '../model/clientState.js'
import { type Draft, type DraftKey, emptyDraft, isDraftEmpty } from '../model/draft.js'
import { type MergedDraft, mergeDrafts } from '../model/draftMerge.js'
import { draftFingerprint, twinOf } from '../model/draftRow.js'
import type { Epoch } from '../ports/Epoch.js'
import type { StorageMode } from '../ports/Storage.js'
import { createStore } from '../store/store.js'
import { createDraftDevice } from './draftDevice.js'
import { type DraftSlot, type DraftSlotDeps, type Gone, goneOf } from './draftSlotParts.js'

/** So long after a keystroke, what another tab wrote waits. */
const TYPING_MS = 2_000

export function createDraftSlot(deps: DraftSlotDeps, key: DraftKey): DraftSlot {
  const { storage, clock } = deps
  let isWatched = false
  let epoch = deps.epoch()
  let device = createDraftDevice(storage, epoch.scope, key)
  let loading: Promise<void> | null = null
  let saving: Promise<void> | null = null
  /** What lies on the device; `undefined` before that is known. */
  let written: Draft | null | undefined
  let isOtherThere = false
  let typedAt = Number.NEGATIVE_INFINITY
  /** The draft as it was before anybody typed. */
  let begun: Draft
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
    begun = emptyDraft(key, deps.createId(), clock.now())
    return {
      draft: begun,
      status,
      restored: false,
      saved: 'nothing',
      savedAt: null,
      displaced: null,
    }
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
    const left = row === null || row === 'newer' ? row : await deps.unsentOf(row)
    const isSent = left === null && row !== null
    if (left !== row && !isSent) row = await device.rename(row as Draft, left as Draft)
    if (!mine.isCurrent()) return
    written = row === 'newer' ? null : row
    if (row === null || row === 'newer' || isSent) patch({ status: 'ready' })
    else take(row)
    if (isSent) void save()
  }

  function take(found: Draft): void {
    const isTyped = current() !== begun
    const { draft, displaced } = isTyped ? over(found) : { draft: found, displaced: null }
    if (!isTyped) written = draft
    const savedAt = isTyped ? null : found.updatedAt
    const saved = isTyped ? 'saving' : 'kept'
    patch({ draft, displaced, restored: !isDraftEmpty(found), status: 'ready', saved, savedAt })
    deps.onRestored(found.attachments)
  }

  /** What was typed while the device was asked, over what was found there. */
  function over(found: Draft, here = current()): MergedDraft {
    return mergeDrafts(null, { ...here, id: found.id }, found)
  }

  function edit(change: (draft: Draft) => Draft): void {
    const draft = { ...change(current()), updatedAt: clock.now() }
    typedAt = clock.monotonic()
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
    const gone = draft === begun ? (written ?? null) : null
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
    return current() === begun ? !written : current() === written
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
    patch({ draft: back, restored: true, saved, savedAt: clock.now() })
    deps.onWritten(key, null)
    return true
  }

  async function flush(): Promise<unknown> {
    if (isWritten()) return
    const draft = current()
    if (written && draft === begun) return device.remove(written)
    if (written !== undefined) return device.write(draft, written)
    // The device has not answered yet: what lies there is joined in the same step.
    return device.merge((found) => (found ? over(found, draft).draft : draft))
  }

  function isTyping(): boolean {
    if (saving) return true
    return current() !== begun && clock.monotonic() - typedAt < TYPING_MS
  }

  /** Same text: it is sent. Another one, typed meanwhile: it stays, as a draft of its own. */
  function leave({ id, content, files }: Gone): void {
    const draft = current()
    if (draft.id !== id) return
    if (draftFingerprint(draft) === content) {
      patch({ ...blank('ready') })
      return
    }
    patch({ draft: twinOf(draft, files), saved: 'saving' })
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
      store.set(blank('loading'))
      if (isWatched) void load()
    },
  }
}
