import { createContext } from 'preact'
import { useContext } from 'preact/hooks'
import type { AttachmentsProps, RefusedFilesProps } from './attachments/Attachments.js'
import { type Chunk, createChunk } from './chunk.js'
import type { ChoicesProps } from './newTicket/Choices.js'
import type { DeskPartProps } from './newTicket/DeskPart.js'
import type { FailedNoticeProps, FormNoticesProps } from './newTicket/notices.js'
import { pictureCode } from './pictures/pictureCode.js'
import type { ThumbnailProps } from './pictures/Thumbnail.js'

/** What a form needs once there is something to choose, a file, or a word to say. */
export type FormParts = {
  readonly topic: Chunk<ChoicesProps>
  readonly details: Chunk<ChoicesProps>
  readonly desk: Chunk<DeskPartProps>
  readonly attachments: Chunk<AttachmentsProps>
  readonly refusedFiles: Chunk<RefusedFilesProps>
  readonly thumbnail: Chunk<ThumbnailProps>
  readonly notices: Chunk<FormNoticesProps>
  readonly failed: Chunk<FailedNoticeProps>
}

/** All of them are one file with the screens around the form. */
export const aroundTheForm = () => import('./aroundTheForm.js')

export function createFormParts(): FormParts {
  return {
    topic: createChunk(() => aroundTheForm().then((chunk) => chunk.Topic)),
    details: createChunk(() => aroundTheForm().then((chunk) => chunk.Details)),
    desk: createChunk(
      () => import('./newTicket/DeskPart.js').then((chunk) => chunk.DeskPart),
      true,
    ),
    attachments: createChunk(() => aroundTheForm().then((chunk) => chunk.Attachments)),
    refusedFiles: createChunk(() => aroundTheForm().then((chunk) => chunk.RefusedFiles)),
    thumbnail: createChunk(() => pictureCode().then((chunk) => chunk.Thumbnail)),
    notices: createChunk(() => aroundTheForm().then((chunk) => chunk.FormNotices)),
    failed: createChunk(() => aroundTheForm().then((chunk) => chunk.FailedNotice)),
  }
}

export const FormPartsContext = createContext<FormParts | null>(null)

export function useFormParts(): FormParts {
  const parts = useContext(FormPartsContext)
  if (parts === null) throw new Error('A form needs the panel around it')
  return parts
}
