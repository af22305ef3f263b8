import { isDraftEmpty } from '@deskside/core'
import { useMemo } from 'preact/hooks'
import { ticket as english } from '../../i18n/en/ticket.js'
import { Button } from '../../parts/Button.js'
import { FileButton } from '../../parts/Dropzone.js'
import { FieldError } from '../../parts/Field.js'
import { Icon } from '../../parts/Icon.js'
import { CAMERA } from '../../parts/outlines.js'
import { isSendKey } from '../../parts/sendKey.js'
import { TextArea } from '../../parts/TextField.js'
import { useI18n, useSection, useWidget } from '../../state/context.js'
import { useStore } from '../../state/useStore.js'
import { ChosenFiles } from '../ChosenFiles.js'
import { DraftStatus } from '../DraftStatus.js'
import { useFormParts } from '../formParts.js'
import { LazyPart } from '../LazyPart.js'
import { sentenceOf } from '../problemText.js'
import { type ComposerModel, createComposerModel } from './composerModel.js'

export function useComposerModel(ticketId: string): ComposerModel {
  const { client, report } = useWidget()
  return useMemo(
    () => createComposerModel({ client, ticketId, onError: report }),
    [client, ticketId],
  )
}

export type ComposerProps = {
  readonly model: ComposerModel
  readonly canAttach: boolean
  /** Gets the text box, for whoever wants to put the focus there. */
  readonly control: { current: HTMLTextAreaElement | null }
}

/** The reply box: saved as one types, sent by button or Ctrl/Cmd+Enter. */
export function Composer({ model, canAttach, control }: ComposerProps) {
  const { client, layout } = useWidget()
  const i18n = useI18n()
  const { newTicket } = i18n.messages
  const words = useSection('ticket', english)
  const state = useStore(client.drafts.open(model.key))
  const { draft } = state
  const isPhone = useStore(layout) === 'phone'
  const desk = useStore(client.desk).description?.desk
  // The limits are told before a file is chosen, where later the draft's state stands.
  const isUntouched = isDraftEmpty(draft)
  const problems = useStore(model.problems)
  const failure = useStore(model.failure)
  const { failed } = useFormParts()
  const problem = problems.find(({ field }) => field === 'body')

  function send(): void {
    model.send()
    control.current?.focus()
  }

  return (
    <div class="composer stack">
      {failure && <LazyPart chunk={failed} props={{ error: failure, draft }} />}
      <ChosenFiles
        draftKey={model.key}
        attachments={draft.attachments}
        problems={problems}
        files={model.files}
      />
      <div class="composer-box">
        <TextArea
          aria-label={words.replyLabel}
          aria-invalid={problem ? true : undefined}
          aria-describedby={problem && 'deskside-problem'}
          placeholder={words.replyHint}
          rows={1}
          value={draft.body}
          controlRef={control}
          onValue={(body) => model.edit({ body })}
          onKeyDown={(event) => {
            if (!isSendKey(event)) return
            event.preventDefault()
            send()
          }}
        />
        <div class="row">
          {canAttach && (
            <FileButton onFiles={model.files.add} describedBy="deskside-limits">
              <Icon name="paperclip" />
              <span class="hidden">{words.attach}</span>
            </FileButton>
          )}
          {canAttach && isPhone && (
            <FileButton onFiles={model.files.add} camera>
              <Icon name={CAMERA} />
              <span class="hidden">{words.camera}</span>
            </FileButton>
          )}
          {isUntouched && canAttach && desk ? (
            <span class="grow hint" id="deskside-limits">
              {newTicket.limits(i18n.bytes(desk.limits.fileBytes), desk.limits.files)}
            </span>
          ) : (
            <DraftStatus state={state} />
          )}
          <Button variant="primary" icon="send" onPress={send}>
            {words.send}
          </Button>
        </div>
      </div>
      {problem && <FieldError id="deskside-problem">{sentenceOf(problem, i18n)}</FieldError>}
    </div>
  )
}
