import type { DeskForm, Draft, DraftProblem, FormField } from '@deskside/core'
import type { ComponentChildren } from 'preact'
import { useRef, useState } from 'preact/hooks'
import { deskForm } from '../../i18n/en/deskForm.js'
import { start } from '../../i18n/en/start.js'
import css from '../../parts/CheckField.css?inline'
import { CheckField } from '../../parts/CheckField.js'
import { FileButton } from '../../parts/Dropzone.js'
import { Field, type FieldWiring } from '../../parts/Field.js'
import { FieldGroup } from '../../parts/FieldGroup.js'
import { Select } from '../../parts/Select.js'
import { TextArea, TextField } from '../../parts/TextField.js'
import { useI18n, useSection, useStyle, useText, useWidget } from '../../state/context.js'
import { fieldSentence } from './fieldSentence.js'
import type { NewTicketModel } from './newTicketModel.js'

export type DeskFieldsProps = {
  readonly draft: Draft
  readonly model: NewTicketModel
  /** Those that the desk's conditions show now. */
  readonly fields: readonly FormField[]
  /** What the desk asks for of a problem. */
  readonly asksFor: DeskForm['asksFor']
  readonly problems: readonly DraftProblem[]
  readonly locked: boolean
}

/** What this desk asks beside subject and message, in its own words and order. */
export function DeskFields({ fields, problems, ...rest }: DeskFieldsProps) {
  useStyle(css)
  return (
    <fieldset class="details" disabled={rest.locked}>
      {fields.map((field) => (
        <DeskField
          key={field.id}
          {...rest}
          field={field}
          problem={problems.find((each) => each.field === `fields.${field.id}`)}
        />
      ))}
    </fieldset>
  )
}

type OneProps = Pick<DeskFieldsProps, 'draft' | 'model' | 'asksFor'> & {
  readonly field: FormField
  readonly problem: DraftProblem | undefined
}

const ASKED_ONCE: ReadonlySet<string> = new Set(['checkbox', 'consent'])

/** What a desk asks for may be left out, but is not offered as something to leave out: hints miss it. */
const WANTED_IN: { readonly [kind in string]?: keyof DeskForm['asksFor'] } = {
  textarea: 'steps',
  url: 'address',
  file: 'screenshot',
}

function DeskField({ draft, model, asksFor, field, problem }: OneProps) {
  const i18n = useI18n()
  const text = useText()
  const words = useSection('deskForm', deskForm)
  const label = text(field.label)
  const hint = field.hint && text(field.hint)
  const error = problem && fieldSentence(problem, field, i18n, words)
  const onValue = (value: unknown) => model.edit({ fields: { ...draft.fields, [field.id]: value } })

  if (ASKED_ONCE.has(field.kind)) {
    return (
      <CheckField
        label={label}
        hint={hint}
        error={error}
        required={field.required || field.kind === 'consent'}
        isChecked={field.value === true}
        onChecked={(isChecked) => onValue(isChecked || undefined)}
      />
    )
  }
  const wanted = WANTED_IN[field.kind]
  const isAsked = field.required || (wanted && asksFor[wanted])
  const note = isAsked ? undefined : i18n.messages.common.optional
  if (field.kind === 'multiselect' || field.kind === 'file') {
    const Several = field.kind === 'file' ? Files : Boxes
    return (
      <FieldGroup {...{ label, hint, error, note }}>
        <Several {...{ field, draft, model, onValue }} />
      </FieldGroup>
    )
  }
  const control = (
    <Field {...{ label, hint, error, note }} required={field.required}>
      {(wiring) => <Control {...{ wiring, field, onValue }} />}
    </Field>
  )
  if (field.prefill !== 'page.url' || field.readOnly) return control
  const isTaken = draft.fields[field.id] === undefined
  return (
    <PageAddress isTaken={isTaken && Boolean(field.value)} onValue={onValue}>
      {control}
    </PageAddress>
  )
}

type PageAddressProps = {
  /** The page's own address stands in the field. */
  readonly isTaken: boolean
  readonly onValue: (value: unknown) => void
  readonly children: ComponentChildren
}

