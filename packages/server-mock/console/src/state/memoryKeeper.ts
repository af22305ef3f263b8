import type { Keeper } from './keeper.js'

/** Remembers until it is dropped. */
export function memoryKeeper(): Keeper {
  const kept = new Map<string, unknown>()
  return {
    read: <T>(key: string) => (kept.get(key) ?? null) as T | null,
    write: (key, value) => void kept.set(key, value),
  }
}
