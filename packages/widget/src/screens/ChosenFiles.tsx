import { useStore } from '../state/useStore.js'
import type { AttachmentsProps } from './attachments/Attachments.js'
import type { FileChoice } from './fileChoice.js'
import { useFormParts } from './formParts.js'
import { LazyPart } from './LazyPart.js'

export type ChosenFilesProps = Omit<AttachmentsProps, 'atHand'> & { readonly files: FileChoice }

/** The files of a draft, once there is one, and those that were not taken. */
export function ChosenFiles({ files, ...props }: ChosenFilesProps) {
  const { attachments, refusedFiles } = useFormParts()
  const problems = useStore(files.refused)
  return (
    <>
      {props.attachments.length > 0 && (
        <LazyPart chunk={attachments} props={{ ...props, atHand: files.atHand }} />
      )}
      {problems.length > 0 && <LazyPart chunk={refusedFiles} props={{ problems }} />}
    </>
  )
}
