import type { DeskConfig, SupportUser } from '@deskside/core'
import type { RefObject } from 'preact'
import { useState } from 'preact/hooks'
import { useConsole } from './state/context.js'
import type { MadeTicket } from './state/deskApi.js'
import { inEnglish } from './state/deskWords.js'

type Props = { readonly dialog: RefObject<HTMLDialogElement | null> }

const EMPTY = {
  id: '',
  name: '',
  email: '',
  subject: '',
  body: '',
  categoryId: '',
  priority: '',
  projectId: '',
}
type Form = typeof EMPTY
type Choice = { readonly id: string; readonly label: string }

/** A ticket for somebody who called or wrote elsewhere (E1): it shows up in their list. */
export function NewTicketDialog({ dialog }: Props) {
  const { state, api } = useConsole()
  const [form, setForm] = useState(EMPTY)
  const [people, setPeople] = useState<readonly SupportUser[]>([])
  const known = people.find(({ id }) => id === form.id.trim())
  const desk = state.desk.value?.desk
  const choices = choicesOf(desk)
  const subject = desk?.form.subject ?? 'required'
  const set = (key: keyof Form, value: string): void => setForm({ ...form, [key]: value })
  const seek = (words: string): void =>
    void api.listPeople(words).then(setPeople, () => setPeople([]))
  return (
    <dialog ref={dialog} class="dialog" aria-labelledby="new-ticket-title">
      <form
        onSubmit={async (event) => {
          event.preventDefault()
          const made = await state.create(toTicket(form, known))
          if (made === null) return
          setForm(EMPTY)
          dialog.current?.close()
          location.hash = `#/tickets/${encodeURIComponent(made)}`
        }}
      >
        <h2 id="new-ticket-title">New ticket</h2>
        <p class="quiet">
          For somebody who called or wrote elsewhere. It is in their list at once.
        </p>
        <label class="field">
          Person’s id at the host
          <input
            required
            list="people"
            value={form.id}
            onFocus={(event) => seek(event.currentTarget.value)}
            onInput={(event) => {
              set('id', event.currentTarget.value)
              seek(event.currentTarget.value)
            }}
          />
        </label>
        <datalist id="people">
          {people.map(({ id, name, email }) => (
            <option key={id} value={id}>
              {[name, email].filter(Boolean).join(' · ')}
            </option>
          ))}
        </datalist>
        {known === undefined ? (
          <div class="field-pair">
            <Field
              label="Name, if they are new"
              value={form.name}
              onValue={(v) => set('name', v)}
            />
            <Field label="E-mail" value={form.email} onValue={(v) => set('email', v)} />
          </div>
        ) : (
          <p class="known">
            <b>{known.name ?? known.id}</b>{' '}
            <span class="quiet">
              {[known.email, known.organization?.name].filter(Boolean).join(' · ')}
            </span>
          </p>
        )}
        {subject !== 'hidden' && (
          <Field
            label="Subject"
            value={form.subject}
            onValue={(v) => set('subject', v)}
            isNeeded={subject === 'required'}
          />
        )}
        <div class="field-pair">
          {choices.map(({ key, label, options }) => (
            <label key={key} class="field">
              {label}
              <select value={form[key]} onChange={(event) => set(key, event.currentTarget.value)}>
                <option value="">—</option>
                {options.map((option) => (
                  <option key={option.id} value={option.id}>
                    {option.label}
                  </option>
                ))}
              </select>
            </label>
          ))}
        </div>
        <label class="field">
          Text
          <textarea
            rows={5}
            required
            value={form.body}
            onInput={(event) => set('body', event.currentTarget.value)}
          />
        </label>
        <div class="dialog-end">
          <button type="button" class="button" onClick={() => dialog.current?.close()}>
            Cancel
          </button>
          <button type="submit" class="button primary">
            Make ticket
          </button>
        </div>
      </form>
    </dialog>
  )
}

type FieldProps = {
  readonly label: string
  readonly value: string
  readonly onValue: (value: string) => void
  readonly isNeeded?: boolean
}

function Field({ label, value, onValue, isNeeded = false }: FieldProps) {
  return (
    <label class="field">
      {label}
      <input
        required={isNeeded}
        value={value}
        onInput={(event) => onValue(event.currentTarget.value)}
      />
    </label>
  )
}

/** What the desk's form lets one choose; nothing that it does not ask for. */
function choicesOf(desk: DeskConfig | undefined) {
  const { categories = [], priorities = [], projects = [] } = desk?.form ?? {}
  const named = (items: readonly { readonly id: string; readonly label: DeskConfig['name'] }[]) =>
    items.map(({ id, label }): Choice => ({ id, label: inEnglish(label) }))
  const all = [
    { key: 'categoryId', label: 'Category', options: named(categories) },
    { key: 'priority', label: 'Priority', options: named(priorities) },
    {
      key: 'projectId',
      label: 'Project',
      options: projects.map(({ id, name }): Choice => ({ id, label: `${id} ${name}` })),
    },
  ] as const
  return all.filter(({ options }) => options.length > 0)
}

function toTicket(form: Form, known: SupportUser | undefined): MadeTicket {
  const { id, name, email, subject, body, ...choices } = form
  const given = Object.entries({ name, email }).filter(([, value]) => value.trim() !== '')
  const person = known ?? { id: id.trim(), ...Object.fromEntries(given) }
  const chosen = Object.entries(choices).filter(([, value]) => value !== '')
  return {
    person: {
      id: person.id,
      ...(person.name === undefined ? {} : { name: person.name.trim() }),
      ...(person.email === undefined ? {} : { email: person.email.trim() }),
    },
    subject,
    body,
    ...Object.fromEntries(chosen),
  }
}
