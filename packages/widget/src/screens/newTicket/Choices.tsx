import type { DeskPriority, DraftProblem, Text } from '@deskside/core'
import { start } from '../../i18n/en/start.js'
import css from '../../parts/Choices.css?inline'
import { Field } from '../../parts/Field.js'
import { type Choice, RadioCards } from '../../parts/RadioCards.js'
import { Select } from '../../parts/Select.js'
import { useSection, useStyle, useText } from '../../state/context.js'
import type { FormView } from './formView.js'
import type { NewTicketModel } from './newTicketModel.js'
import { useErrors } from './useErrors.js'

export type ChoicesProps = {
  readonly view: FormView
  readonly model: NewTicketModel
  readonly problems: readonly DraftProblem[]
}

export type TopicProps = ChoicesProps & {
  /** What is to be known of a choice before it is chosen. @default nothing */
  readonly remark?: (asked: 'categoryId' | 'typeId', id: string) => Pick<Choice, 'note' | 'closed'>
}

/** What it is about: comes first, because the rest depends on it. */
export function Topic({ view, model, problems, remark = () => ({}) }: TopicProps) {
  useStyle(css)
  const { form: words } = useSection('start', start)
  const text = useText()
  const toChoice = useToChoice()
  const errorOf = useErrors(problems)
  const { draft } = view
  const { categories, types } = view.state
  return (
    <>
      {categories.length > 0 && (
        <RadioCards
          legend={words.category}
          required
          choices={categories.map((one) => ({ ...toChoice(one), ...remark('categoryId', one.id) }))}
          value={draft.categoryId}
          error={errorOf('categoryId')}
          onValue={(categoryId) => model.edit({ categoryId, typeId: null })}
        />
      )}
      {types.some(({ id, explanation }) => explanation || remark('typeId', id).closed) ? (
        <RadioCards
          key={draft.categoryId}
          legend={words.type}
          required
          name="typeId"
          choices={types.map((one) => ({ ...toChoice(one), ...remark('typeId', one.id) }))}
          value={draft.typeId}
          error={errorOf('typeId')}
          onValue={(typeId) => model.edit({ typeId })}
        />
      ) : (
        types.length > 0 && (
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
        )
      )}
    </>
  )
}

/** What may stay as it is: comes after the words. */
export function Details({ view, model, problems }: ChoicesProps) {
  useStyle(css)
  const { form: words } = useSection('start', start)
  const toChoice = useToChoice()
  const errorOf = useErrors(problems)
  const text = useText()
  const { draft, form } = view
  const { priorities, projects } = view.state
  return (
    <div class="details">
      {projects.length > 0 && (
        <Field
          label={form.projectLabel ? text(form.projectLabel) : words.project}
          error={errorOf('projectId')}
        >
          {(wiring) => (
            <Select
              {...wiring}
              value={draft.projectId ?? ''}
              options={[
                {
                  value: '',
                  label: form.noProjectLabel ? text(form.noProjectLabel) : words.generalQuestion,
                },
                ...projects.map(({ id, name }) => ({ value: id, label: `${id} · ${name}` })),
              ]}
              onValue={(value) => model.edit({ projectId: value || null })}
            />
          )}
        </Field>
      )}
      {priorities.length > 0 && (
        <RadioCards
          legend={words.priority}
          shape={priorities.length > 4 || priorities.some(isExplained) ? 'cards' : 'row'}
          choices={priorities.map(toChoice)}
          value={draft.priority ?? form.defaultPriority}
          error={errorOf('priority')}
          onValue={(priority) => model.edit({ priority })}
        />
      )}
    </div>
  )
}

const isExplained = ({ explanation }: DeskPriority) => explanation

function useToChoice() {
  const text = useText()
  return ({
    id,
    label,
    explanation,
    examples,
  }: DeskPriority & { readonly examples?: Text | undefined }) => ({
    value: id,
    label: text(label),
    explanation:
      [explanation, examples]
        .map((words) => words && text(words))
        .join(' ')
        .trim() || undefined,
  })
}
