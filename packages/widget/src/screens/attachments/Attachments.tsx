import type { DraftAttachment, DraftKey, DraftProblem, UploadState } from '@deskside/core'
import { useEffect, useLayoutEffect, useRef } from 'preact/hooks'
import { file as english } from '../../i18n/en/file.js'
import css from '../../parts/FileChip.css?inline'
import { FileChip } from '../../parts/FileChip.js'
import { Icon } from '../../parts/Icon.js'
import { PAUSE, PLAY, RETRY } from '../../parts/outlines.js'
import { useI18n, useSection, useStyle, useWidget } from '../../state/context.js'
import { useStore } from '../../state/useStore.js'
import type { FileChoice } from '../fileChoice.js'
import { useFormParts } from '../formParts.js'
import { LazyPart } from '../LazyPart.js'
import { sentenceOf } from '../problemText.js'
import { isOnlyInMemory, viewOfAttachment } from './attachmentModel.js'
import { tellUploads } from './tellUploads.js'

const ICONS = { pause: PAUSE, resume: PLAY, retry: RETRY } as const

type Uploads = Readonly<Record<string, UploadState>>

export type AttachmentsProps = {
  readonly draftKey: DraftKey
  readonly attachments: readonly DraftAttachment[]
  /** Rules that are broken, of any field: those of files are shown here. */
  readonly problems: readonly DraftProblem[]
  /** While it is being sent nothing can be taken out. */
  readonly locked?: boolean
  readonly files: FileChoice
}

/** The files of a draft, each with how far it has come and what can be done about it. */
export function Attachments(props: AttachmentsProps) {
  useStyle(css)
  const { draftKey, attachments, problems, locked, files } = props
  const { thumbnail } = useFormParts()
  const { client, announce } = useWidget()
  const i18n = useI18n()
  const file = useSection('file', english)
  const uploads = useStore(client.uploads.states)
  const list = useRef<HTMLUListElement>(null)
  useTold(props, uploads)
  // With the last byte «Pause» goes: whoever was on it is on the file itself then.
  const hasFocus = (row: Element) => row.contains((row.getRootNode() as ShadowRoot).activeElement)
  const row = [...(list.current?.children ?? [])].find(hasFocus) as HTMLElement | undefined
  useLayoutEffect(() => {
    if (row && !hasFocus(row)) row.focus()
  })

  function remove({ id, name }: DraftAttachment, at: number): void {
    // The button that was pressed will be gone: the focus goes on to the next one, or to the chooser.
    const near = list.current?.parentElement?.querySelectorAll<HTMLElement>(
      'li button:last-child,[type=file]',
    )
    near?.[at + 1]?.focus()
    client.drafts.detach(draftKey, id)
    announce(file.removed(name))
  }

  return (
    <ul class="files" ref={list}>
      {attachments.map((attachment, at) => {
        const { id, name, type } = attachment
        const isImage = type.startsWith('image/')
        const upload = uploads[id]
        const problem = problems.find(({ field }) => field === `attachment:${id}`)
        const view = viewOfAttachment(attachment, upload, problem, i18n)
        const isLoose = view.tone === 'normal' && isOnlyInMemory(attachment, upload)
        const verbs = { pause: client.uploads.pause, resume: client.uploads.resume }
        return (
          // What was kept was here before: only a file just chosen is brought into sight.
          <li key={id} tabIndex={-1} ref={attachment.kept ? null : bringIntoSight}>
            <FileChip
              name={name}
              isImage={isImage}
              picture={
                isImage && (
                  <LazyPart
                    chunk={thumbnail}
                    props={{ attachment, file: files.atHand.get(id) }}
                    isQuiet
                  />
                )
              }
              detail={
                isLoose ? `${view.detail} · ${i18n.messages.newTicket.draftMemory}` : view.detail
              }
              progress={view.progress}
              tone={view.tone}
              actions={[
                ...view.can.map((verb) => ({
                  icon: ICONS[verb],
                  label: file[verb](name),
                  onPress: () => (verb === 'pause' ? verbs.pause(id) : verbs.resume(id)),
                })),
                ...(locked
                  ? []
                  : [
                      {
                        icon: 'close' as const,
                        label: file.remove(name),
                        onPress: () => remove(attachment, at),
                      },
                    ]),
              ]}
            />
          </li>
        )
      })}
    </ul>
  )
}

/** Says what becomes of the files; a message that waits says itself what it waits for. */
function useTold({ attachments, files, locked }: AttachmentsProps, uploads: Uploads): void {
  const { announce } = useWidget()
  const i18n = useI18n()
  const isSilent = useRef(locked)
  useEffect(() => {
    const text = !isSilent.current && tellUploads({ attachments, uploads, ...files }, i18n)
    if (text) announce(text)
  }, [attachments, uploads])
}

/** A pasted or dropped file lands where its place is, which may be out of sight. */
function bringIntoSight(element: Element | null): void {
  element?.scrollIntoView({ block: 'nearest' })
}

export type RefusedFilesProps = { readonly problems: readonly DraftProblem[] }

/** Files that were refused when they were chosen, by name, with the rule: one line for each rule. */
export function RefusedFiles({ problems }: RefusedFilesProps) {
  useStyle(css)
  const i18n = useI18n()
  const rules = new Set(problems.map((problem) => sentenceOf(problem, i18n)))
  return (
    // The same refusal again is said again.
    <div role="alert" key={problems}>
      <ul class="refused">
        {[...rules].map((rule) => (
          <li key={rule} class="field-error" ref={bringIntoSight}>
            <Icon name="alert" />
            <span>
              <b>
                {problems
                  .filter((problem) => sentenceOf(problem, i18n) === rule)
                  .map(({ fileName }) => fileName)
                  .join(', ')}
              </b>{' '}
              · {rule}
            </span>
          </li>
        ))}
      </ul>
    </div>
  )
}
