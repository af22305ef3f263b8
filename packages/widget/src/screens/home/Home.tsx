import type { Submission } from '@deskside/core'
import { notices } from '../../i18n/en/notices.js'
import { start } from '../../i18n/en/start.js'
import { OtherWays } from '../../notices/OtherWays.js'
import { Button } from '../../parts/Button.js'
import { EmptyState } from '../../parts/EmptyState.js'
import { Icon } from '../../parts/Icon.js'
import { Notice } from '../../parts/Notice.js'
import { INBOX, OFFLINE, PEN, RETRY } from '../../parts/outlines.js'
import { Skeleton } from '../../parts/Skeleton.js'
import { StatusBadge } from '../../parts/StatusBadge.js'
import { useI18n, useSection, useStyle, useText, useWidget } from '../../state/context.js'
import { useStore } from '../../state/useStore.js'
import { Screen } from '../Screen.js'
import rowCss from '../TicketRow.css?inline'
import { TicketRow } from '../TicketRow.js'
import css from './Home.css?inline'
import { hasBegun, pendingTickets, recentTickets, titleOf, troubleOf } from './homeModel.js'

/** Where help begins: write, or see what became of what was written. */
export function Home() {
  const { client, navigation, layout } = useWidget()
  useStyle(rowCss)
  useStyle(css)
  const { common } = useI18n().messages
  const { home } = useSection('start', start)
  const text = useText()
  const desk = useStore(client.desk).description?.desk
  const draft = useStore(client.drafts.open('new'))
  const name = desk ? text(desk.name) : common.help

  return (
    <Screen title={name} plain={useStore(layout) === 'page'}>
      <div class="welcome">
        <div class="grow">
          <p class="welcome-title">{home.title}</p>
          {desk?.greeting && <p class="muted">{text(desk.greeting)}</p>}
        </div>
        <Button variant="primary" icon={PEN} onPress={() => navigation.go({ name: 'new' })}>
          {hasBegun(draft) ? home.goOn : home.write}
        </Button>
      </div>
      <TroubleNotice />
      <Recent />
    </Screen>
  )
}

function TroubleNotice() {
  const { client } = useWidget()
  const words = useSection('notices', notices)
  const trouble = troubleOf(
    useStore(client.connection),
    useStore(client.session),
    useStore(client.tickets.list),
  )
  if (!trouble) return null
  return (
    <Notice
      tone="warning"
      icon={trouble === 'authRequired' ? 'info' : OFFLINE}
      action={trouble === 'unavailable' ? <OtherWays /> : undefined}
    >
      {words[trouble]}
    </Notice>
  )
}

function Recent() {
  const { client, navigation, layout } = useWidget()
  const { common } = useI18n().messages
  const { home } = useSection('start', start)
  const recent = recentTickets(useStore(client.tickets.list), useStore(layout))
  const pending = pendingTickets(useStore(client.outbox.submissions))
  const hasRows = pending.length > 0 || recent.status === 'ready'

  return (
    <section class="recent" aria-label={home.recent}>
      {hasRows && <h2 class="section-title">{home.recent}</h2>}
      {hasRows && (
        <ul class="tickets">
          {pending.map((submission) => (
            <li key={submission.id}>
              <PendingRow submission={submission} />
            </li>
          ))}
          {recent.status === 'ready' &&
            recent.tickets.map((ticket) => (
              <li key={ticket.id}>
                <TicketRow ticket={ticket} />
              </li>
            ))}
          {recent.status === 'ready' && (
            <li>
              <button
                type="button"
                class="ticket all"
                onClick={() => navigation.go({ name: 'tickets' })}
              >
                <span class="grow">{home.all}</span>
                <Icon name="forward" />
              </button>
            </li>
          )}
        </ul>
      )}
      {recent.status === 'loading' && <Skeleton label={common.loading} />}
      {recent.status === 'empty' && !hasRows && (
        <EmptyState icon={INBOX} title={home.empty}>
          {home.emptyText}
        </EmptyState>
      )}
      {recent.status === 'failed' && (
        <Button icon={RETRY} onPress={() => client.tickets.refresh()}>
          {common.retry}
        </Button>
      )}
    </section>
  )
}

function PendingRow({ submission }: { readonly submission: Submission }) {
  const { client } = useWidget()
  const { common } = useI18n().messages
  const { home } = useSection('start', start)
  const { status } = submission
  const word = { sending: home.sending, waiting: home.waiting, failed: home.notSent }[status]
  return (
    <div class="ticket">
      <span class="ticket-subject clip">{titleOf(submission.draft)}</span>
      <span class="row">
        <span class="grow">
          <StatusBadge tone={status === 'failed' ? 'danger' : 'neutral'}>{word}</StatusBadge>
        </span>
        {status !== 'sending' && (
          <button
            type="button"
            class="link small"
            onClick={() => client.outbox.retry(submission.id)}
          >
            {common.retry}
          </button>
        )}
      </span>
    </div>
  )
}
