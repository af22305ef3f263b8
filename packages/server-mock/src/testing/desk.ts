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

export function newTicket(submissionId: string, more: Record<string, unknown> = {}) {
  return {
    subject: 'Nothing loads',
    body: 'Since this morning.',
    categoryId: null,
    typeId: null,
    priority: null,
    projectId: null,
    fields: {},
    uploadIds: [],
    submissionId,
    source: null,
    locale: null,
    followUpOf: null,
    ...more,
  }
}

export function file(bytes: Uint8Array<ArrayBuffer>, name = 'log.txt'): UploadSource {
  const read = async (from: number, to: number) => bytes.slice(from, to)
  return { name, type: 'text/plain', size: bytes.byteLength, read }
}
