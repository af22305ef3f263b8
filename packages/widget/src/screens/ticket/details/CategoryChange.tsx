import type { DeskConfig, Ticket } from '@deskside/core'
import { useLayoutEffect, useRef, useState } from 'preact/hooks'
import { details as english } from '../../../i18n/en/details.js'
import { Button } from '../../../parts/Button.js'
import choicesCss from '../../../parts/Choices.css?inline'
import { Field, FieldError } from '../../../parts/Field.js'
import { Select } from '../../../parts/Select.js'
import { useI18n, useSection, useStyle, useWidget } from '../../../state/context.js'
import { useStore } from '../../../state/useStore.js'
import { useDeed } from '../useDeed.js'
import { categoriesFor } from './categoryModel.js'
import { categoryLabel } from './factsModel.js'
import { followUp } from './followUp.js'

export type CategoryChangeProps = { readonly ticket: Ticket; readonly desk: DeskConfig }

/** D9: at once before the work begins, by asking while it goes on, and by a new request after. */
export function CategoryChange({ ticket, desk }: CategoryChangeProps) {
  const i18n = useI18n()
  const words = useSection('details', english)
  const [isOpen, setOpen] = useState(false)
  const opener = useRef<HTMLDivElement>(null)
  const { actions, categoryRequest } = ticket
  const mayChange = actions.includes('change_category')
  const mayAsk = actions.includes('request_category')
  if (desk.form.categories.length < 2) return null
  if (categoryRequest !== null) {
    const wanted = categoryLabel(categoryRequest, { desk, i18n })
    return <p class="small muted">{words.wanted(wanted ?? words.noCategory)}</p>
  }
  if (isOpen && (mayChange || mayAsk)) {
    const close = () => {
      setOpen(false)
      opener.current?.querySelector('button')?.focus()
    }
    return <CategoryForm ticket={ticket} desk={desk} mayChange={mayChange} onClose={close} />
  }
  if (mayChange || mayAsk) {
    return (
      <div ref={opener}>
        <button type="button" class="link small" onClick={() => setOpen(true)}>
          {mayChange ? words.changeTitle : words.requestTitle}
        </button>
      </div>
    )
  }
  return actions.includes('follow_up') ? <Anew ticket={ticket} /> : null
}

function Anew({ ticket }: Pick<CategoryChangeProps, 'ticket'>) {
  const { client, navigation } = useWidget()
  const words = useSection('details', english)
  const { messages } = useStore(client.tickets.open(ticket.id))
  return (
    <p class="small muted">
      {words.anew}{' '}
      <button
        type="button"
        class="link"
        onClick={() => {
          followUp(client, ticket, messages, { isSameText: true })
          navigation.go({ name: 'new' })
        }}
      >
        {words.writeAnew}
      </button>
    </p>
  )
}

type FormProps = CategoryChangeProps & {
  readonly mayChange: boolean
  readonly onClose: () => void
}

function CategoryForm({ ticket, desk, mayChange, onClose }: FormProps) {
  useStyle(choicesCss)
  const { client, announce } = useWidget()
  const i18n = useI18n()
  const { common, problems } = i18n.messages
  const words = useSection('details', english)
  const deed = useDeed()
  const user = useStore(client.session).user
  const [choice, setChoice] = useState({ categoryId: '', typeId: '' })
  const [isTried, setTried] = useState(false)
  const form = useRef<HTMLDivElement>(null)
  const { categories, types } = categoriesFor(ticket, desk, user, choice.categoryId)
  const isWhole = choice.categoryId !== '' && (types.length === 0 || choice.typeId !== '')
  useLayoutEffect(() => form.current?.querySelector('select')?.focus(), [])

  async function apply(): Promise<void> {
    setTried(true)
    if (!isWhole) return
    const { categoryId, typeId } = choice
    const input = { categoryId, typeId: typeId || null }
    if (!(await deed.run(() => client.tickets.setCategory(ticket.id, input)))) return
    announce(mayChange ? words.changed : words.asked)
    onClose()
  }

  const optionsOf = (list: typeof categories | typeof types) =>
    list.map(({ id, label }) => ({ value: id, label: i18n.text(label) }))
  const errorOf = (value: string) => (isTried && value === '' ? problems.choice : undefined)
  return (
    <div class="detail-form" ref={form}>
      <Field
        label={words.newCategory}
        hint={mayChange ? undefined : words.requestText}
        error={errorOf(choice.categoryId)}
      >
        {(wiring) => (
          <Select
            {...wiring}
            value={choice.categoryId}
            placeholder="–"
            options={optionsOf(categories)}
            onValue={(categoryId) => setChoice({ categoryId, typeId: '' })}
          />
        )}
      </Field>
      {types.length > 0 && (
        <Field label={words.newType} error={errorOf(choice.typeId)}>
          {(wiring) => (
            <Select
              {...wiring}
              key={choice.categoryId}
              value={choice.typeId}
              placeholder="–"
              options={optionsOf(types)}
              onValue={(typeId) => setChoice({ ...choice, typeId })}
            />
          )}
        </Field>
      )}
      {deed.error !== null && <FieldError>{deed.error}</FieldError>}
      <div class="detail-actions">
        <Button variant="primary" busy={deed.isBusy} onPress={apply}>
          {mayChange ? words.apply : words.ask}
        </Button>
        <Button variant="quiet" disabled={deed.isBusy} onPress={onClose}>
          {common.cancel}
        </Button>
      </div>
    </div>
  )
}
