import type { EventMessage, TicketStatus } from '@deskside/core'
import { Icon } from '../parts/Icon.js'
import { Initials } from '../parts/Initials.js'
import { STATUS_WORDS } from '../parts/StatusPill.js'
import { Time } from '../parts/Time.js'
import type { AgentMessage } from '../state/deskApi.js'
import { Attachments } from './Attachments.js'
import { MessageBody } from './MessageBody.js'

type Props = { readonly message: AgentMessage; readonly requester: string }

export function ThreadMessage({ message, requester }: Props) {
  if (message.kind === 'unreadable') return null
  if (message.kind === 'event') return <ThreadEvent message={message} requester={requester} />
  const isAgent = message.author.role === 'agent'
  const name = message.author.name ?? (isAgent ? 'Agent' : requester)
  const kind = message.internal ? 'note' : isAgent ? 'answer' : 'question'
  return (
    <li class={`message message-${kind}`}>
      <Initials name={name} isAgent={isAgent} />
      <div class="message-box">
        <p class="message-head">
          <b>{name}</b>
          {message.internal && (
            <span class="note-mark">
              <Icon name="lock" size={14} /> Internal note
            </span>
          )}
          <Time at={message.createdAt} />
        </p>
        {message.body !== '' && <MessageBody message={message} />}
        {message.attachments.length > 0 && <Attachments files={message.attachments} />}
      </div>
    </li>
  )
}

function ThreadEvent({
  message,
  requester,
}: {
  readonly message: EventMessage
  readonly requester: string
}) {
  const { author, createdAt, event } = message
  const who = author.name ?? (author.role === 'system' ? 'The desk' : requester)
  return (
    <li class="event">
      <span>
        <b>{who}</b> {eventWords(event, who)}
        {event.reason ? `: «${event.reason}»` : ''}
      </span>
      <Time at={createdAt} />
    </li>
  )
}

function eventWords({ type, to }: EventMessage['event'], who: string): string {
  switch (type) {
    case 'created':
      return 'wrote this ticket'
    case 'status':
      return `set it to ${STATUS_WORDS[to as TicketStatus] ?? to ?? 'another status'}`
    case 'assignee':
      if (to === who) return 'took it'
      return to ? `gave it to ${to}` : 'left it without an assignee'
    case 'rating':
      return `gave ${to ?? '?'} of 5 stars`
    case 'category':
      return `moved it to ${to ?? 'another category'}`
    default:
      return to ?? 'changed something'
  }
}
