import { IDBFactory } from 'fake-indexeddb'
import type { Draft, DraftKey } from '../model/draft.js'
import { readDraftRow } from '../model/draftRow.js'
import { idbStorage } from '../platform/idbStorage.js'
import { memoryStorage } from '../platform/memoryStorage.js'
import type { Storage } from '../ports/Storage.js'
import { type FakeClock, fakeClock } from '../testing/fakeClock.js'

/** One device of one browser, and everything that was written on it. */
export interface WatchedDevice {
  readonly clock: FakeClock
  /** Up to how long it takes each way. */
  readonly latencyMs: number
  /** A tab's way to it. */
  open(): Storage
  /** Hears each row under this prefix as it is written by `update`. */
  onUpdate(prefix: string, listener: (row: unknown) => void): void
  /** Every verb so far, with the moment. */
  readonly trace: readonly string[]
  /** Counts work that needs turns of the machine: no timer falls due meanwhile. */
  atWork<T>(work: () => Promise<T>): Promise<T>
  /** Everything that lies there, as text; bytes too. */
  rows(): Promise<readonly { readonly key: string; readonly text: string }[]>
  /** Drafts of one form as they lie there, of whichever person. */
  drafts(key: DraftKey): Promise<readonly Draft[]>
}

type Listener = { readonly prefix: string; readonly hear: (row: unknown) => void }

/** @param kind memory in this program, or IndexedDB (fake-indexeddb), a connection a tab */
export function watchedDevice(kind: 'memory' | 'idb' = 'memory'): WatchedDevice {
  let busy = 0
  const clock = fakeClock(undefined, () => busy > 0)
  const listeners: Listener[] = []
  const trace: string[] = []
  const memory = memoryStorage({ mode: 'kept' })
  const factory = new IDBFactory()
  const openInner = () =>
    kind === 'memory' ? memory : idbStorage({ factory: () => factory, clock })

  function traced<T>(what: string, work: () => Promise<T>): Promise<T> {
    trace.push(`${clock.monotonic()} ${what}`)
    return atWork(work)
  }

  async function atWork<T>(work: () => Promise<T>): Promise<T> {
    busy += 1
    try {
      return await work()
    } finally {
      busy -= 1
    }
  }

  function watched(inner: Storage): Storage {
    return {
      mode: inner.mode,
      get: (key) => traced(`get ${key}`, () => inner.get(key)),
      set: (key, value) =>
        traced(`set ${key} ${JSON.stringify(value)}`, () => inner.set(key, value)),
      update: <T>(key: string, change: (value: T | undefined) => T | undefined) =>
        traced(`update ${key}`, () =>
          inner.update<T>(key, (value) => {
            const next = change(value)
            trace.push(JSON.stringify(next) ?? 'gone')
            for (const { prefix, hear } of listeners) if (key.startsWith(prefix)) hear(next)
            return next
          }),
        ),
      delete: (keys) => traced(`delete ${keys}`, () => inner.delete(keys)),
      keys: (prefix) => traced(`keys ${prefix}`, () => inner.keys(prefix)),
      close: () => inner.close(),
    }
  }

  let opened: Storage | undefined
  function openReader(): Storage {
    opened ??= watched(openInner())
    return opened
  }

  return {
    clock,
    latencyMs: 4,
    trace,
    atWork,
    open: () => watched(openInner()),
    async rows() {
      const reader = openReader()
      const keys = await reader.keys('')
      return Promise.all(keys.map(async (key) => ({ key, text: asText(await reader.get(key)) })))
    },
    onUpdate: (prefix, hear) => void listeners.push({ prefix, hear }),
    async drafts(key) {
      const reader = openReader()
      const found: Draft[] = []
      for (const name of await reader.keys('draft/')) {
        if (!name.endsWith(`/${key}`)) continue
        const draft = readDraftRow(await reader.get(name), key)
        if (draft && draft !== 'newer') found.push(draft)
      }
      return found
    },
  }
}

function asText(row: unknown): string {
  if (row instanceof ArrayBuffer) return new TextDecoder().decode(row)
  return JSON.stringify(row) ?? ''
}
