import { open, stat } from 'node:fs/promises'
import { basename } from 'node:path'
import type { UploadSource } from '@deskside/core'

/** A file on disk as something to attach: read piece by piece, however large it is. */
export async function fileSource(path: string, type: string): Promise<UploadSource> {
  const { size } = await stat(path)
  return {
    name: basename(path),
    type,
    size,
    async read(from, to) {
      const file = await open(path)
      try {
        const bytes = new Uint8Array(to - from)
        await file.read(bytes, 0, bytes.length, from)
        return bytes
      } finally {
        await file.close()
      }
    },
  }
}
