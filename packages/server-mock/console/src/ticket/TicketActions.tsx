import type { Ticket } from '@deskside/core'
import type { ComponentChildren } from 'preact'
import { useRef, useState } from 'preact/hooks'
import { Icon } from '../parts/Icon.js'
import { useConsole } from '../state/context.js'

/** What an agent can do with a ticket besides writing. */
export function TicketActions({
  ticket,
  children,
}: {
  readonly ticket: Ticket
  readonly children?: ComponentChildren
}) {
  const { state } = useConsole()
  const dialog = useRef<HTMLDialogElement>(null)
  const isMine = ticket.assignee?.name === state.agent.value
  const isOver = ticket.status === 'closed' || ticket.status === 'declined'
  const isSolved = ticket.status === 'solved' || isOver
  return (
    <div class="actions">
      {!isMine && !isOver && (
        <button type="button" class="button" onClick={() => void state.take(ticket.id)}>
          <Icon name="hand" /> Take
        </button>
      )}
      {!isSolved && (
        <button
          type="button"
          class="button"
          onClick={() => void state.setStatus(ticket.id, 'solved')}
        >
          <Icon name="check" /> Solve
        </button>
      )}
      {!isOver && (
        <>
          <button
            type="button"
            class="button quiet-button"
            onClick={() => dialog.current?.showModal()}
          >
            Decline …
          </button>
          <button
            type="button"
            class="button quiet-button"
            onClick={() => void state.setStatus(ticket.id, 'closed')}
          >
            Close
          </button>
        </>
      )}
      {children}
      <dialog ref={dialog} class="dialog" aria-labelledby="decline-title">
        <DeclineForm key={ticket.id} ticket={ticket} onDone={() => dialog.current?.close()} />
      </dialog>
    </div>
  )
}

function DeclineForm({ ticket, onDone }: { readonly ticket: Ticket; readonly onDone: () => void }) {
  const { state } = useConsole()
  const [reason, setReason] = useState('')
  return (
    <form
      onSubmit={async (event) => {
        event.preventDefault()
        if (!(await state.decline(ticket.id, reason.trim()))) return
        setReason('')
        onDone()
      }}
    >
      <h2 id="decline-title">Decline #{ticket.number}</h2>
      <p class="quiet">The customer reads the reason.</p>
      <label class="field">
        Reason
        <textarea
          rows={4}
          required
          value={reason}
          onInput={(event) => setReason(event.currentTarget.value)}
        />
      </label>
      <div class="dialog-end">
        <button type="button" class="button" onClick={onDone}>
          Cancel
        </button>
        <button type="submit" class="button danger" disabled={reason.trim() === ''}>
          Decline ticket
        </button>
      </div>
    </form>
  )
}
