import type { TextMessage } from '@deskside/core'
import { ticket as english } from '../../i18n/en/ticket.js'
import { Markdown } from '../../markdown/Markdown.js'
import { Avatar } from '../../parts/Avatar.js'
import { Time } from '../../parts/Time.js'
import { useSection } from '../../state/context.js'
import { LazyPart } from '../LazyPart.js'
import { nameOf } from './eventText.js'
import type { ThreadDates } from './threadDates.js'
import type { TicketParts } from './ticketParts.js'

export type MessageItemProps = {
  readonly message: TextMessage
  readonly isFollowUp: boolean
  readonly dates: ThreadDates
  readonly file: TicketParts['file']
}

export function MessageItem({ message, isFollowUp, dates, file }: MessageItemProps) {
  const words = useSection('ticket', english)
  const { author, body, format, attachments, createdAt } = message
  const isMine = author.role === 'me'
  const name = nameOf(author, words) ?? words.agent
  const time = <Time at={createdAt} text={dates.time(createdAt)} title={dates.title(createdAt)} />
  return (
    <article class={`message ${isMine ? 'mine' : author.role}${isFollowUp ? ' follow-up' : ''}`}>
      {!isMine && !isFollowUp && <Avatar name={name} />}
      <p class={isMine || isFollowUp ? 'hidden' : 'message-author'}>{name}</p>
      {body !== '' && (
        <div class="bubble">
          <Markdown text={body} format={format} />
        </div>
      )}
      {attachments.length > 0 && (
        <ul class="attachments" aria-label={words.files(attachments.length)}>
          {attachments.map((attachment) => (
            <li key={attachment.id}>
              <LazyPart
                chunk={file}
                props={{ attachment }}
                placeholder={<div class="attachment clip">{attachment.name}</div>}
              />
            </li>
          ))}
        </ul>
      )}
      <p class="message-time">{time}</p>
    </article>
  )
}
