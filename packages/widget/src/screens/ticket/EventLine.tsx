import type { EventMessage, Message, Ticket } from '@deskside/core'
import type { Sections } from '../../i18n/messages.js'
import { useI18n, useWidget } from '../../state/context.js'
import { useStore } from '../../state/useStore.js'
import { eventText } from './eventText.js'
import type { ThreadDates } from './threadDates.js'

export type EventLineProps = {
  readonly message: EventMessage
  readonly dates: ThreadDates
  readonly words: Sections['ticket']
  readonly ticket: Ticket
}

/** Something that happened, in one quiet line between the messages. */
export function EventLine({ message, dates, words, ticket }: EventLineProps) {
  const i18n = useI18n()
  const { client } = useWidget()
  const desk = useStore(client.desk).description?.desk
  const { messages } = useStore(client.tickets.open(ticket.id))
  const { event } = message
  // The type is known of what the ticket is about now, or is asked to be.
  const now = event.type === 'category' ? ticket : ticket.categoryRequest
  const isNow = now !== null && event.to === now.categoryId
  const isLast = isNow && message === messages.findLast((each) => isOf(event.type, each))
  const typeId = isLast ? now.typeId : null
  // Why it was declined stands above, as long as it is.
  const reason = event.reason === ticket.declineReason ? null : event.reason
  const told = { ...message, event: { ...event, reason } }
  return (
    <p class="thread-event">
      {eventText(told, { i18n, words, desk, typeId })}
      <span class="hidden">, {dates.title(message.createdAt)}</span>
    </p>
  )
}

function isOf(type: EventMessage['event']['type'], message: Message): boolean {
  return message.kind === 'event' && message.event.type === type
}
