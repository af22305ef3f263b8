import type { Submission } from '@deskside/core'
import { useRef } from 'preact/hooks'
import { start } from '../../i18n/en/start.js'
import { Button } from '../../parts/Button.js'
import { EmptyState } from '../../parts/EmptyState.js'
import { Icon } from '../../parts/Icon.js'
import { INBOX, PEN, RETRY } from '../../parts/outlines.js'
import { Skeleton } from '../../parts/Skeleton.js'
import { StatusBadge } from '../../parts/StatusBadge.js'
import { useI18n, useSection, useStyle, useText, useWidget } from '../../state/context.js'
import { useStore } from '../../state/useStore.js'
import { useDeskParts } from '../deskParts.js'
import { LazyPart } from '../LazyPart.js'
import { Screen } from '../Screen.js'
import rowCss from '../TicketRow.css?inline'
import { TicketRow } from '../TicketRow.js'
import { TroubleNotice } from '../TroubleNotice.js'
import css from './Home.css?inline'
import {
  hasBegun,
  isNewsFirst,
  isOnTheWay,
  pendingTickets,
  recentTickets,
  saysMore,
  titleOf,
} from './homeModel.js'

/** Where help begins: write, or see what became of what was written. */
export function Home() {
  const { client, navigation, layout, accounts } = useWidget()
  const { accountLine } = useDeskParts()
  useStyle(rowCss)
  useStyle(css)
  const { common } = useI18n().messages
  const { home } = useSection('start', start)
  const text = useText()
  const desk = useStore(client.desk).description?.desk
  const draft = useStore(client.drafts.open('new'))
  const name = desk ? text(desk.name) : common.help
  const greeting = desk?.greeting && text(desk.greeting)
  const order = useOrder()

  return (
    <Screen title={name} plain={useStore(layout) === 'page'}>
      <div class="welcome">
        <div class="grow">
          <p class="welcome-title">{home.title}</p>
          {greeting && greeting !== home.title && <p class="muted">{greeting}</p>}
        </div>
        <Button
          variant="primary"
          part="write-button"
          icon={PEN}
          onPress={() => navigation.go({ name: 'new' })}
        >
          {hasBegun(draft) ? home.goOn : home.write}
        </Button>
      </div>
      <TroubleNotice list={useStore(client.tickets.list)} />
      <div class="home">
        <div class="home-main">
          {order === 'answers' && <Answers />}
          <Recent />
          {order === 'news' && <Answers />}
        </div>
        <Around />
      </div>
      {accounts && <LazyPart chunk={accountLine} props={{}} isQuiet />}
    </Screen>
  )
}

/**
 * What stands on top: answers that came, or articles to find one in. Settled once, as soon as it is
 * known: nothing moves away under the fingers of somebody who types.
 */
function useOrder(): 'news' | 'answers' | 'unknown' {
  const { client, accounts } = useWidget()
  const settled = useRef<'news' | 'answers' | null>(null)
  const list = useStore(client.tickets.list)
  const session = useStore(client.session)
  const desk = useStore(client.desk).description?.desk
  if (!isOnTheWay(list, session)) settled.current ??= isNewsFirst(list) ? 'news' : 'answers'
  // Articles are for who is known, unless the desk says otherwise.
  const isNobody = accounts && session.status === 'signed_out' && !desk?.articles?.public
  return (!isNobody && settled.current) || 'unknown'
}

/** The desk's articles, where it has any. */
function Answers() {
  const { client } = useWidget()
  const { homeArticles } = useDeskParts()
  const { common } = useI18n().messages
  const { description } = useStore(client.desk)
  if (!description?.desk.articles || !description.can.articles) return null
  return (
    <LazyPart
      chunk={homeArticles}
      props={{}}
      isQuiet
      placeholder={<Skeleton lines={3} label={common.loading} />}
    />
  )
}

/** Hours, promise and other ways, where the desk says something of them. */
function Around() {
  const { client } = useWidget()
  const { support } = useDeskParts()
  const desk = useStore(client.desk).description?.desk
  if (!desk || !saysMore(desk)) return null
  return (
    <div class="home-side">
      <LazyPart chunk={support} props={{}} isQuiet />
    </div>
  )
}

function Recent() {
  const { client, navigation, layout, accounts } = useWidget()
  const { common } = useI18n().messages
  const { home } = useSection('start', start)
  const recent = recentTickets(useStore(client.tickets.list), useStore(layout))
  const pending = pendingTickets(useStore(client.outbox.submissions))
  const hasRows = pending.length > 0 || recent.status === 'ready'
  const isNobody = useStore(client.session).status === 'signed_out' && accounts !== null
  if (isNobody && !hasRows) return null

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
  const { client, navigation } = useWidget()
  const { home, waiting } = useSection('start', start)
  const { status } = submission
  const word = { sending: home.sending, waiting: home.waiting, failed: home.notSent }[status]
  return (
    <div class="ticket">
      <button
        type="button"
        class="ticket-subject clip"
        onClick={() => navigation.go({ name: 'outbox' })}
      >
        {titleOf(submission.draft)}
      </button>
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
            {waiting.sendNow}
          </button>
        )}
      </span>
    </div>
  )
}
