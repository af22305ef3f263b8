import type { Ticket } from '@deskside/core'
import { ticket as english } from '../../i18n/en/ticket.js'
import { Button } from '../../parts/Button.js'
import { StatusBadge } from '../../parts/StatusBadge.js'
import { useI18n, useSection, useWidget } from '../../state/context.js'
import { useStore } from '../../state/useStore.js'
import { asksStars, statusOf, urgentMark } from '../ticketWords.js'

/** Where a request stands, in words, and the way to close it. */
export function TicketFacts({ ticket }: { readonly ticket: Ticket }) {
  const { client, navigation } = useWidget()
  const i18n = useI18n()
  const words = useSection('ticket', english)
  const desk = useStore(client.desk).description?.desk
  const status = statusOf(ticket, desk, i18n)
  const urgent = urgentMark(ticket, desk, i18n, words.urgent)
  // Where it can be rated, the form that closes it stands below the messages.
  const canClose = ticket.actions.includes('close') && !asksStars(ticket)
  const assignee = ticket.assignee?.name
  // A reason says what the widget's own words would, and why; the desk's words stay.
  const usual = ticket.declineReason ? '' : words.explanations[ticket.status]
  const explanation = status.explanation || usual
  return (
    <section class="facts" data-stays aria-label={status.label}>
      <span>
        <StatusBadge tone={status.tone}>{status.label}</StatusBadge>{' '}
        {urgent && <StatusBadge tone="danger">{urgent}</StatusBadge>}
      </span>
      {(explanation || assignee) && (
        <p class="small muted">
          {explanation && <span>{explanation}</span>}
          {assignee && <span>{words.assignee(assignee)}</span>}
        </p>
      )}
      {canClose && (
        <Button
          variant="quiet"
          onPress={() => navigation.go({ name: 'close', ticketId: ticket.id })}
        >
          {words.close}
        </Button>
      )}
      {ticket.declineReason && <p class="facts-reason">{words.reason(ticket.declineReason)}</p>}
    </section>
  )
}
