import { type ClientGround, createStore, type Storage, systemClock } from '@deskside/core'

/** What stands under a scripted client: one person, a device that keeps, a helpdesk that is silent. */
export function scriptedGround(): ClientGround {
  const epoch = {
    scope: 'scripted',
    signal: new AbortController().signal,
    isCurrent: () => true,
    run: () => new Promise<never>(() => {}),
  }
  return {
    clock: systemClock(),
    random: () => 0.5,
    storage: mapStorage(),
    epoch: () => epoch,
    hasPublicArticles: () => false,
    onEpoch: () => () => {},
  }
}

function mapStorage(): Storage {
  const rows = new Map<string, unknown>()
  return {
    mode: createStore<'kept'>('kept'),
    get: async <T>(key: string) => rows.get(key) as T | undefined,
    async set(key, value) {
      rows.set(key, value)
      return 'kept'
    },
    async update(key, change) {
      const next = change(rows.get(key) as never)
      if (next === undefined) rows.delete(key)
      else rows.set(key, next)
      return 'kept'
    },
    async delete(keys) {
      for (const key of keys) rows.delete(key)
    },
    keys: async (prefix) => [...rows.keys()].filter((key) => key.startsWith(prefix)),
    close() {},
  }
}
