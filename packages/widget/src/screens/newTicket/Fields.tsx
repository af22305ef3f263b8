import type { DeskConfig, Draft, DraftProblem } from '@deskside/core'
import { FileButton } from '../../parts/Dropzone.js'
import { Field } from '../../parts/Field.js'
import { Icon } from '../../parts/Icon.js'
import { TextArea, TextField } from '../../parts/TextField.js'
import { useI18n, useWidget } from '../../state/context.js'
import { useStore } from '../../state/useStore.js'
import { ChosenFiles } from '../ChosenFiles.js'
import { useFormParts } from '../formParts.js'
import { LazyPart } from '../LazyPart.js'
import type { NewTicketModel } from './newTicketModel.js'
import { useErrors } from './useErrors.js'

export type FieldsProps = {
  readonly draft: Draft
  readonly model: NewTicketModel
  /** While it is being sent. */
  readonly locked: boolean
  readonly onFiles: (files: readonly File[]) => void
}

/** What the desk asks for, in its order. Before the desk is known, what every desk asks for. */
export function Fields(props: FieldsProps) {
  const { client } = useWidget()
  const { topic, details } = useFormParts()
  const desk = useStore(client.desk).description?.desk
  // Files that can no longer be sent stand in the list of problems as they fail.
  useStore(client.uploads.states)
  const problems = props.locked ? [] : client.drafts.problems('new')
  const shown = useStore(props.model.refusals) > 0 ? problems : problems.filter(isSaidAtOnce)

  const choices = desk && { ...props, form: desk.form, problems: shown }
  return (
    <div class="stack">
      <fieldset class="stack" disabled={props.locked}>
        {choices && <LazyPart chunk={topic} props={choices} />}
        <Texts {...props} desk={desk} problems={shown} />
      </fieldset>
      {/* Not disabled: a file on its way can be paused while the message waits for it. */}
      <Files {...props} desk={desk} problems={shown} />
      {choices && (
        <fieldset disabled={props.locked}>
          <LazyPart chunk={details} props={choices} />
        </fieldset>
      )}
    </div>
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

function Texts({ draft, model, desk, problems }: PartProps) {
  const { newTicket, common } = useI18n().messages
  const errorOf = useErrors(problems)
  const rule = desk?.form.subject ?? 'optional'
  return (
    <>
      {rule !== 'hidden' && (
        <Field
          label={newTicket.subject}
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
      )}
      <Field label={newTicket.body} hint={newTicket.bodyHint} required error={errorOf('body')}>
        {(wiring) => (
          <TextArea {...wiring} value={draft.body} onValue={(body) => model.edit({ body })} />
        )}
      </Field>
    </>
  )
}

function Files({ draft, desk, model, locked, onFiles, problems }: PartProps) {
  const i18n = useI18n()
  const { newTicket } = i18n.messages
  return (
    <div class="field">
      <ChosenFiles
        draftKey="new"
        attachments={draft.attachments}
        problems={problems}
        refused={useStore(model.refusedFiles)}
        locked={locked}
      />
      {!locked && (
        <div class="drop">
          <FileButton onFiles={onFiles} describedBy="deskside-limits">
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
