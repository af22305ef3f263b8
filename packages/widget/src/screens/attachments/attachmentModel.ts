import type { DraftAttachment, DraftProblem, UploadState } from '@deskside/core'
import { file as english } from '../../i18n/en/file.js'
import { errorText } from '../../i18n/errorText.js'
import type { I18n } from '../../i18n/i18n.js'
import { sentenceOf } from '../problemText.js'

/** One chosen file, as it is shown. */
export type AttachmentView = {
  readonly detail: string
  /** 0 to 1 while bytes travel. */
  readonly progress: number | undefined
  readonly tone: 'normal' | 'done' | 'error'
  readonly can: readonly ('pause' | 'resume' | 'retry')[]
}

/** @param problem a rule that this file breaks */
export function viewOfAttachment(
  attachment: DraftAttachment,
  upload: UploadState | undefined,
  problem: DraftProblem | undefined,
  i18n: I18n,
): AttachmentView {
  const file = i18n.section('file', english)
  const size = i18n.bytes(attachment.size)
  const still = { progress: undefined, tone: 'normal', can: [] } as const
  if (problem) return { ...still, tone: 'error', detail: sentenceOf(problem, i18n) }
  if (attachment.uploadId !== null || upload?.status === 'uploaded') {
    return { ...still, tone: 'done', detail: `${size} · ${file.uploaded}` }
  }
  if (!upload) return { ...still, detail: size }

  const progress = attachment.size > 0 ? upload.sentBytes / attachment.size : 0
  const moved = file.progress(i18n.bytes(upload.sentBytes), size)
  switch (upload.status) {
    case 'reading':
      return { ...still, detail: `${size} · ${file.reading}` }
    case 'uploading':
      return { progress, tone: 'normal', can: ['pause'], detail: moved }
    case 'paused':
      return { progress, tone: 'normal', can: ['resume'], detail: `${file.paused} · ${moved}` }
    case 'waiting': {
      if (upload.error) {
        return { progress, tone: 'normal', can: ['retry'], detail: errorText(upload.error, i18n) }
      }
      const detail = `${size} · ${file.waiting}`
      // Its turn has not come, or there is nobody yet to bring it: a bar would look stuck.
      return progress > 0
        ? { progress, tone: 'normal', can: ['pause'], detail }
        : { ...still, detail }
    }
    case 'failed': {
      const word = errorText(upload.error ?? { code: 'unknown' }, i18n)
      return {
        ...still,
        tone: 'error',
        can: upload.error?.retryable === false ? [] : ['retry'],
        detail: word,
      }
    }
  }
}

/** Would this file be lost with the page? */
export function isOnlyInMemory(
  attachment: DraftAttachment,
  upload: UploadState | undefined,
): boolean {
  return !attachment.kept && attachment.uploadId === null && upload?.status !== 'reading'
}
