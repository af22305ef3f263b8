import { expect, test } from 'vitest'
import type { NewUpload, UploadStore } from '../uploads/UploadStore.js'

/** One of Ann's, as the tus door makes it. */
export const SOME_UPLOAD: NewUpload = {
  id: 'upload-0123456789abcdef',
  owner: 'ann',
  clientId: 'client-0001',
  name: 'photo.png',
  type: 'image/png',
  size: 6,
  digest: null,
  metadata: 'filename cGhvdG8ucG5n',
  expiresAt: 1_000,
}
const upload = SOME_UPLOAD
const bytes = (...values: number[]) => new Uint8Array(values)

/** What the relay relies on, for any `UploadStore`. */
export function describeUploadStore(name: string, create: () => Promise<UploadStore>): void {
  test(`${name} keeps bytes in order and reads any part of them`, async () => {
    const store = await create()
    expect(await store.create(upload)).toMatchObject({ ...upload, offset: 0, ref: null })
    expect(await store.append(upload.id, 0, bytes(1, 2, 3))).toBe(3)
    expect(await store.append(upload.id, 3, bytes(4, 5, 6))).toBe(6)
    expect((await store.find(upload.id))?.offset).toBe(6)
    expect(await store.read(upload.id, 0, 6)).toEqual(bytes(1, 2, 3, 4, 5, 6))
    expect(await store.read(upload.id, 2, 5)).toEqual(bytes(3, 4, 5))
    expect(await store.sha256(upload.id)).toBe(
      '7192385c3c0605de55bb9476ce1d90748190ecb32a8eed7f5207b30cf6a1fe89',
    )
  })

  test(`${name} takes bytes at its own offset only`, async () => {
    const store = await create()
    await store.create(upload)
    await store.append(upload.id, 0, bytes(1, 2))
    await expect(store.append(upload.id, 0, bytes(9))).rejects.toMatchObject({
      code: 'offset_mismatch',
    })
    await expect(store.append(upload.id, 3, bytes(9))).rejects.toMatchObject({
      code: 'offset_mismatch',
    })
    await store.append(upload.id, 2, bytes(3, 4, 5, 6))
    expect(await store.read(upload.id, 0, 6)).toEqual(bytes(1, 2, 3, 4, 5, 6))
  })

  test(`${name} gives the same upload for the same id of the same person`, async () => {
    const store = await create()
    const other = { ...upload, id: 'upload-ffffffffffffffff' }
    const [first, second] = await Promise.all([store.create(upload), store.create(other)])
    expect(second.id).toBe(first.id)
    const ofBob = await store.create({ ...other, owner: 'bob' })
    expect(ofBob.id).toBe(other.id)
    const anonymous = { ...upload, clientId: null }
    const one = await store.create({ ...anonymous, id: 'upload-1111111111111111' })
    const two = await store.create({ ...anonymous, id: 'upload-2222222222222222' })
    expect(one.id).not.toBe(two.id)
  })

  test(`${name} copies what it is given`, async () => {
    const store = await create()
    await store.create(upload)
    const reused = bytes(1, 2, 3)
    await store.append(upload.id, 0, reused)
    reused.fill(9)
    await store.append(upload.id, 3, reused)
    expect(await store.read(upload.id, 0, 6)).toEqual(bytes(1, 2, 3, 9, 9, 9))
  })

  test(`${name} lets bytes go once a message took them, and remembers which`, async () => {
    const store = await create()
    await store.create(upload)
    await store.append(upload.id, 0, bytes(1, 2, 3, 4, 5, 6))
    await store.setRef(upload.id, 'helpdesk-1')
    expect(await store.countOf('ann')).toBe(1)
    await store.settle(upload.id, 'key-1')
    expect(await store.find(upload.id)).toMatchObject({
      ref: 'helpdesk-1',
      usedBy: 'key-1',
      offset: 6,
    })
    expect(await store.countOf('ann')).toBe(0)
    await expect(store.read(upload.id, 0, 6)).rejects.toMatchObject({ code: 'file_unreadable' })
  })

  test(`${name} forgets what was removed and what expired`, async () => {
    const store = await create()
    await store.create(upload)
    await store.create({ ...upload, id: 'upload-aaaaaaaaaaaaaaaa', clientId: null, expiresAt: 9e9 })
    await store.sweep(999)
    expect(await store.find(upload.id)).toBeDefined()
    await store.sweep(1_000)
    expect(await store.find(upload.id)).toBeUndefined()
    await store.remove('upload-aaaaaaaaaaaaaaaa')
    await store.remove('upload-aaaaaaaaaaaaaaaa')
    expect(await store.find('upload-aaaaaaaaaaaaaaaa')).toBeUndefined()
  })
}

/** And for one that outlives its process: `place` gives what opens the same store again. */
export function describeLastingUploadStore(
  name: string,
  place: () => Promise<() => UploadStore>,
): void {
  test(`X3 ${name} goes on after a restart where the bytes end`, async () => {
    const open = await place()
    const before = open()
    await before.create(upload)
    await before.append(upload.id, 0, bytes(1, 2))

    const after = open()
    expect(await after.find(upload.id)).toEqual({ ...upload, offset: 2, ref: null, usedBy: null })
    const again = await after.create({ ...upload, id: 'upload-ffffffffffffffff' })
    expect([again.id, again.offset]).toEqual([upload.id, 2])
    await after.append(upload.id, 2, bytes(3, 4, 5, 6))
    expect(await open().read(upload.id, 0, 6)).toEqual(bytes(1, 2, 3, 4, 5, 6))

    await after.settle(upload.id, 'key-1')
    expect(await open().find(upload.id)).toMatchObject({ offset: 6, usedBy: 'key-1' })
  })
}
