import { afterEach, describe, expect, it } from 'vitest'
import { describeStorage } from '../testing/describeStorage.js'
import { idbStorage } from './idbStorage.js'

let count = 0
const names: string[] = []
const opened: { close(): void }[] = []

function newName(): string {
  const name = `deskside-test-${Date.now()}-${count++}`
  names.push(name)
  return name
}

function open(databaseName: string) {
  const storage = idbStorage({ databaseName })
  opened.push(storage)
  return storage
}

const remove = (name: string) =>
  new Promise<string>((resolve) => {
    const request = indexedDB.deleteDatabase(name)
    request.onsuccess = () => resolve('deleted')
    request.onblocked = () => resolve('blocked')
  })

afterEach(async () => {
  for (const storage of opened.splice(0)) storage.close()
  await Promise.all(names.splice(0).map(remove))
})

describeStorage({ describe, expect, it }, 'idbStorage over real IndexedDB', () => open(newName()))

it('X1 what was written is there for the next visit, bytes as an ArrayBuffer', async () => {
  const name = newName()
  const before = open(name)
  expect(await before.set('draft/a/new', { version: 1, body: 'Hello' })).toBe('kept')
  const bytes = new Uint8Array(64 * 1024).fill(7)
  expect(await before.set('bytes/a/1/0', bytes.buffer)).toBe('kept')
  before.close()
  const after = open(name)
  expect(await after.get('draft/a/new')).toEqual({ version: 1, body: 'Hello' })
  expect(new Uint8Array((await after.get<ArrayBuffer>('bytes/a/1/0')) ?? [])).toEqual(bytes)
})

it('X16 erasing leaves nothing, not even an empty database, also with another tab open', async () => {
  const name = newName()
  const [mine, other] = [open(name), open(name)]
  await Promise.all([mine.set('a', 1), other.set('b', 2)])
  await mine.erase?.()
  expect((await indexedDB.databases()).map((database) => database.name)).not.toContain(name)
  expect(await other.keys('')).toEqual([])
})

it('X2 two tabs change one row at the same time and both count', async () => {
  const name = newName()
  const tabs = [open(name), open(name)]
  const changes = Array.from({ length: 40 }, (_, index) =>
    tabs[index % 2]?.update<number>('count', (value) => (value ?? 0) + 1),
  )
  await Promise.all(changes)
  expect(await tabs[0]?.get('count')).toBe(40)
})

it('another tab may delete the database; the next write makes it again', async () => {
  const name = newName()
  const storage = open(name)
  await storage.set('a', 1)
  expect(await remove(name)).toBe('deleted')
  expect(await storage.set('b', 2)).toBe('kept')
  expect(await storage.keys('')).toEqual(['b'])
})

it('a database of our name without our store gets one', async () => {
  const name = newName()
  await new Promise<void>((resolve) => {
    const request = indexedDB.open(name)
    request.onsuccess = () => {
      request.result.close()
      resolve()
    }
  })
  expect(await open(name).set('a', 1)).toBe('kept')
})

it('X1 an older tab that does not let go ends in memory within seconds', async () => {
  const name = newName()
  const older = await new Promise<IDBDatabase>((resolve) => {
    const request = indexedDB.open(name)
    request.onsuccess = () => resolve(request.result)
  })
  const storage = open(name)
  const begin = performance.now()
  expect(await storage.set('a', 1)).toBe('memory')
  expect(performance.now() - begin).toBeLessThan(4_000)
  expect(await storage.get('a')).toBe(1)
  older.close()
}, 10_000)
