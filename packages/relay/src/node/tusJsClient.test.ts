import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, expect, it } from 'vitest'
import { uploadThroughCuts } from '../testing/uploadThroughCuts.js'
import { memoryUploadStore } from '../uploads/memoryUploadStore.js'
import { fileUploadStore } from './fileUploadStore.js'

const folders: string[] = []
afterEach(async () => {
  for (const folder of folders.splice(0)) await rm(folder, { recursive: true, force: true })
})

async function newFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'deskside-tus-js-'))
  folders.push(folder)
  return folder
}

it('X3 tus-js-client brings a file whole through more than ten cuts, whatever keeps its bytes', async () => {
  const stores = {
    memory: memoryUploadStore(),
    folder: fileUploadStore({ dir: await newFolder() }),
  }
  for (const [what, store] of Object.entries(stores)) {
    for (const seed of [1, 2]) {
      const arrival = await uploadThroughCuts(store, { seed, size: 2_000_000 })
      expect(arrival.arrivedDigest, what).toBe(arrival.sentDigest)
      expect(arrival.cuts, what).toBeGreaterThan(10)
      // It went on, again and again, and never from the beginning alone.
      expect(Math.max(...arrival.resumedAt), what).toBeGreaterThan(500_000)
      expect(new Set(arrival.resumedAt).size, what).toBeGreaterThan(3)
    }
  }
}, 30_000)
