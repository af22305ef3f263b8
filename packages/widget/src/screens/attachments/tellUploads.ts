import type { DraftAttachment, UploadState } from '@deskside/core'
import { file as english } from '../../i18n/en/file.js'
import { errorText } from '../../i18n/errorText.js'
import type { I18n } from '../../i18n/i18n.js'
import type { FileChoice } from '../fileChoice.js'

export type ChosenUploads = Pick<FileChoice, 'atHand' | 'told'> & {
  readonly attachments: readonly DraftAttachment[]
  readonly uploads: Readonly<Record<string, UploadState>>
}

/**
 * What somebody who sees no bars has to hear: that files were taken, that the last one on its way
 * has arrived, and what keeps one from it. Many are one word; so is what stops them all alike, as no
 * network does. A file of an earlier visit that was there by then has nothing to tell.
 *
 * @returns an empty text where there is nothing new
 */
export function tellUploads(
  { attachments, uploads, atHand, told }: ChosenUploads,
  i18n: I18n,
): string {
  const { progress, uploaded } = i18n.section('file', english)
  const isNew = (key: string) => !told.has(key) && told.add(key)
  const isEarlier = ({ id, uploadId }: DraftAttachment) => uploadId && !atHand.has(id)
  if (told.size === 0) for (const { id } of attachments.filter(isEarlier)) told.add(id)
  const added = attachments.filter(({ id }) => isNew(`+${id}`) && atHand.has(id)).length
  const arrived = attachments.filter(
    ({ id, uploadId }) => uploadId || uploads[id]?.status === 'uploaded',
  )
  const said = attachments.flatMap(({ id, name }) => {
    const error = uploads[id]?.error
    // After an arrival the same trouble is a new one.
    const key = error?.retryable ? error.code + arrived.length : id
    return error && isNew(key) ? `${name}: ${errorText(error, i18n)}` : []
  })
  if (added) said.unshift(i18n.messages.newTicket.added(added))
  // Reading, waiting, uploading.
  const moves = ({ id }: DraftAttachment) =>
    !uploads[id]?.error && /ing$/.test(`${uploads[id]?.status}`)
  const [first, ...others] = attachments.some(moves) ? [] : arrived.filter(({ id }) => isNew(id))
  if (first) {
    const count = progress(i18n.number(arrived.length), i18n.number(attachments.length))
    said.push(`${others[0] ? count : first.name}: ${uploaded}`)
  }
  return said.join(' ')
}
