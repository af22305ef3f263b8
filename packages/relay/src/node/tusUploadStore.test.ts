import { readdir } from 'node:fs/promises'
import { FileStore } from '@tus/file-store'
import { expect, it } from 'vitest'
import {
  describeLastingUploadStore,
  describeUploadStore,
  SOME_UPLOAD,
} from '../testing/describeUploadStore.js'
import { newFolder } from '../testing/newFolder.js'
import { fileUploadNotes } from './fileUploadNotes.js'
import { type TusDataStore, tusUploadStore } from './tusUploadStore.js'

const upload = { ...SOME_UPLOAD, name: '../../etc/passwd', size: 4 }

async function overFolder() {
  const [directory, dir] = await Promise.all([newFolder(), newFolder()])
  const open = (wrap = (store: TusDataStore) => store) =>
    tusUploadStore({ store: wrap(new FileStore({ directory })), notes: fileUploadNotes({ dir }) })
  return { directory, dir, open }
}

describeUploadStore('tusUploadStore over a FileStore', async () =>
  tusUploadStore({ store: new FileStore({ directory: await newFolder() }) }),
)

describeUploadStore('tusUploadStore over a FileStore, with notes in a folder', async () =>
  (await overFolder()).open(),
)

describeLastingUploadStore(
  'tusUploadStore over a FileStore, with notes in a folder',
  async () => (await overFolder()).open,
)

it('T-SV3 files are named by the relay’s own ids, and ids that climb make none', async () => {
  const { directory, dir, open } = await overFolder()
  await open().create(upload)
  expect((await readdir(directory)).sort()).toEqual([upload.id, `${upload.id}.json`])
  expect(await readdir(dir)).toEqual([`${upload.id}.json`])
  for (const id of ['../secret-0123456789abcdef', '..', 'a/b', '', 'nul\0-0123456789abcdef']) {
    await expect(open().create({ ...upload, id }), id).rejects.toThrow(TypeError)
    expect(await open().find(id)).toBeUndefined()
  }
})

it('an upload that was taken back, or whose time is over, leaves nothing behind', async () => {
  const { directory, dir, open } = await overFolder()
  const store = open()
  await store.create(upload)
  await store.remove(upload.id)
  await store.create(upload)
  await store.sweep(upload.expiresAt)
  expect([await readdir(directory), await readdir(dir)]).toEqual([[], []])
})

it('a creation that a crash cut in two is finished by the next one', async () => {
  const { open } = await overFolder()
  const dies = open((store) => ({ ...bound(store), create: () => Promise.reject(new Error('-9')) }))
  await expect(dies.create(upload)).rejects.toMatchObject({ code: 'unavailable' })
  // The note as it stands where the process ended before it could be taken back.
  const { notes, directory } = await halfMade()
  const store = tusUploadStore({ store: new FileStore({ directory }), notes })
  expect(await store.find(upload.id)).toBeUndefined()
  const again = await store.create({ ...upload, id: 'upload-ffffffffffffffff' })
  expect([again.id, again.offset]).toEqual([upload.id, 0])
  expect(await store.append(upload.id, 0, new Uint8Array([1, 2, 3, 4]))).toBe(4)
})

it('a file that is made does not empty what is coming for it already', async () => {
  const directory = await newFolder()
  let makings = 0
  const inner = bound(new FileStore({ directory }))
  const store = tusUploadStore({
    store: {
      ...inner,
      create: (made) => {
        makings += 1
        return inner.create(made)
      },
    },
  })
  const other = { ...upload, id: 'upload-ffffffffffffffff' }
  const both = await Promise.all([store.create(upload), store.create(other)])
  expect(both.map(({ id }) => id)).toEqual([upload.id, upload.id])
  expect(makings).toBe(1)
})

it('a store that does not answer is said to be so, and is not taken for one that forgot', async () => {
  const { open } = await overFolder()
  await open().create(upload)
  const down = open((store) => ({
    ...bound(store),
    getUpload: () => Promise.reject(new Error('socket hang up')),
  }))
  await expect(down.find(upload.id)).rejects.toMatchObject({ code: 'unavailable' })
  const again = down.create({ ...upload, id: 'upload-ffffffffffffffff' })
  await expect(again).rejects.toMatchObject({ code: 'unavailable' })
  expect(await open().find(upload.id)).toMatchObject({ offset: 0 })
})

async function halfMade() {
  const [directory, dir] = await Promise.all([newFolder(), newFolder()])
  const notes = fileUploadNotes({ dir })
  await notes.create(upload)
  return { directory, notes }
}

/** A store of `@tus/server` as plain functions, so that one of them can be another. */
function bound(store: TusDataStore): TusDataStore {
  return {
    create: (made) => store.create(made),
    write: (bytes, id, offset) => store.write(bytes, id, offset),
    read: (id) => store.read(id),
    getUpload: (id) => store.getUpload(id),
    remove: (id) => store.remove(id),
  }
}
