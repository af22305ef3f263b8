import { SupportError, type SupportUser, type WriteCall } from '@deskside/core'
import { sha256 } from '../../http/sha256.js'
import { ownerOf } from '../../identity/ownerOf.js'
import { otherPayload } from './attempts.js'

/** What a write is known by in RT, and what its second try is compared with. */
export type Mark = {
  /** Of person, verb and key: nobody who sees it in RT can make another out of it. */
  readonly key: string
  readonly payload: string
  /** What stands in the field «Deskside submission». */
  readonly submission: string
}

export async function markOf(
  person: SupportUser,
  verb: string,
  { idempotencyKey }: WriteCall,
  input: { readonly submissionId: string; readonly body: string; readonly subject?: string },
): Promise<Mark> {
  const key = await sha256(JSON.stringify([ownerOf(person), verb, idempotencyKey]))
  const payload = (await sha256(JSON.stringify([verb, input.subject, input.body]))).slice(0, 16)
  const submissionId = input.submissionId.replace(/\s+/gu, '').slice(0, 200)
  return { key: key.slice(0, 40), payload, submission: `${submissionId} ${payload}` }
}

/** The same key with other words is another write, and refused. */
export function refuseOtherPayload({ payload }: Mark, submission: string | null): void {
  if (submission !== null && submission.split(' ')[1] !== payload) throw otherPayload()
}

/** The files, if they are not more than one message takes. */
export function refuseTooMuch(files: readonly File[], limitBytes: number): readonly File[] {
  const bytes = files.reduce((sum, { size }) => sum + size, 0)
  if (bytes > limitBytes) throw new SupportError('too_large', undefined, { limitBytes })
  return files
}

/**
 * JSON alone, or with files as a form: RT answers 500 to a name outside ASCII in JSON, and takes
 * any in a form.
 */
export function bodyOf(
  json: Readonly<Record<string, unknown>>,
  files: readonly File[],
): { readonly json: unknown } | { readonly form: FormData } {
  if (files.length === 0) return { json }
  const form = new FormData()
  // As text: a Blob would have a file's name, and RT would look for the JSON in vain.
  form.append('JSON', JSON.stringify(json))
  for (const file of files) form.append('Attachments', file, file.name)
  return { form }
}
