import type { EventMessage, TextMessage, TicketStatus } from '@deskside/core'
import { Icon } from '../parts/Icon.js'
import { Initials } from '../parts/Initials.js'
import { STATUS_WORDS } from '../parts/StatusPill.js'
import { Time } from '../parts/Time.js'
import { useConsole } from '../state/context.js'
import type { AgentMessage } from '../state/deskApi.js'
import { Asks } from './Asks.js'
import { Attachments } from './Attachments.js'
import { MessageBody } from './MessageBody.js'

type Props = {
  readonly ticketId: string
  readonly message: AgentMessage
  readonly requester: string
}

export function ThreadMessage({ ticketId, message, requester }: Props) {
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
          {isAgent && !message.internal && <Solution ticketId={ticketId} message={message} />}
        </p>
        {message.body !== '' && <MessageBody message={message} />}
        {message.attachments.length > 0 && <Attachments files={message.attachments} />}
        {message.asks.length > 0 && <Asks asks={message.asks} />}
      </div>
    </li>
  )
}

/** Is it recommended, and did it help? */
function Solution({
  ticketId,
  message,
}: {
  readonly ticketId: string
  readonly message: TextMessage
}) {
  const { state } = useConsole()
  if (!message.isSolution) {
    return (
      <button
        type="button"
        class="recommend"
        onClick={() => void state.recommend(ticketId, message.id)}
      >
        Recommend as solution
      </button>
    )
  }
  const { helped } = message
  const verdict = helped === null ? '' : helped ? ': it helped' : ': it did not help'
  return (
    <span class="solution-mark">
      <Icon name="check" size={14} /> Recommended solution{verdict}
    </span>
  )
}

function ThreadEvent({
  message,
  requester,
}: {
  readonly message: EventMessage
  readonly requester: string
}) {
  const { state } = useConsole()
  const { author, createdAt, event } = message
  const named = (id: string) => state.words.value.category({ categoryId: id, typeId: null }) ?? id
  const who = author.name ?? (author.role === 'system' ? 'The desk' : requester)
  return (
    <li class="event">
      <span>
        <b>{who}</b> {eventWords(event, who, named)}
        {event.reason ? `: «${event.reason}»` : ''}
      </span>
      <Time at={createdAt} />
    </li>
  )
}

function eventWords(
  { type, to }: EventMessage['event'],
  who: string,
  named: (categoryId: string) => string,
): string {
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
      return `moved it to ${to ? named(to) : 'another category'}`
    case 'category_request':
      return to ? `asks for the category ${named(to)}` : 'left the category as it is'
    case 'access':
      if (to === 'entered') return 'entered the project'
      return to === 'granted' ? 'let support into the project' : 'let support out of the project'
    case 'solution':
      return to === 'yes' ? 'says that the solution helped' : 'says that the solution did not help'
    case 'ask':
      return to === 'yes' ? 'answered «yes»' : 'answered «no»'
    case 'remind':
      return 'asks where the answer is'
    case 'escalated':
      return `made an urgent ticket of it${to ? `, #${to}` : ''}`
    default:
      return to ?? 'changed something'
  }
}
