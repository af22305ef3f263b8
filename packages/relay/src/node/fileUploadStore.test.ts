import { readdir, readFile, symlink, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import {
  describeLastingUploadStore,
  describeUploadStore,
  SOME_UPLOAD,
} from '../testing/describeUploadStore.js'
import { newFolder } from '../testing/newFolder.js'
import { fileUploadStore } from './fileUploadStore.js'

describeUploadStore('fileUploadStore', async () => fileUploadStore({ dir: await newFolder() }))

describeLastingUploadStore('fileUploadStore', async () => {
  const dir = await newFolder()
  return () => fileUploadStore({ dir })
})

const upload = { ...SOME_UPLOAD, name: '../../etc/passwd', size: 4 }

test('fileUploadStore names files by its own ids, whatever a person calls them', async () => {
  const dir = await newFolder()
  await fileUploadStore({ dir }).create(upload)
  expect((await readdir(dir)).sort()).toEqual([`${upload.id}.bin`, `${upload.id}.json`])
})

test('fileUploadStore neither makes nor finds anything by an id that is a path', async () => {
  const dir = await newFolder()
  const outside = join(await newFolder(), 'secret-0123456789abcdef.json')
  await writeFile(outside, JSON.stringify({ ...upload, id: 'planted-0123456789abcdef' }))
  await symlink(outside, join(dir, 'linked-0123456789abcdef.json'))
  await writeFile(join(dir, 'linked-0123456789abcdef.bin'), 'x')
  const store = fileUploadStore({ dir })
  const climbing = ['../secret-0123456789abcdef', '..', 'a/b', 'C:\\x', '%2e%2e', 'nul\0', '']
  for (const id of climbing) {
    await expect(store.create({ ...upload, id })).rejects.toThrow(TypeError)
    expect(await store.find(id)).toBeUndefined()
  }
  expect(await store.find('linked-0123456789abcdef')).toBeUndefined()
  expect(await store.find('planted-0123456789abcdef')).toBeUndefined()
  expect(await readFile(outside, 'utf8')).toContain('planted')
})

test('fileUploadStore sweeps bytes whose note is gone, and passes a broken note over', async () => {
  const dir = await newFolder()
  await writeFile(join(dir, 'orphan-0123456789abcdef.bin'), 'bytes')
  await writeFile(join(dir, 'broken-0123456789abcdef.json'), '{ "id": ')
  await writeFile(join(dir, 'broken-0123456789abcdef.bin'), 'bytes')
  await fileUploadStore({ dir }).create(upload)
  expect(await readdir(dir)).not.toContain('orphan-0123456789abcdef.bin')
  expect(await readdir(dir)).not.toContain('broken-0123456789abcdef.bin')
})
