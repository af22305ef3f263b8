import type { Attachment, TextMessage } from '@deskside/core'
import { ticket as english } from '../../i18n/en/ticket.js'
import { Time } from '../../parts/Time.js'
import { useSection } from '../../state/context.js'
import { LazyPart } from '../LazyPart.js'
import { asksStars } from '../ticketWords.js'
import { nameOf } from './nameOf.js'
import { Said } from './Said.js'
import type { ThreadDates } from './threadDates.js'
import type { ThreadTools } from './ticketParts.js'

export type MessageItemProps = {
  readonly message: TextMessage
  readonly isFollowUp: boolean
  readonly dates: ThreadDates
  readonly tools: ThreadTools
}

export function MessageItem({ message, isFollowUp, dates, tools }: MessageItemProps) {
  const words = useSection('ticket', english)
  const { ticket, parts, onReply } = tools
  const { author, body, format, createdAt, isSolution } = message
  const isMine = author.role === 'me'
  // Where stars are asked for below the messages, the same form asks whether it helped.
  const isAskedBelow = message.helped === null && onReply !== null && asksStars(ticket)
  return (
    <Said
      name={nameOf(author, words) ?? words.agent}
      class={`${isMine ? 'mine' : author.role}${isFollowUp ? ' follow-up' : ''}${isSolution ? ' solution' : ''}`}
      isNameHidden={isMine || isFollowUp}
      mark={isSolution && <LazyPart chunk={parts.solution} props={{}} />}
      text={body}
      format={format}
      files={message.attachments.map((attachment) => ({
        id: attachment.id,
        chip: (
          <LazyPart
            chunk={parts.file}
            props={{ attachment, ticketId: ticket.id }}
            placeholder={<div class={isSeen(attachment) ? 'file to-see' : 'file'} />}
          />
        ),
      }))}
    >
      {message.asks.length > 0 && (
        <LazyPart chunk={parts.asks} props={{ ticket, message, files: words.files }} />
      )}
      {isSolution && !isAskedBelow && (
        <LazyPart chunk={parts.verdict} props={{ ticket, message, onReply }} />
      )}
      <p class="message-time">
        <Time at={createdAt} text={dates.time(createdAt)} title={dates.title(createdAt)} />
      </p>
    </Said>
  )
}

/** Will it be a picture, and so as high as one? What has an address of its own is a link. */
const isSeen = ({ type, url }: Attachment) => type.startsWith('image/') && !url
