import type { DeskConfig, Draft, DraftProblem } from '@deskside/core'
import { FileButton } from '../../parts/Dropzone.js'
import { Field } from '../../parts/Field.js'
import { Icon } from '../../parts/Icon.js'
import { TextArea, TextField } from '../../parts/TextField.js'
import { useI18n, useText, useWidget } from '../../state/context.js'
import { useStore } from '../../state/useStore.js'
import { ChosenFiles } from '../ChosenFiles.js'
import { useDeskParts } from '../deskParts.js'
import { useFormParts } from '../formParts.js'
import { LazyPart } from '../LazyPart.js'
import { saysWhen } from '../saysWhen.js'
import type { DeskPartProps } from './DeskPart.js'
import type { NewTicketModel } from './newTicketModel.js'
import { useErrors } from './useErrors.js'

export type FieldsProps = {
  readonly draft: Draft
  readonly model: NewTicketModel
  /** While it is being sent. */
  readonly locked: boolean
}

/** What the desk asks for, in its order. Before the desk is known, what every desk asks for. */
export function Fields(props: FieldsProps) {
  const { client, accounts } = useWidget()
  const { topic, details, desk: deskPart } = useFormParts()
  const { replyPromise, guestAddress } = useDeskParts()
  const isNobody = useStore(client.session).status === 'signed_out' && accounts !== null
  const desk = useStore(client.desk).description?.desk
  // Files that can no longer be sent stand in the list of problems as they fail.
  useStore(client.uploads.states)
  const { draft, model, locked } = props
  const state = client.drafts.form('new')
  // Where nothing can be sent, what is missing is no matter.
  const problems = locked || state?.gate ? [] : client.drafts.problems('new')
  const found = useStore(model.refusals) > 0 ? problems : problems.filter(isSaidAtOnce)
  const isUnanswered = useStore(model.unanswered) === draft.body
  const shown = isUnanswered ? [...found, { field: 'body', code: 'required' } as const] : found
  const view = desk && state && { form: desk.form, state, draft }
  const choices = view && { view, model, problems: shown }
  const part = (name: DeskPartProps['part'], isThere: unknown) =>
    choices && isThere ? (
      <LazyPart chunk={deskPart} props={{ ...choices, part: name, locked }} />
    ) : null
  const hasFields = state && state.fields.length > 0
  const { advice, delayReasons, guides = [] } = { ...desk?.form, ...state }

  return (
    <div class="stack">
      <fieldset class="stack" disabled={locked}>
        {choices &&
          (desk.gates[0] || desk.form.categories.some(({ scope }) => scope[0]) ? (
            part('topic', true)
          ) : (
            <LazyPart chunk={topic} props={choices} />
          ))}
        <Subject {...props} desk={desk} problems={shown} />
        {part('above', hasFields)}
        <Body {...props} desk={desk} problems={shown} />
        {part('text', guides.length)}
        {!locked && draft.body.trim() && <WhileWriting model={model} />}
        {choices && state.projects.length + state.priorities.length > 0 && (
          <LazyPart chunk={details} props={choices} />
        )}
      </fieldset>
      {/* Not disabled: a file on its way can be paused while the message waits for it. */}
      <Files {...props} desk={desk} problems={shown} />
      {part('below', hasFields)}
      {isNobody && <LazyPart chunk={guestAddress} props={{ locked }} isQuiet />}
      {desk && saysWhen(desk) && (
        <LazyPart chunk={replyPromise} props={{ priority: draft.priority }} isQuiet />
      )}
      {part('end', advice?.length || delayReasons?.length)}
    </div>
  )
}

/** What comes to mind while somebody writes: it is fetched with the first word, and blocks nothing. */
function WhileWriting({ model }: Pick<FieldsProps, 'model'>) {
  const { client } = useWidget()
  const { hints, suggestedArticles } = useDeskParts()
  const { desk, can } = useStore(client.desk).description ?? {}
  return (
    <>
      <LazyPart chunk={hints} props={{ model }} isQuiet />
      {desk?.articles && can?.articles && <LazyPart chunk={suggestedArticles} props={{}} isQuiet />}
    </>
  )
}

/** Most rules wait for «Send»; a limit that is passed is said as it is passed. */
function isSaidAtOnce({ field, code }: DraftProblem): boolean {
  return code === 'too_long' || field.startsWith('attachment:')
}

type PartProps = FieldsProps & {
  readonly desk: DeskConfig | undefined
  readonly problems: readonly DraftProblem[]
}

function Subject({ draft, model, desk, problems }: PartProps) {
  const { newTicket, common } = useI18n().messages
  const text = useText()
  const errorOf = useErrors(problems)
  const { subject: rule = 'optional', subjectLabel = newTicket.subject } = desk?.form ?? {}
  if (rule === 'hidden') return null
  return (
    <Field
      label={text(subjectLabel)}
      note={rule === 'optional' ? common.optional : undefined}
      required={rule === 'required'}
      error={errorOf('subject')}
    >
      {(wiring) => (
        <TextField
          {...wiring}
          value={draft.subject}
          onValue={(subject) => model.edit({ subject })}
        />
      )}
    </Field>
  )
}

function Body({ draft, model, desk, problems }: PartProps) {
  const { newTicket } = useI18n().messages
  const text = useText()
  const errorOf = useErrors(problems)
  const { bodyLabel = newTicket.body, bodyHint = newTicket.bodyHint } = desk?.form ?? {}
  return (
    <Field label={text(bodyLabel)} hint={text(bodyHint)} required error={errorOf('body')}>
      {(wiring) => (
        <TextArea {...wiring} value={draft.body} onValue={(body) => model.edit({ body })} />
      )}
    </Field>
  )
}

function Files({ draft, desk, model, locked, problems }: PartProps) {
  const i18n = useI18n()
  const { newTicket } = i18n.messages
  return (
    <div class="field">
      <ChosenFiles
        draftKey="new"
        attachments={draft.attachments}
        problems={problems}
        files={model.files}
        locked={locked}
      />
      {!locked && (
        <div class="drop">
          <FileButton onFiles={model.files.add} describedBy="deskside-limits">
            <Icon name="paperclip" />
            {newTicket.addFiles}
          </FileButton>
          <span class="hint grow" id="deskside-limits">
            <span class="drop-hint">{newTicket.dropHint}</span>
            {desk && newTicket.limits(i18n.bytes(desk.limits.fileBytes), desk.limits.files)}
          </span>
        </div>
      )}
    </div>
  )
}
