import { type Clock, SupportError, type UploadCall, type UploadSource } from '@deskside/core'
import { sha256 } from '../../http/sha256.js'
import { refuseAborted } from '../vendorHttp.js'

const PIECE = 1024 * 1024
/** The relay keeps uploads itself; here they wait for the request that takes them, no longer. */
const KEEP_MS = 15 * 60_000

export type WaitingFile = {
  readonly id: string
  readonly name: string
  readonly type: string
  readonly bytes: Blob
}

/** Files on their way into a message: RT takes them with it, and not before. */
export interface WaitingFiles {
  add(owner: string, source: UploadSource, call: UploadCall, limitBytes: number): Promise<string>
  remove(owner: string, id: string): void
  /** Rejects with `upload_expired` where one is not there, or somebody else's. */
  find(owner: string, ids: readonly string[], limitBytes: number): readonly WaitingFile[]
}

type Entry = WaitingFile & { readonly owner: string; readonly until: number }

export function createWaitingFiles({ clock }: { readonly clock: Clock }): WaitingFiles {
  const entries = new Map<string, Entry>()

  function sweep(): void {
    for (const [id, { until }] of entries) if (until <= clock.monotonic()) entries.delete(id)
  }

  return {
    async add(owner, source, { id: clientId, signal, onProgress, onCheckpoint }, limitBytes) {
      refuseAborted(signal)
      sweep()
      if (source.size === 0) throw new SupportError('file_empty')
      if (source.size > limitBytes) throw new SupportError('too_large', undefined, { limitBytes })
      const pieces: Uint8Array<ArrayBuffer>[] = []
      for (let from = 0; from < source.size; from += PIECE) {
        const to = Math.min(source.size, from + PIECE)
        pieces.push(await source.read(from, to))
        refuseAborted(signal)
        onProgress?.(to)
      }
      const id = await sha256(JSON.stringify([owner, clientId]))
      const { name, type } = source
      const until = clock.monotonic() + KEEP_MS
      entries.set(id, { id, owner, name, type, bytes: new Blob(pieces, { type }), until })
      onCheckpoint?.(id)
      return id
    },

    remove(owner, id) {
      if (entries.get(id)?.owner === owner) entries.delete(id)
    },

    find(owner, ids, limitBytes) {
      sweep()
      const files = [...new Set(ids)].map((id) => {
        const entry = entries.get(id)
        if (entry?.owner !== owner) throw new SupportError('upload_expired', 'no such upload')
        return entry
      })
      const size = files.reduce((sum, { bytes }) => sum + bytes.size, 0)
      if (size > limitBytes) throw new SupportError('too_large', undefined, { limitBytes })
      return files
    },
  }
}
