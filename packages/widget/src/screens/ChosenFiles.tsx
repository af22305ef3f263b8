import type { DraftProblem } from '@deskside/core'
import type { AttachmentsProps } from './attachments/Attachments.js'
import { useFormParts } from './formParts.js'
import { LazyPart } from './LazyPart.js'

export type ChosenFilesProps = AttachmentsProps & {
  /** Files that were not taken, from the last choice. */
  readonly refused: readonly DraftProblem[]
}

/** The files of a draft, once there is one. */
export function ChosenFiles({ refused, ...props }: ChosenFilesProps) {
  const { attachments, refusedFiles } = useFormParts()
  return (
    <>
      {props.attachments.length > 0 && <LazyPart chunk={attachments} props={props} />}
      {refused.length > 0 && <LazyPart chunk={refusedFiles} props={{ problems: refused }} />}
    </>
  )
}
