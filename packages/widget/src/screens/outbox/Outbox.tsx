import type { Submission } from '@deskside/core'
import { isDraftEmpty } from '@deskside/core'
import { notices } from '../../i18n/en/notices.js'
import { outbox as english } from '../../i18n/en/outbox.js'
import { start } from '../../i18n/en/start.js'
import { errorText } from '../../i18n/errorText.js'
import { NextTry } from '../../notices/Notices.js'
import { OtherWays } from '../../notices/OtherWays.js'
import { Button } from '../../parts/Button.js'
import { EmptyState } from '../../parts/EmptyState.js'
import { StatusBadge } from '../../parts/StatusBadge.js'
import { useI18n, useSection, useStyle, useWidget } from '../../state/context.js'
import { useStore } from '../../state/useStore.js'
import { Screen } from '../Screen.js'
import rowCss from '../TicketRow.css?inline'
import { TroubleNotice } from '../TroubleNotice.js'
import { useTrouble } from '../useTrouble.js'
import css from './Outbox.css?inline'

/** Everything that was sent and has not arrived: why, when it goes on, and how to get it back. */
export function Outbox() {
  useStyle(rowCss)
  useStyle(css)
  const { client, navigation } = useWidget()
  const words = useSection('outbox', english)
  const { sent } = useSection('start', start)
  const submissions = useStore(client.outbox.submissions)
  // What all of them wait for is said once, above them.
  const isOffline = useTrouble() === 'offline'
  return (
    <Screen title={words.title}>
      {isOffline && submissions.length > 0 && <TroubleNotice />}
      {submissions.length === 0 ? (
        <EmptyState
          icon="check"
          title={words.none}
          action={<Button onPress={() => navigation.reset([])}>{sent.home}</Button>}
        >
          {words.noneText}
        </EmptyState>
      ) : (
        <ul class="outbox">
          {submissions.map((submission) => (
            <OutboxItem key={submission.id} submission={submission} isOffline={isOffline} />
          ))}
        </ul>
      )}
    </Screen>
  )
}

type ItemProps = { readonly submission: Submission }
type OfflineProps = ItemProps & { readonly isOffline: boolean }

function OutboxItem({ submission, isOffline }: OfflineProps) {
  const words = useSection('outbox', english)
  const { home } = useSection('start', start)
  const { draft, status, kind } = submission
  const word = { sending: home.sending, waiting: home.waiting, failed: home.notSent }[status]
  const [firstLine = ''] = draft.body.trim().split('\n', 1)
  const title = draft.subject.trim() || firstLine
  const { length } = draft.attachments
  return (
    <li class="outbox-item">
      <div class="row">
        <span class="small muted grow">{kind === 'reply' ? words.reply : words.newRequest}</span>
        <StatusBadge tone={status === 'failed' ? 'danger' : 'neutral'}>{word}</StatusBadge>
      </div>
      <p class="ticket-subject outbox-text">{title || words.files(length)}</p>
      {title && length > 0 && <p class="small muted">{words.files(length)}</p>}
      <Why submission={submission} isOffline={isOffline} />
      {status !== 'sending' && <Actions submission={submission} isOffline={isOffline} />}
    </li>
  )
}

/** What stands in its way, and when it goes on by itself. */
function Why({ submission, isOffline }: OfflineProps) {
  const { client } = useWidget()
  const i18n = useI18n()
  const uploads = useStore(client.uploads.states)
  const isMemory = useStore(client.storageMode) === 'memory'
  const words = useSection('notices', notices)
  const { draft, error, status, retryAt } = submission
  const still = draft.attachments.map(({ id }) => uploads[id]?.error).find(Boolean)
  // What was refused for good does not wait for the network.
  const why = status === 'failed' ? error : !isOffline && (still ?? error)
  const nextTryAt = status === 'waiting' && !isOffline ? retryAt : null
  if (!why && nextTryAt === null && !isMemory) return null
  return (
    <p class="small muted" role={status === 'failed' ? 'alert' : undefined}>
      {why && errorText(why, i18n)} <NextTry at={nextTryAt} /> {isMemory && words.memory}
    </p>
  )
}

function Actions({ submission, isOffline }: OfflineProps) {
  const { client, navigation } = useWidget()
  const words = useSection('outbox', english)
  const notice = useSection('notices', notices)
  const { id, draft, kind, ticketId, status, error } = submission
  // Back into the form it goes only if that is empty: nothing that is typed there is lost.
  const isFree = isDraftEmpty(useStore(client.drafts.open(draft.key)).draft)

  async function takeBack(): Promise<void> {
    await client.outbox.cancel(id)
    navigation.replace(
      kind === 'reply' && ticketId ? { name: 'ticket', ticketId } : { name: 'new' },
    )
  }

  return (
    <>
      <div class="outbox-actions">
        {(status === 'failed' ? error?.retryable !== false : !isOffline) && (
          <Button onPress={() => client.outbox.retry(id)}>{notice.tryNow}</Button>
        )}
        {isFree && (
          <Button onPress={takeBack}>{kind === 'reply' ? words.editReply : words.edit}</Button>
        )}
      </div>
      {error && (
        <div class="outbox-actions">
          <OtherWays subject={draft.subject} body={draft.body} />
        </div>
      )}
      {!isFree && <p class="small muted">{words.occupied}</p>}
    </>
  )
}