/** The page has filled it in, but what it is about may be elsewhere: one press, either way. */
function PageAddress({ isTaken, onValue, children }: PageAddressProps) {
  const words = useSection('deskForm', deskForm)
  const isKnown = useRef(false)
  isKnown.current ||= isTaken

  function change(button: HTMLElement): void {
    onValue(isTaken ? '' : undefined)
    button.parentElement?.querySelector('input')?.focus()
  }

  return (
    <div class="field">
      {children}
      {isKnown.current && (
        <span>
          <button
            type="button"
            class="link small"
            onClick={({ currentTarget }) => change(currentTarget.parentElement ?? currentTarget)}
          >
            {isTaken ? words.otherPage : words.thisPage}
          </button>
        </span>
      )}
    </div>
  )
}

type SeveralProps = Pick<OneProps, 'draft' | 'model' | 'field'> & {
  readonly onValue: (value: unknown) => void
}

type ControlProps = Pick<SeveralProps, 'field' | 'onValue'> & { readonly wiring: FieldWiring }

const INPUTS = {
  email: { type: 'email', autocomplete: 'email' },
  url: { type: 'url', autocomplete: 'url' },
  date: { type: 'date' },
  text: {},
} as const

function Control({ wiring, field, onValue }: ControlProps) {
  const text = useText()
  const { form } = useSection('start', start)
  const { kind, value, options, readOnly } = field
  const typed = value === undefined || value === null ? '' : String(value)
  const common = {
    ...wiring,
    ...(field.placeholder && { placeholder: text(field.placeholder) }),
    ...(readOnly && { readOnly }),
    value: typed,
    onValue,
  }
  switch (kind) {
    case 'textarea':
      return <TextArea {...common} rows={3} />
    case 'number':
      return <NumberField {...common} value={value} />
    case 'select':
      return (
        <Select
          {...wiring}
          placeholder={form.chooseOne}
          value={typed}
          options={options.map(({ id, label }) => ({ value: id, label: text(label) }))}
          onValue={onValue}
        />
      )
    default:
      return <TextField {...common} {...INPUTS[kind as keyof typeof INPUTS]} />
  }
}

type NumberProps = FieldWiring & {
  readonly value: unknown
  readonly onValue: (value: unknown) => void
}

/** What is no number yet stays as it is typed: the rule says so, and nothing is lost. */
function NumberField({ value, onValue, ...rest }: NumberProps) {
  const [typed, setTyped] = useState('')
  const kept = value === undefined || value === null ? '' : String(value)
  return (
    <TextField
      {...rest}
      inputMode="decimal"
      value={toNumber(typed) === value ? typed : kept}
      onValue={(next) => {
        setTyped(next)
        onValue(toNumber(next))
      }}
    />
  )
}

function toNumber(typed: string): unknown {
  const plain = typed.replace(/\s/g, '').replace(',', '.')
  if (plain === '') return undefined
  return Number.isFinite(Number(plain)) ? Number(plain) : typed
}

function Boxes({ field, onValue }: SeveralProps) {
  const text = useText()
  const chosen = Array.isArray(field.value) ? (field.value as readonly string[]) : []
  return (
    <div class="checks">
      {field.options.map(({ id, label }) => (
        <CheckField
          key={id}
          label={text(label)}
          isChecked={chosen.includes(id)}
          onChecked={(isChecked) => {
            const next = field.options
              .map((option) => option.id)
              .filter((each) => (each === id ? isChecked : chosen.includes(each)))
            onValue(next.length > 0 ? next : undefined)
          }}
        />
      ))}
    </div>
  )
}

/** Files of a field are files of the message; the field holds which of them answer it. */
function Files({ field, draft, model, onValue }: SeveralProps) {
  const { client } = useWidget()
  const { chooseFiles } = useSection('deskForm', deskForm)
  const own = Array.isArray(field.value) ? (field.value as readonly string[]) : []
  const names = draft.attachments.filter(({ id }) => own.includes(id)).map(({ name }) => name)

  function take(files: readonly File[]): void {
    const idsNow = () =>
      client.drafts
        .open('new')
        .get()
        .draft.attachments.map(({ id }) => id)
    const before = idsNow()
    model.files.add(files)
    onValue([...own, ...idsNow().filter((id) => !before.includes(id))])
  }

  return (
    <div class="row">
      <FileButton onFiles={take}>{chooseFiles}</FileButton>
      <span class="hint grow clip">{names.join(', ')}</span>
    </div>
  )
}
