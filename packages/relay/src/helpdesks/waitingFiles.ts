import { type Clock, SupportError, type UploadCall, type UploadSource } from '@deskside/core'
import { sha256 } from '../http/sha256.js'
import { wholeFile } from './wholeFile.js'

/** The relay keeps uploads itself, and brings one again that is no longer here. */
const KEEP_MS = 900_000
/** Of all persons together: what a refused message leaves here must not fill the memory. */
const MOST_BYTES = 256 * 1_048_576

/** Files on their way into a message, for a helpdesk that takes them with it and not before. */
export interface WaitingFiles {
  /** @returns its id: the same file of the same person is the same one */
  add(owner: string, source: UploadSource, call: UploadCall, limitBytes: number): Promise<string>
  remove(owner: string, id: string): void
  /** Throws `upload_expired` where one is not there, or somebody else's. */
  find(owner: string, ids: readonly string[]): readonly File[]
}

type Entry = { readonly owner: string; readonly file: File; readonly until: number }

/** @param mostBytes beyond it the oldest go. @default 256 MiB */
export function createWaitingFiles(clock: Clock, mostBytes = MOST_BYTES): WaitingFiles {
  // In order of insertion, so the first ones are the oldest.
  const entries = new Map<string, Entry>()

  function sweep(): void {
    for (const [id, { until }] of entries) if (until <= clock.monotonic()) entries.delete(id)
  }

  /** All but the newest, which somebody is about to send. */
  function makeRoom(newest: string): void {
    let held = [...entries.values()].reduce((sum, { file }) => sum + file.size, 0)
    for (const [id, { file }] of entries) {
      if (held <= mostBytes) return
      if (id !== newest && entries.delete(id)) held -= file.size
    }
  }

  return {
    async add(owner, source, call, limitBytes) {
      const file = await wholeFile(source, limitBytes, call)
      sweep()
      const id = await sha256(JSON.stringify([owner, call.id]))
      entries.delete(id)
      entries.set(id, { owner, file, until: clock.monotonic() + KEEP_MS })
      makeRoom(id)
      call.onCheckpoint?.(id)
      call.onProgress?.(source.size)
      return id
    },
    remove(owner, id) {
      if (entries.get(id)?.owner === owner) entries.delete(id)
    },
    find(owner, ids) {
      sweep()
      return [...new Set(ids)].map((id) => {
        const entry = entries.get(id)
        if (entry?.owner !== owner) throw new SupportError('upload_expired', 'no such upload')
        return entry.file
      })
    },
  }
}
