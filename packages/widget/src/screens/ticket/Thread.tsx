import type { Submission, TicketState, TicketStatus } from '@deskside/core'
import { Fragment } from 'preact'
import { useMemo } from 'preact/hooks'
import { ticket as english } from '../../i18n/en/ticket.js'
import { useI18n, useSection, useWidget } from '../../state/context.js'
import { useNow } from '../../state/useNow.js'
import { useStore } from '../../state/useStore.js'
import { LazyPart } from '../LazyPart.js'
import { statusOf } from '../ticketWords.js'
import { MessageItem } from './MessageItem.js'
import { createThreadDates, type ThreadDates } from './threadDates.js'
import type { ThreadTools } from './ticketParts.js'
import { type TimelineItem, timelineOf } from './timelineModel.js'

export type ThreadProps = {
  readonly state: TicketState
  readonly pending: readonly Submission[]
  readonly firstNewId: string | null
  readonly tools: ThreadTools
}

/**
 * The correspondence, oldest first.
 *
 * A log that is not live: what comes is announced once, with its sender, by the panel's own live
 * region, which a re-rendered list would do twice or not at all.
 */
export function Thread({ state, pending, firstNewId, tools }: ThreadProps) {
  const i18n = useI18n()
  const words = useSection('ticket', english)
  const now = useNow()
  const dates = useMemo(() => createThreadDates(i18n), [i18n])
  const desk = useStore(useWidget().client.desk).description?.desk
  const wordOf = (status: string | null) =>
    statusOf({ status: status as TicketStatus, statusLabel: status ?? '' }, desk, i18n).label
  const items = timelineOf({
    messages: state.messages,
    pending,
    firstNewId,
    dates,
    now,
    wordOf,
  })
  // C7: under the text of the request, where it is about a project.
  const request = items.find(({ kind }) => kind === 'message')
  const hasAccess = tools.ticket.actions.some((action) => /_access$/.test(action))
  return (
    <div class="thread" role="log" aria-live="off" aria-label={words.thread}>
      {items.map((item) => (
        <Fragment key={item.key}>
          <TimelineRow item={item} dates={dates} tools={tools} />
          {item === request && hasAccess && (
            <LazyPart chunk={tools.parts.access} props={{ ticket: tools.ticket }} />
          )}
        </Fragment>
      ))}
    </div>
  )
}

type TimelineRowProps = Pick<ThreadProps, 'tools'> & {
  readonly item: TimelineItem
  readonly dates: ThreadDates
}

function TimelineRow({ item, dates, tools }: TimelineRowProps) {
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
        <LazyPart
          chunk={tools.parts.event}
          props={{ message: item.message, dates, words, ticket: tools.ticket }}
          placeholder={<p class="thread-event">…</p>}
        />
      )
    case 'unreadable':
      return <p class="thread-event">{words.unreadable}</p>
    case 'message':
      return (
        <MessageItem
          message={item.message}
          isFollowUp={item.isFollowUp}
          dates={dates}
          tools={tools}
        />
      )
    case 'pending':
      return (
        <LazyPart
          chunk={tools.parts.pending}
          props={{ submission: item.submission, dates, name: words.you }}
        />
      )
  }
}
