import type { Storage, StorageMode } from '../ports/Storage.js'
import { createStore } from '../store/store.js'
import { backoffMs } from '../time/backoff.js'
import type { Clock } from '../time/clock.js'
import { copyOf } from './memoryStorage.js'

export type Change = (stored: unknown) => unknown

/** A place that keeps rows and may fail: every verb rejects then, within seconds. */
export interface Device {
  get(key: string): Promise<unknown>
  /** Atomic; `undefined` deletes. Resolves with what is stored now. */
  update(key: string, change: Change): Promise<unknown>
  keys(): Promise<readonly string[]>
  /** Deletes the place itself. */
  erase(): Promise<void>
  /** Calls back when it is worth asking again at once. */
  onBack?(listener: () => void): void
  close(): void
}

/** Changes that have not reached the device. */
type Held = {
  /** What reads give meanwhile: `base` after every step. */
  readonly view: unknown
  /** The row as it was seen before the first of them. */
  readonly base: unknown
  /** What to do to the stored row later: it assumes nothing of what another tab left there. */
  readonly steps: Change[]
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
    const now = clock.monotonic()
    // Every key that is typed meanwhile fails as well: together they are one failure.
    if (now >= flushAt) waitFrom(now)
    if (!(error instanceof Error && ROW_FAULTS.has(error.name))) askAgainAt = flushAt
  }

  function waitFrom(now: number): void {
    const waitMs = backoffMs(failures, 1, { baseMs: 2_000, capMs: 60_000 })
    failures += 1
    flushAt = now + waitMs
    stopTimer?.()
    if (closed) return
    stopTimer = clock.setTimer(() => {
      // Timers may be early by a fraction of a millisecond.
      flushAt = askAgainAt = Number.NEGATIVE_INFINITY
      void inOrder(flush)
    }, waitMs)
  }

  function onWell(next: StorageMode): void {
    if (held.size > 0) return
    failures = 0
    stopTimer?.()
    mode.set(next)
  }

  /** Asks the device, unless it is known to be silent; goes on in memory where it fails. */
  async function attempt<T>(ask: () => Promise<T>, instead: () => T): Promise<T> {
    if (mayAsk()) {
      try {
        return await ask()
      } catch (error) {
        onFault(error)
      }
    }
    return instead()
  }

  async function flush(): Promise<void> {
    if (held.size === 0 || clock.monotonic() < flushAt) return
    for (const [key, changes] of held) {
      if (!mayAsk()) return
      try {
        remember(key, await device.update(key, (stored) => applied(changes, stored)))
        held.delete(key)
      } catch (error) {
        onFault(error)
      }
    }
    onWell('kept')
  }

  device.onBack?.(() => {
    flushAt = askAgainAt = Number.NEGATIVE_INFINITY
    void inOrder(async () => {
      await flush()
      onWell(mode.get() === 'memory' ? 'unknown' : mode.get())
    })
  })

  async function onStored(key: string, value: unknown): Promise<void> {
    remember(key, value)
    held.delete(key)
    await flush()
    onWell('kept')
  }

  /** `before`: what is held of the row, to be done first. */
  async function write(key: string, apply: Change, before?: Held): Promise<StorageMode> {
    const whole: Change = (stored) => apply(before ? applied(before, stored) : stored)
    let thrown: { readonly error: unknown } | undefined
    const outcome = await attempt<StorageMode>(
      async () => {
        const value = await device.update(key, (stored) => {
          try {
            return whole(stored)
          } catch (error) {
            // The caller's own mistake says nothing about the device.
            thrown = { error }
            return stored
          }
        })
        if (!thrown) await onStored(key, value)
        return 'kept'
      },
      () => {
        const view = copyOf(apply(seen(key)))
        const { base, steps } = before ?? { base: known.get(key), steps: [] as Change[] }
        steps.push(apply)
        held.set(key, { view, base, steps })
        mode.set('memory')
        return 'memory'
      },
    )
    if (thrown) throw thrown.error
    return outcome
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
    if (held.has(key)) return seen(key)
    return attempt(
      async () => {
        const value = await device.get(key)
        remember(key, value)
        if (mode.get() === 'memory') onWell('unknown')
        return value
      },
      () => seen(key),
    )
  }

  async function list(prefix: string): Promise<readonly string[]> {
    const found = new Set(await attempt(device.keys, () => [...known.keys()]))
    for (const [key, { view }] of held) view === undefined ? found.delete(key) : found.add(key)
    return [...found].filter((key) => key.startsWith(prefix))
  }

  return {
    mode,
    get: <T>(key: string) => inOrder(() => read(key) as Promise<T | undefined>),
    set(key, value) {
      const view = copyOf(value)
      return inOrder(() => write(key, () => view))
    },
    update: <T>(key: string, apply: (value: T | undefined) => T | undefined) =>
      inOrder(() => write(key, apply as Change, held.get(key))),
    delete: (keys) =>
      inOrder(async () => {
        for (const key of keys) await write(key, () => undefined)
      }),
    keys: (prefix) => inOrder(() => list(prefix)),
    erase: () => inOrder(erase),
    close() {
      closed = true
      stopTimer?.()
      void inOrder(async () => device.close())
    },
  }
}

/** Step by step only where another tab was there meanwhile: a person may have typed thousands. */
function applied({ view, base, steps }: Held, stored: unknown): unknown {
  if (JSON.stringify(stored) === JSON.stringify(base)) return copyOf(view)
  return steps.reduce((row, step) => step(row), stored)
}
