import type { TextMessage } from '@deskside/core'
import { ticket as english } from '../../i18n/en/ticket.js'
import { Time } from '../../parts/Time.js'
import { useSection } from '../../state/context.js'
import { LazyPart } from '../LazyPart.js'
import { nameOf } from './eventText.js'
import { Said } from './Said.js'
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
  const { author, body, format, createdAt } = message
  const isMine = author.role === 'me'
  return (
    <Said
      name={nameOf(author, words) ?? words.agent}
      class={`${isMine ? 'mine' : author.role}${isFollowUp ? ' follow-up' : ''}`}
      isNameHidden={isMine || isFollowUp}
      text={body}
      format={format}
      files={message.attachments.map((attachment) => ({
        id: attachment.id,
        chip: (
          <LazyPart
            chunk={file}
            props={{ attachment }}
            placeholder={<div class="file clip">{attachment.name}</div>}
          />
        ),
      }))}
    >
      <p class="message-time">
        <Time at={createdAt} text={dates.time(createdAt)} title={dates.title(createdAt)} />
      </p>
    </Said>
  )
}
