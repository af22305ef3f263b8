import type { Ticket } from '@deskside/core'
import { useState } from 'preact/hooks'
import { useConsole } from '../state/context.js'

/** The customer would like another category: agree, or say why not. */
export function CategoryRequest({ ticket }: { readonly ticket: Ticket }) {
  const { state } = useConsole()
  const [reason, setReason] = useState('')
  const { categoryRequest } = ticket
  if (categoryRequest === null) return null
  const wanted = state.words.value.category(categoryRequest)
  return (
    <form
      class="wish"
      aria-label="Request for another category"
      onSubmit={async (event) => {
        event.preventDefault()
        if (await state.answerCategory(ticket.id, false, reason.trim())) setReason('')
      }}
    >
      <p>
        The customer asks for the category <b>{wanted ?? 'without a name'}</b>.
      </p>
      <input
        aria-label="Why not"
        placeholder="Why not (the customer reads it)"
        value={reason}
        onInput={(event) => setReason(event.currentTarget.value)}
      />
      <button type="submit" class="button">
        Refuse
      </button>
      <button
        type="button"
        class="button primary"
        onClick={() => void state.answerCategory(ticket.id, true)}
      >
        Agree
      </button>
    </form>
  )
}
