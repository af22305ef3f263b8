import type { DeskConfig, Draft, DraftProblem } from '@deskside/core'
import { start } from '../../i18n/en/start.js'
import css from '../../parts/Choices.css?inline'
import { Field } from '../../parts/Field.js'
import { RadioCards } from '../../parts/RadioCards.js'
import { Select } from '../../parts/Select.js'
import { useSection, useStyle, useText } from '../../state/context.js'
import type { NewTicketModel } from './newTicketModel.js'
import { useErrors } from './useErrors.js'

export type ChoicesProps = {
  readonly draft: Draft
  readonly model: NewTicketModel
  readonly form: DeskConfig['form']
  readonly problems: readonly DraftProblem[]
}

/** What the desk lets people choose from. */
export function Choices({ draft, model, form, problems }: ChoicesProps) {
  useStyle(css)
  const { form: words } = useSection('start', start)
  const text = useText()
  const errorOf = useErrors(problems)
  const { categories, priorities, projects, defaultPriority } = form
  const types = categories.find(({ id }) => id === draft.categoryId)?.types ?? []
  const toChoice = (item: DeskConfig['form']['priorities'][number]) => ({
    value: item.id,
    label: text(item.label),
    explanation: item.explanation && text(item.explanation),
  })
  return (
    <>
      {projects.length > 0 && (
        <Field label={words.project} error={errorOf('projectId')}>
          {(wiring) => (
            <Select
              {...wiring}
              value={draft.projectId ?? ''}
              options={[
                { value: '', label: words.generalQuestion },
                ...projects.map(({ id, name }) => ({ value: id, label: `${id} · ${name}` })),
              ]}
              onValue={(value) => model.edit({ projectId: value || null })}
            />
          )}
        </Field>
      )}
      {categories.length > 0 && (
        <RadioCards
          legend={words.category}
          required
          choices={categories.map(toChoice)}
          value={draft.categoryId}
          error={errorOf('categoryId')}
          onValue={(categoryId) => model.edit({ categoryId, typeId: null })}
        />
      )}
      {types.length > 0 && (
        <Field label={words.type} error={errorOf('typeId')} required>
          {(wiring) => (
            <Select
              {...wiring}
              placeholder={words.chooseOne}
              value={draft.typeId ?? ''}
              options={types.map(({ id, label }) => ({ value: id, label: text(label) }))}
              onValue={(typeId) => model.edit({ typeId })}
            />
          )}
        </Field>
      )}
      {priorities.length > 0 && (
        <RadioCards
          legend={words.priority}
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
