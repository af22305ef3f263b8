import type { DeskConfig, Draft, DraftProblem } from '@deskside/core'
import { FileButton } from '../../parts/Dropzone.js'
import { Field } from '../../parts/Field.js'
import { Icon } from '../../parts/Icon.js'
import { RadioCards } from '../../parts/RadioCards.js'
import { Select } from '../../parts/Select.js'
import { TextArea, TextField } from '../../parts/TextField.js'
import { useI18n, useText, useWidget } from '../../state/context.js'
import { useStore } from '../../state/useStore.js'
import { Attachments, RefusedFiles } from '../attachments/Attachments.js'
import { sentenceOf } from '../attachments/attachmentModel.js'
import type { NewTicketModel } from './newTicketModel.js'

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
  const desk = useStore(client.desk).description?.desk
  // Files that can no longer be sent stand in the list of problems as they fail.
  useStore(client.uploads.states)
  const problems = props.locked ? [] : client.drafts.problems('new')
  const shown = useStore(props.model.refusals) > 0 ? problems : problems.filter(isSaidAtOnce)

  return (
    <div class="stack">
      <fieldset class="stack" disabled={props.locked}>
        {desk && <Choices {...props} desk={desk} problems={shown} />}
        <Texts {...props} desk={desk} problems={shown} />
      </fieldset>
      {/* Not disabled: a file on its way can be paused while the message waits for it. */}
      <Files {...props} desk={desk} problems={shown} />
    </div>
  )
}

/** Most rules wait for «Send»; a limit that is passed is said as it is passed. */
function isSaidAtOnce({ field, code }: DraftProblem): boolean {
  return code === 'too_long' || field.startsWith('attachment:')
}

type PartProps<D> = FieldsProps & {
  readonly desk: D
  readonly problems: readonly DraftProblem[]
}

function useErrors(problems: readonly DraftProblem[]): (field: string) => string | undefined {
  const i18n = useI18n()
  return (field) => {
    const problem = problems.find((each) => each.field === field)
    return problem && sentenceOf(problem, i18n)
  }
}

function Choices({ draft, model, desk, problems }: PartProps<DeskConfig>) {
  const { newTicket } = useI18n().messages
  const text = useText()
  const errorOf = useErrors(problems)
  const { categories, priorities, projects, defaultPriority } = desk.form
  const types = categories.find(({ id }) => id === draft.categoryId)?.types ?? []
  const toChoice = (item: DeskConfig['form']['priorities'][number]) => ({
    value: item.id,
    label: text(item.label),
    explanation: item.explanation && text(item.explanation),
  })
  return (
    <>
      {projects.length > 0 && (
        <Field label={newTicket.project} error={errorOf('projectId')}>
          {(wiring) => (
            <Select
              {...wiring}
              value={draft.projectId ?? ''}
              options={[
                { value: '', label: newTicket.generalQuestion },
                ...projects.map(({ id, name }) => ({ value: id, label: `${id} · ${name}` })),
              ]}
              onValue={(value) => model.edit({ projectId: value || null })}
            />
          )}
        </Field>
      )}
      {categories.length > 0 && (
        <RadioCards
          legend={newTicket.category}
          required
          choices={categories.map(toChoice)}
          value={draft.categoryId}
          error={errorOf('categoryId')}
          onValue={(categoryId) => model.edit({ categoryId, typeId: null })}
        />
      )}
      {types.length > 0 && (
        <Field label={newTicket.type} error={errorOf('typeId')} required>
          {(wiring) => (
            <Select
              {...wiring}
              placeholder={newTicket.chooseOne}
              value={draft.typeId ?? ''}
              options={types.map(({ id, label }) => ({ value: id, label: text(label) }))}
              onValue={(typeId) => model.edit({ typeId })}
            />
          )}
        </Field>
      )}
      {priorities.length > 0 && (
        <RadioCards
          legend={newTicket.priority}
          shape={priorities.length < 5 ? 'row' : 'cards'}
          choices={priorities.map(toChoice)}
          value={draft.priority ?? defaultPriority}
          error={errorOf('priority')}
          onValue={(priority) => model.edit({ priority })}
        />
      )}
    </>
  )
}

function Texts({ draft, model, desk, problems }: PartProps<DeskConfig | undefined>) {
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

function Files({
  draft,
  desk,
  model,
  locked,
  onFiles,
  problems,
}: PartProps<DeskConfig | undefined>) {
  const i18n = useI18n()
  const { newTicket } = i18n.messages
  return (
    <div class="field">
      <Attachments
        draftKey="new"
        attachments={draft.attachments}
        problems={problems}
        locked={locked}
      />
      <RefusedFiles problems={useStore(model.refusedFiles)} />
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
