import type { Storage } from '../ports/Storage.js'

/** What the suite needs of a test runner; vitest's and jest's own fit. */
export type TestRunner = {
  readonly describe: (name: string, body: () => void) => void
  readonly it: (name: string, body: () => Promise<void>) => void
  readonly expect: (actual: unknown) => { toEqual(expected: unknown): void }
}

/**
 * What every `Storage` does.
 *
 * @param make an empty storage, a new one each time
 * @example
 * import { describe, expect, it } from 'vitest'
 * describeStorage({ describe, it, expect }, 'memoryStorage', () => memoryStorage())
 */
export function describeStorage(
  { describe, it, expect }: TestRunner,
  name: string,
  make: () => Storage | Promise<Storage>,
): void {
  const test = (title: string, body: (storage: Storage) => Promise<void>) =>
    it(title, async () => {
      const storage = await make()
      try {
        await body(storage)
      } finally {
        storage.close()
      }
    })

  describe(`${name} is a Storage`, () => {
    test('a key never written reads as undefined', async (storage) => {
      expect(await storage.get('draft/a/new')).toEqual(undefined)
    })

    test('what was set reads back', async (storage) => {
      await storage.set('draft/a/new', { version: 1, body: 'Hello', tags: ['ä', '東京'] })
      expect(await storage.get('draft/a/new')).toEqual({
        version: 1,
        body: 'Hello',
        tags: ['ä', '東京'],
      })
    })

    test('bytes read back as an ArrayBuffer of the same bytes', async (storage) => {
      await storage.set('bytes/a/1/0', new Uint8Array([0, 128, 255]).buffer)
      const read = await storage.get<ArrayBuffer>('bytes/a/1/0')
      expect(Object.prototype.toString.call(read)).toEqual('[object ArrayBuffer]')
      expect([...new Uint8Array(read ?? new ArrayBuffer(0))]).toEqual([0, 128, 255])
    })

    test('what was read is a copy', async (storage) => {
      await storage.set('row', { list: [1] })
      const row = await storage.get<{ list: number[] }>('row')
      row?.list.push(2)
      expect(await storage.get('row')).toEqual({ list: [1] })
    })

    test('update reads, changes and writes', async (storage) => {
      await storage.update<number>('count', (count) => (count ?? 0) + 1)
      await storage.update<number>('count', (count) => (count ?? 0) + 1)
      expect(await storage.get('count')).toEqual(2)
    })

    test('update to undefined deletes', async (storage) => {
      await storage.set('row', 1)
      await storage.update('row', () => undefined)
      expect(await storage.get('row')).toEqual(undefined)
      expect(await storage.keys('')).toEqual([])
    })

    test('updates of one key at the same time all count', async (storage) => {
      const changes = Array.from({ length: 20 }, (_, index) =>
        storage.update<number[]>('list', (list) => [...(list ?? []), index]),
      )
      await Promise.all(changes)
      expect((await storage.get<number[]>('list'))?.length).toEqual(20)
    })

    test('an update whose change throws rejects with that error and changes nothing', async (storage) => {
      const mode = await storage.set('row', 'before')
      const mistake = new Error('a mistake of the caller')
      const outcome = await storage
        .update('row', () => {
          throw mistake
        })
        .catch((error: unknown) => error)
      expect(outcome === mistake).toEqual(true)
      expect(storage.mode.get()).toEqual(mode)
      expect(await storage.get('row')).toEqual('before')
    })

    test('verbs take effect in the order of the calls', async (storage) => {
      void storage.set('row', 1)
      void storage.update<number>('row', (row) => (row ?? 0) + 1)
      const between = storage.get('row')
      void storage.delete(['row'])
      expect([await between, await storage.get('row')]).toEqual([2, undefined])
    })

    test('deletes many keys, also ones that are not there', async (storage) => {
      await Promise.all([storage.set('a', 1), storage.set('b', 2), storage.set('c', 3)])
      await storage.delete(['a', 'c', 'never'])
      expect(await storage.keys('')).toEqual(['b'])
    })

    test('lists the keys of a prefix', async (storage) => {
      await Promise.all(
        ['draft/a/new', 'draft/a/reply:1', 'draft/b/new'].map((key) => storage.set(key, 1)),
      )
      expect([...(await storage.keys('draft/a/'))].sort()).toEqual([
        'draft/a/new',
        'draft/a/reply:1',
      ])
    })

    test('writing says what became of it, and the mode says the same', async (storage) => {
      expect(await storage.set('row', 1)).toEqual(storage.mode.get())
      expect(await storage.update('row', () => 2)).toEqual(storage.mode.get())
    })

    test('a value that cannot be cloned rejects nothing', async (storage) => {
      const value = { callback: () => 1 }
      expect(await storage.set('row', value)).toEqual(storage.mode.get())
      expect(Object.keys((await storage.get<object>('row')) ?? {})).toEqual(['callback'])
    })

    test('erasing leaves no row, and what is written after it is kept', async (storage) => {
      if (!storage.erase) return
      await storage.set('draft/a/new', 1)
      await storage.erase()
      expect([await storage.get('draft/a/new'), await storage.keys('')]).toEqual([undefined, []])
      await storage.set('draft/a/new', 2)
      expect(await storage.get('draft/a/new')).toEqual(2)
    })

    test('calls after close work in memory', async (storage) => {
      storage.close()
      await storage.set('row', 1)
      expect(await storage.get('row')).toEqual(1)
    })
  })
}
