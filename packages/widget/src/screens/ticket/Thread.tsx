import type { Submission, TicketState } from '@deskside/core'
import { useMemo } from 'preact/hooks'
import { ticket as english } from '../../i18n/en/ticket.js'
import { useI18n, useSection, useWidget } from '../../state/context.js'
import { useNow } from '../../state/useNow.js'
import { useStore } from '../../state/useStore.js'
import { eventText } from './eventText.js'
import { MessageItem } from './MessageItem.js'
import { PendingItem } from './PendingItem.js'
import { createThreadDates, type ThreadDates } from './threadDates.js'
import type { TicketParts } from './ticketParts.js'
import { type TimelineItem, timelineOf } from './timelineModel.js'

export type ThreadProps = {
  readonly state: TicketState
  readonly pending: readonly Submission[]
  readonly firstNewId: string | null
  readonly file: TicketParts['file']
}

/**
 * The correspondence, oldest first.
 *
 * A log that is not live: what comes is announced once, with its sender, by the panel's own live
 * region, which a re-rendered list would do twice or not at all.
 */
export function Thread({ state, pending, firstNewId, file }: ThreadProps) {
  const { client } = useWidget()
  const i18n = useI18n()
  const words = useSection('ticket', english)
  const desk = useStore(client.desk).description?.desk
  const now = useNow()
  const dates = useMemo(() => createThreadDates(i18n), [i18n])
  const items = timelineOf({
    messages: state.messages,
    pending,
    firstNewId,
    dates,
    now,
    eventText: (event) => eventText(event, { i18n, words, desk }),
  })
  return (
    <div class="thread" role="log" aria-live="off" aria-label={words.thread}>
      {items.map((item) => (
        <TimelineRow key={item.key} item={item} dates={dates} file={file} />
      ))}
    </div>
  )
}

type TimelineRowProps = Pick<ThreadProps, 'file'> & {
  readonly item: TimelineItem
  readonly dates: ThreadDates
}

function TimelineRow({ item, dates, file }: TimelineRowProps) {
  const words = useSection('ticket', english)
  switch (item.kind) {
    case 'day':
      return <h2 class="thread-day">{item.label}</h2>
    case 'new':
      return (
        <p class="thread-new" data-first-new>
          <span>{words.newMessages}</span>
        </p>
      )
    case 'event':
      return (
        <p class="thread-event">
          {item.text}
          <span class="hidden">, {dates.title(item.at)}</span>
        </p>
      )
    case 'unreadable':
      return <p class="thread-event">{words.unreadable}</p>
    case 'message':
      return (
        <MessageItem
          message={item.message}
          isFollowUp={item.isFollowUp}
          dates={dates}
          file={file}
        />
      )
    case 'pending':
      return <PendingItem submission={item.submission} dates={dates} />
  }
}
