import { mkdir, mkdtemp, readdir, readFile, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createWorld, fakeClock, memoryBackend } from '@deskside/core/testing'
import { afterEach, expect, test } from 'vitest'
import { file } from '../testing/desk.js'
import { openDataFolder } from './dataFolder.js'

const folders: string[] = []

afterEach(async () => {
  for (const dir of folders.splice(0)) await rm(dir, { recursive: true, force: true })
})

async function setUp() {
  const dir = await mkdtemp(join(tmpdir(), 'deskside-data-'))
  folders.push(dir)
  const world = createWorld({ clock: fakeClock(), createId: () => crypto.randomUUID() })
  const problems: unknown[] = []
  const stop = openDataFolder(dir).keep(world, (error) => problems.push(error))
  return { dir, stop, problems, backend: memoryBackend(world, { id: 'maya' }) }
}

test('the bytes of a file are written once, and go with it', async () => {
  const { dir, backend } = await setUp()
  const first = await backend.upload(file(new Uint8Array([1, 2, 3])), { id: 'upload-1' })
  const written = await stat(join(dir, 'files', first.id))
  await backend.upload(file(new Uint8Array([4])), { id: 'upload-2' })
  // A file that is written anew is another one on the disk.
  expect((await stat(join(dir, 'files', first.id))).ino).toBe(written.ino)
  expect(await readdir(join(dir, 'files'))).toHaveLength(2)
  await backend.discardUpload(first.id)
  expect(await readdir(join(dir, 'files'))).not.toContain(first.id)
})

test('what is written is whole: nothing half-written stays beside it', async () => {
  const { dir, backend } = await setUp()
  await backend.upload(file(new Uint8Array([1, 2, 3])), { id: 'upload-1' })
  expect((await readdir(dir)).sort()).toEqual(['files', 'world.json'])
})

test('a write that fails is told and leaves the last whole state', async () => {
  const { dir, backend, problems } = await setUp()
  const before = await readFile(join(dir, 'world.json'), 'utf8')
  await mkdir(join(dir, 'world.json.new'))
  await backend.upload(file(new Uint8Array([1, 2, 3])), { id: 'upload-1' })
  expect(problems).toHaveLength(1)
  expect(await readFile(join(dir, 'world.json'), 'utf8')).toBe(before)
})

test('after it was stopped nothing is written any more', async () => {
  const { dir, backend, stop } = await setUp()
  stop()
  await backend.upload(file(new Uint8Array([1, 2, 3])), { id: 'upload-1' })
  expect(await readdir(join(dir, 'files'))).toEqual([])
})
