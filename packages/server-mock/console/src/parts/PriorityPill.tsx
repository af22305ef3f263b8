import type { Ticket } from '@deskside/core'
import { useConsole } from '../state/context.js'
import { isPressing } from '../state/inboxModel.js'

/** Only on what cannot wait, in the desk's own word. */
export function PriorityPill({ ticket }: { readonly ticket: Ticket }) {
  const { state } = useConsole()
  if (!isPressing(ticket)) return null
  return <span class="pill pill-pressing">{state.words.value.priority(ticket.priority)}</span>
}
