import type { TicketStatus } from '@deskside/core'

/** The desk's side of the words: what a status means to an agent. */
export const STATUS_WORDS: Readonly<Record<TicketStatus, string>> = {
  open: 'New',
  in_progress: 'In progress',
  waiting_on_customer: 'Waiting on customer',
  solved: 'Solved',
  closed: 'Closed',
  declined: 'Declined',
}

export function StatusPill({ status }: { readonly status: TicketStatus }) {
  return <span class={`pill pill-${status}`}>{STATUS_WORDS[status]}</span>
}
