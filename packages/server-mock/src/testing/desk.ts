import { restBackend, type SupportUser, type UploadSource } from '@deskside/core'
import { signToken } from '@deskside/relay'

/** What the tests of this package share. */

export const secret = 'a secret of at least thirty-two bytes'

export async function headersOf(
  user: SupportUser,
  more: Record<string, string> = {},
): Promise<Record<string, string>> {
  return { ...more, Authorization: `Bearer ${await signToken({ secret, user })}` }
}

export function backendAt(url: string, user: SupportUser) {
  return restBackend({ endpoint: url, getToken: () => signToken({ secret, user }) })
}

export function file(bytes: Uint8Array<ArrayBuffer>, name = 'log.txt'): UploadSource {
  const read = async (from: number, to: number) => bytes.slice(from, to)
  return { name, type: 'text/plain', size: bytes.byteLength, read }
}
