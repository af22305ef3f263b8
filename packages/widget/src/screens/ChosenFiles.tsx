import { useStore } from '../state/useStore.js'
import type { AttachmentsProps } from './attachments/Attachments.js'
import { useFormParts } from './formParts.js'
import { LazyPart } from './LazyPart.js'

/** The files of a draft, once there is one, and those that were not taken. */
export function ChosenFiles(props: AttachmentsProps) {
  const { attachments, refusedFiles } = useFormParts()
  const problems = useStore(props.files.refused)
  return (
    <>
      {props.attachments.length > 0 && <LazyPart chunk={attachments} props={props} />}
      {problems.length > 0 && <LazyPart chunk={refusedFiles} props={{ problems }} />}
    </>
  )
}
