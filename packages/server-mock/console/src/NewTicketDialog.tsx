import type { Ticket } from '@deskside/core'
import type { RefObject } from 'preact'
import { useState } from 'preact/hooks'
import { useConsole } from './state/context.js'

type Props = { readonly dialog: RefObject<HTMLDialogElement | null> }

const EMPTY = { id: '', name: '', subject: '', body: '' }

/** A ticket for somebody who called or wrote elsewhere (E1): it shows up in their list. */
export function NewTicketDialog({ dialog }: Props) {
  const { state } = useConsole()
  const [form, setForm] = useState(EMPTY)
  const people = peopleOf(state.tickets.value ?? [])
  const field = (key: keyof typeof EMPTY, label: string, isNeeded = true) => (
    <label class="field">
      {label}
      <input
        required={isNeeded}
        list={key === 'id' ? 'people' : undefined}
        value={form[key]}
        onInput={(event) => setForm({ ...form, [key]: event.currentTarget.value })}
      />
    </label>
  )
  return (
    <dialog ref={dialog} class="dialog" aria-labelledby="new-ticket-title">
      <form
        onSubmit={async (event) => {
          event.preventDefault()
          const { id, name, subject, body } = form
          const person = { id: id.trim(), ...(name.trim() === '' ? {} : { name: name.trim() }) }
          const made = await state.create({ person, subject, body })
          if (made === null) return
          setForm(EMPTY)
          dialog.current?.close()
          location.hash = `#/tickets/${encodeURIComponent(made)}`
        }}
      >
        <h2 id="new-ticket-title">New ticket</h2>
        <p class="quiet">It is in the list of its person at once.</p>
        {field('id', 'Person’s id at the host')}
        <datalist id="people">
          {people.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </datalist>
        {field('name', 'Name, if they are new', false)}
        {field('subject', 'Subject')}
        <label class="field">
          Text
          <textarea
            rows={5}
            required
            value={form.body}
            onInput={(event) => setForm({ ...form, body: event.currentTarget.value })}
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

function peopleOf(tickets: readonly Pick<Ticket, 'requester'>[]) {
  const known = new Map<string, string>()
  for (const { requester } of tickets) {
    if (requester.id !== undefined) known.set(requester.id, requester.name ?? requester.id)
  }
  return [...known].map(([id, name]) => ({ id, name }))
}
