import { useEffect, useMemo } from 'preact/hooks'
import { asks as english } from '../../../i18n/en/asks.js'
import { errorText } from '../../../i18n/errorText.js'
import { Button } from '../../../parts/Button.js'
import choicesCss from '../../../parts/Choices.css?inline'
import { Dropzone, FileButton } from '../../../parts/Dropzone.js'
import { FieldError } from '../../../parts/Field.js'
import { Icon } from '../../../parts/Icon.js'
import { RadioCards } from '../../../parts/RadioCards.js'
import { isSendKey } from '../../../parts/sendKey.js'
import { TextArea } from '../../../parts/TextField.js'
import { useI18n, useSection, useStyle, useWidget } from '../../../state/context.js'
import { useStore } from '../../../state/useStore.js'
import { ChosenFiles } from '../../ChosenFiles.js'
import { sentenceOf } from '../../problemText.js'
import type { AskCardProps } from './Asks.js'
import { type AskModel, createAskModel } from './askModel.js'

export type AskFormProps = AskCardProps & { readonly onAnswered: () => void }

/** The controls for one ask, by its kind. */
export function AskForm({ ticket, messageId, ask, onAnswered }: AskFormProps) {
  const { client, announce } = useWidget()
  const i18n = useI18n()
  const words = useSection('asks', english)
  const model = useMemo(
    () => createAskModel({ client, ticketId: ticket.id, messageId, ask }),
    [client, ticket.id, messageId, ask.id],
  )
  const phase = useStore(model.phase)
  const problems = useStore(model.problems)
  useEffect(() => model.stop, [model])

  async function send(isDone?: boolean): Promise<void> {
    if (!(await model.send(isDone))) return
    // Words and files come back as a message, which is told by itself.
    if (isDone !== undefined) announce(words.sent)
    onAnswered()
  }

  const error = phase.status === 'editing' && phase.error
  const [problem] = problems
  const wrong = problem ? sentenceOf(problem, i18n) : error && errorText(error, i18n)
  const props = { model, ask, send, isSending: phase.status !== 'editing' }
  return (
    <div class="ask-form">
      <Control {...props} />
      {wrong && (
        <div role="alert">
          <FieldError>{wrong}</FieldError>
        </div>
      )}
    </div>
  )
}

type ControlProps = Pick<AskCardProps, 'ask'> & {
  readonly model: AskModel
  readonly isSending: boolean
  readonly send: (isDone?: boolean) => Promise<void>
}

function Control(props: ControlProps) {
  switch (props.ask.kind) {
    case 'text':
      return <TextAnswer {...props} />
    case 'choice':
      return <ChoiceAnswer {...props} />
    case 'file':
      return <FileAnswer {...props} />
    case 'access':
    case 'steps':
      return <YesOrNo {...props} />
  }
}

function TextAnswer({ ask, model, isSending, send }: ControlProps) {
  const { client } = useWidget()
  const words = useSection('asks', english)
  const { draft } = useStore(client.drafts.open(model.key))
  return (
    <>
      <TextArea
        aria-label={`${words.answer}: ${ask.label}`}
        rows={1}
        value={draft.body}
        readOnly={isSending}
        onValue={model.write}
        onKeyDown={(event) => {
          if (!isSendKey(event)) return
          event.preventDefault()
          send()
        }}
      />
      <SendButton isSending={isSending} send={send} />
    </>
  )
}

function ChoiceAnswer({ ask, model, isSending, send }: ControlProps) {
  useStyle(choicesCss)
  const optionId = useStore(model.optionId)
  return (
    <>
      <RadioCards
        legend={ask.label}
        hidesLegend
        choices={ask.options.map(({ id, label }) => ({ value: id, label }))}
        value={optionId}
        onValue={model.choose}
      />
      <SendButton isSending={isSending} send={send} />
    </>
  )
}

function FileAnswer({ model, isSending, send }: ControlProps) {
  const i18n = useI18n()
  const { common, newTicket } = i18n.messages
  const words = useSection('asks', english)
  const { client } = useWidget()
  const limits = useStore(client.desk).description?.desk.limits
  const { attachments } = useStore(client.drafts.open(model.key)).draft
  const isEmpty = attachments.length === 0

  return (
    <Dropzone
      class="ask-drop"
      label={newTicket.dropNow}
      onFiles={model.files.add}
      disabled={isSending}
    >
      <ChosenFiles
        draftKey={model.key}
        attachments={attachments}
        problems={[]}
        files={model.files}
        locked={isSending}
      />
      <div class="ask-actions">
        {!isSending && (
          <FileButton onFiles={model.files.add}>
            <Icon name="paperclip" />
            {words.addFiles}
          </FileButton>
        )}
        {!isEmpty && <SendButton isSending={isSending} send={send} />}
        {isSending && (
          <Button variant="quiet" onPress={model.stop}>
            {common.cancel}
          </Button>
        )}
      </div>
      {isEmpty && limits && (
        <p class="hint">{newTicket.limits(i18n.bytes(limits.fileBytes), limits.files)}</p>
      )}
    </Dropzone>
  )
}

function YesOrNo({ ask, isSending, send }: ControlProps) {
  const { client } = useWidget()
  const words = useSection('asks', english)
  const i18n = useI18n()
  const explanation = useStore(client.desk).description?.desk.access?.explanation
  const isAccess = ask.kind === 'access'
  return (
    <>
      {isAccess && explanation && <p class="small muted">{i18n.text(explanation)}</p>}
      <div class="ask-actions">
        <Button variant="primary" busy={isSending} onPress={() => send(true)}>
          {isAccess ? words.grant : words.done}
        </Button>
        <Button disabled={isSending} onPress={() => send(false)}>
          {isAccess ? words.refuse : words.notDone}
        </Button>
      </div>
    </>
  )
}

function SendButton({ isSending, send }: Pick<ControlProps, 'isSending' | 'send'>) {
  const words = useSection('asks', english)
  const { newTicket } = useI18n().messages
  return (
    <div class="ask-actions">
      <Button variant="primary" busy={isSending} onPress={() => send()}>
        {isSending ? newTicket.sending : words.send}
      </Button>
    </div>
  )
}
