import { type Clock, SupportError, type UploadCall, type UploadSource } from '@deskside/core'
import { sha256 } from '../http/sha256.js'
import { wholeFile } from './wholeFile.js'

/** The relay keeps uploads itself, and brings one again that is no longer here. */
const KEEP_MS = 900_000

/** Files on their way into a message, for a helpdesk that takes them with it and not before. */
export interface WaitingFiles {
  /** @returns its id: the same file of the same person is the same one */
  add(owner: string, source: UploadSource, call: UploadCall, limitBytes: number): Promise<string>
  remove(owner: string, id: string): void
  /** Throws `upload_expired` where one is not there, or somebody else's. */
  find(owner: string, ids: readonly string[]): readonly File[]
}

type Entry = { readonly owner: string; readonly file: File; readonly until: number }

export function createWaitingFiles(clock: Clock): WaitingFiles {
  const entries = new Map<string, Entry>()

  function sweep(): void {
    for (const [id, { until }] of entries) if (until <= clock.monotonic()) entries.delete(id)
  }

  return {
    async add(owner, source, call, limitBytes) {
      const file = await wholeFile(source, limitBytes, call)
      sweep()
      const id = await sha256(JSON.stringify([owner, call.id]))
      entries.set(id, { owner, file, until: clock.monotonic() + KEEP_MS })
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
