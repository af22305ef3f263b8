import type { Submission, Ticket as TicketData, TicketState } from '@deskside/core'
import { useEffect, useMemo, useRef } from 'preact/hooks'
import { ticket as english } from '../../i18n/en/ticket.js'
import markdownCss from '../../markdown/Markdown.css?inline'
import { Notices } from '../../notices/Notices.js'
import { IconButton } from '../../parts/Button.js'
import { Dropzone } from '../../parts/Dropzone.js'
import fileCss from '../../parts/FileChip.css?inline'
import { Icon } from '../../parts/Icon.js'
import { Skeleton } from '../../parts/Skeleton.js'
import { useI18n, useSection, useStyle, useWidget } from '../../state/context.js'
import { useStore } from '../../state/useStore.js'
import printCss from '../../theme/print.css?inline'
import { LazyPart } from '../LazyPart.js'
import { LoadFailed } from '../LoadFailed.js'
import { Screen } from '../Screen.js'
import rowCss from '../TicketRow.css?inline'
import { asksStars, statusOf } from '../ticketWords.js'
import { Composer, useComposerModel } from './Composer.js'
import { Thread } from './Thread.js'
import css from './Ticket.css?inline'
import { TicketFacts } from './TicketFacts.js'
import { createTicketParts, type ThreadTools, type TicketParts } from './ticketParts.js'
import { pendingReplies } from './timelineModel.js'
import { useAnnouncedNews, useFirstNew, useMarkRead } from './useNews.js'
import { useReading } from './useReading.js'

export { ticket as threadWords } from '../../i18n/en/ticket.js'
export { loadDetails, loadManager } from './furtherScreens.js'

/** One request with its whole correspondence, and what this person may do about it now. */
export function Ticket({ ticketId }: { readonly ticketId: string }) {
  useStyle(rowCss)
  useStyle(fileCss)
  useStyle(css)
  useStyle(markdownCss)
  useStyle(printCss)
  const { client, report } = useWidget()
  const words = useSection('ticket', english)
  const { common } = useI18n().messages
  const state = useStore(client.tickets.open(ticketId))
  const parts = useMemo(createTicketParts, [])
  // Before the network goes away: it shows what waits to be sent.
  useEffect(() => void parts.pending.load().catch(report), [])
  if (state.ticket !== null) {
    return <OpenTicket ticket={state.ticket} state={state} parts={parts} />
  }
  return (
    <Screen title={words.title}>
      {state.status === 'failed' ? (
        <LazyPart
          chunk={parts.cannotOpen}
          props={{ error: state.error, failed: words.failed }}
          placeholder={<Skeleton lines={5} label={common.loading} />}
        />
      ) : (
        <Skeleton lines={5} label={common.loading} />
      )}
    </Screen>
  )
}

type OpenTicketProps = {
  readonly ticket: TicketData
  readonly state: TicketState
  readonly parts: TicketParts
}

function OpenTicket({ ticket, state, parts }: OpenTicketProps) {
  const { client, navigation, layout } = useWidget()
  const { newTicket } = useI18n().messages
  const words = useSection('ticket', english)
  const composer = useComposerModel(ticket.id)
  const control = useRef<HTMLTextAreaElement>(null)
  const submissions = useStore(client.outbox.submissions)
  const pending = pendingReplies(submissions, state.messages, ticket.id)
  const canReply = ticket.actions.includes('reply')
  const canAttach = canReply && ticket.actions.includes('attach')
  const isPage = useStore(layout) === 'page'

  return (
    <Dropzone
      class="frame"
      label={newTicket.dropNow}
      onFiles={composer.files.add}
      disabled={!canAttach}
    >
      <Screen
        title={ticket.subject}
        subtitle={
          ticket.project === null
            ? words.number(ticket.number)
            : `${words.number(ticket.number)} · ${words.project(ticket.project.id, ticket.project.name)}`
        }
        actions={
          <span class="to-details">
            <IconButton
              icon="info"
              label={words.details}
              onPress={() => navigation.go({ name: 'details', ticketId: ticket.id })}
            />
          </span>
        }
        footer={
          canReply ? (
            <Composer model={composer} canAttach={canAttach} control={control} />
          ) : (
            <LazyPart chunk={parts.ended} props={{ ticket }} />
          )
        }
      >
        <Correspondence
          ticket={ticket}
          state={state}
          pending={pending}
          tools={{ ticket, parts, onReply: canReply ? () => control.current?.focus() : null }}
        />
      </Screen>
      {isPage && (
        <div class="side">
          <LazyPart chunk={parts.details} props={{ ticketId: ticket.id }} />
        </div>
      )}
    </Dropzone>
  )
}

type CorrespondenceProps = Omit<OpenTicketProps, 'parts'> & {
  readonly pending: readonly Submission[]
  readonly tools: ThreadTools
}

function Correspondence({ ticket, state, pending, tools }: CorrespondenceProps) {
  const { client } = useWidget()
  const i18n = useI18n()
  const { common } = i18n.messages
  const words = useSection('ticket', english)
  const { messages } = state
  const firstNewId = useFirstNew(ticket, messages)
  const reading = useReading({ messages, lastPendingId: pending.at(-1)?.id ?? null })
  const { label } = statusOf(ticket, useStore(client.desk).description?.desk, i18n)
  useAnnouncedNews(messages, label)
  useMarkRead(ticket, messages, reading.isAtEnd)
  const { parts, onReply } = tools
  // Once it is there it stays: its last word is thanks.
  const asksRating = useLatched(asksStars(ticket))
  const asksWhoseTurn = useHasPromise(ticket)
  const isMissing = messages.length === 0 && state.status !== 'ready'
  const isPending = ({ id }: Submission) => pending.some((each) => each.id === id)

  return (
    <div class="correspondence" ref={reading.thread}>
      <TicketFacts ticket={ticket} />
      {isMissing && state.status === 'failed' ? (
        <LoadFailed error={state.error} onRetry={client.tickets.refresh}>
          {words.failed}
        </LoadFailed>
      ) : (
        <Notices isShown={isPending} />
      )}
      {isMissing && state.status !== 'failed' && <Skeleton lines={4} label={common.loading} />}
      <Thread state={state} pending={pending} firstNewId={firstNewId} tools={tools} />
      {asksWhoseTurn && <LazyPart chunk={parts.due} props={{ ticket, state }} />}
      {asksRating && (
        <LazyPart
          chunk={parts.rating}
          props={{ ticket, messages, onNotSolved: onReply }}
          placeholder={<Skeleton lines={2} label={common.loading} />}
        />
      )}
      <div class="thread-end" ref={reading.end} />
      {reading.missed > 0 && (
        <button type="button" class="pill" onClick={reading.showNewest}>
          {words.newAnswers(reading.missed)}
          <Icon name="down" />
        </button>
      )}
    </div>
  )
}

/** Does this desk promise an answer, or has one been asked for? */
function useHasPromise({ actions, escalatedAt }: TicketData): boolean {
  const desk = useStore(useWidget().client.desk).description?.desk
  const isPromised = desk && (desk.support.promises.length > 0 || desk.escalation !== null)
  return actions.includes('reply') && (isPromised || escalatedAt !== null)
}

/** True from the first time on. */
function useLatched(now: boolean): boolean {
  const was = useRef(false)
  was.current ||= now
  return was.current
}
