import type { Storage } from '../ports/Storage.js'

/**
 * Deletes bytes of files that no draft and nothing in the outbox speaks of any more: a tab that
 * died between a file and its row leaves them behind, and they would count against the quota.
 */
export async function sweepBytes(storage: Storage): Promise<void> {
  const pieces = await storage.keys('bytes/')
  if (pieces.length === 0) return
  // After the pieces: who keeps a file writes its row first. Whatever their shape, rows name it.
  const rows = await Promise.all(['draft/', 'outbox/'].map((prefix) => storage.keys(prefix)))
  const held = JSON.stringify(await Promise.all(rows.flat().map((key) => storage.get(key))))
  const lost = pieces.filter((key) => !held.includes(`"${key.split('/')[2]}"`))
  if (lost.length > 0) await storage.delete(lost)
}
