import type { SupportUser, UploadSource } from '@deskside/core'
import { type AgentFile, memoryBackend, type World } from '@deskside/core/testing'

/** Brings a person's files to the desk; `key` names them for good. Resolves with their ids. */
export async function uploadAll(
  world: World,
  person: SupportUser,
  files: readonly AgentFile[],
  key: string,
): Promise<string[]> {
  const backend = memoryBackend(world, person)
  const ids: string[] = []
  for (const [index, file] of files.entries()) {
    ids.push((await backend.upload(toSource(file), { id: `${key}-file-${index}` })).id)
  }
  return ids
}

function toSource({ name, type, bytes }: AgentFile): UploadSource {
  return {
    name,
    type,
    size: bytes.byteLength,
    read: async (from, to) => new Uint8Array(bytes.subarray(from, to)),
  }
}
