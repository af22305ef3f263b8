import { expect, it } from 'vitest'
import { newFolder } from '../testing/newFolder.js'
import { uploadThroughCuts } from '../testing/uploadThroughCuts.js'
import { memoryUploadStore } from '../uploads/memoryUploadStore.js'
import { fileUploadStore } from './fileUploadStore.js'

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
