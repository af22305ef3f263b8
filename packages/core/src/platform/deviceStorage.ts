import type { Storage, StorageMode } from '../ports/Storage.js'
import { createStore } from '../store/store.js'
import { backoffMs } from '../time/backoff.js'
import type { Clock } from '../time/clock.js'
import { copyOf } from './memoryStorage.js'

export type Change = (stored: unknown) => unknown

/** A place that keeps rows and may fail: every verb rejects then, within seconds. */
export interface Device {
  get(key: string): Promise<unknown>
  set(key: string, value: unknown): Promise<void>
  /** Atomic; `undefined` deletes. Resolves with what is stored now. */
  update(key: string, change: Change): Promise<unknown>
  delete(keys: readonly string[]): Promise<void>
  keys(): Promise<readonly string[]>
  /** Deletes the place itself. */
  erase(): Promise<void>
  close(): void
}

/** A write that has not reached the device. */
type Held = {
  /** What reads give meanwhile. */
  readonly view: unknown
  /** What to do to the stored row later: it assumes nothing of what another tab left there. */
  readonly apply: Change
}

/** Faults of one row, while the device keeps others. By name: the codes changed in Chrome 138. */
const ROW_FAULTS = new Set([
  'QuotaExceededError',
  'DataCloneError',
  'DataError',
  'NotReadableError',
])

/**
 * A `Storage` over a device that may fail at any time: work goes on in memory, and what is held
 * there is written once the device works again. It is asked at the next verb, and by itself, after
 * a pause of 2 s that grows to 60 s. Verbs run one at a time, in the order of the calls.
 */
export function deviceStorage(device: Device, clock: Clock): Storage {
  const mode = createStore<StorageMode>('unknown')
  const held = new Map<string, Held>()
  /** Small rows as last seen, for reads and changes while the device is silent. */
  const known = new Map<string, unknown>()
  let tail: Promise<unknown> = Promise.resolve()
  let closed = false
  let failures = 0
  let askAgainAt = Number.NEGATIVE_INFINITY
  let flushAt = Number.NEGATIVE_INFINITY
  let stopTimer: (() => void) | undefined

  function inOrder<T>(job: () => Promise<T>): Promise<T> {
    const run = tail.then(job)
    tail = run.catch(() => {})
    return run
  }

  const mayAsk = () => !closed && clock.monotonic() >= askAgainAt
  const seen = (key: string) => copyOf((held.get(key) ?? { view: known.get(key) }).view)

  function remember(key: string, value: unknown): void {
    if (value === undefined || value instanceof ArrayBuffer) known.delete(key)
    else known.set(key, value)
  }

  function onFault(error: unknown): void {
    mode.set('memory')
    const waitMs = backoffMs(failures, 1, { baseMs: 2_000, capMs: 60_000 })
    failures += 1
    flushAt = clock.monotonic() + waitMs
    if (!(error instanceof Error && ROW_FAULTS.has(error.name))) askAgainAt = flushAt
    stopTimer?.()
    if (!closed) stopTimer = clock.setTimer(() => void inOrder(flush), waitMs)
  }

  function onWell(next: StorageMode): void {
    if (held.size > 0) return
    failures = 0
    stopTimer?.()
    mode.set(next)
  }

  async function flush(): Promise<void> {
    if (held.size === 0 || clock.monotonic() < flushAt) return
    for (const [key, pending] of held) {
      if (!mayAsk()) return
      try {
        remember(key, await device.update(key, pending.apply))
        held.delete(key)
      } catch (error) {
        onFault(error)
      }
    }
    onWell('kept')
  }

  async function afterWrite(keys: readonly string[]): Promise<void> {
    for (const key of keys) held.delete(key)
    await flush()
    onWell('kept')
  }

  function hold(key: string, pending: Held): StorageMode {
    held.set(key, pending)
    mode.set('memory')
    return 'memory'
  }

  async function replace(key: string, value: unknown): Promise<StorageMode> {
    if (mayAsk()) {
      try {
        await device.set(key, value)
        remember(key, value)
        await afterWrite([key])
        return 'kept'
      } catch (error) {
        onFault(error)
      }
    }
    const view = copyOf(value)
    return hold(key, { view, apply: () => view })
  }

  async function change(key: string, apply: Change): Promise<StorageMode> {
    const before = held.get(key)?.apply
    const whole: Change = before ? (stored) => apply(before(stored)) : apply
    let thrown: { readonly error: unknown } | undefined
    if (mayAsk()) {
      try {
        const careful: Change = (stored) => {
          try {
            return whole(stored)
          } catch (error) {
            thrown = { error }
            throw error
          }
        }
        remember(key, await device.update(key, careful))
        await afterWrite([key])
        return 'kept'
      } catch (error) {
        // The caller's own mistake says nothing about the device.
        if (thrown) throw thrown.error
        onFault(error)
      }
    }
    return hold(key, { view: copyOf(apply(seen(key))), apply: whole })
  }

  async function remove(keys: readonly string[]): Promise<void> {
    for (const key of keys) known.delete(key)
    if (mayAsk()) {
      try {
        await device.delete(keys)
        return await afterWrite(keys)
      } catch (error) {
        onFault(error)
      }
    }
    for (const key of keys) hold(key, { view: undefined, apply: () => undefined })
  }

  async function erase(): Promise<void> {
    held.clear()
    known.clear()
    try {
      await device.erase()
      onWell('unknown')
    } catch (error) {
      onFault(error)
    }
  }

  async function read(key: string): Promise<unknown> {
    if (held.has(key) || !mayAsk()) return seen(key)
    try {
      const value = await device.get(key)
      remember(key, value)
      if (mode.get() === 'memory') onWell('unknown')
      return value
    } catch (error) {
      onFault(error)
      return seen(key)
    }
  }

  async function list(prefix: string): Promise<readonly string[]> {
    let found = new Set(known.keys())
    if (mayAsk()) {
      try {
        found = new Set(await device.keys())
      } catch (error) {
        onFault(error)
      }
    }
    for (const [key, { view }] of held) view === undefined ? found.delete(key) : found.add(key)
    return [...found].filter((key) => key.startsWith(prefix))
  }

  return {
    mode,
    get: <T>(key: string) => inOrder(() => read(key) as Promise<T | undefined>),
    set: (key, value) => inOrder(() => replace(key, value)),
    update: <T>(key: string, apply: (value: T | undefined) => T | undefined) =>
      inOrder(() => change(key, apply as Change)),
    delete: (keys) => inOrder(() => remove(keys)),
    keys: (prefix) => inOrder(() => list(prefix)),
    erase: () => inOrder(erase),
    close() {
      closed = true
      stopTimer?.()
      void inOrder(async () => device.close())
    },
  }
}
