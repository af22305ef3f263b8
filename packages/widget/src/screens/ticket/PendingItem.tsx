import type { Submission } from '@deskside/core'
import { isDraftEmpty } from '@deskside/core'
import { ticket as english } from '../../i18n/en/ticket.js'
import { Markdown } from '../../markdown/Markdown.js'
import { Icon } from '../../parts/Icon.js'
import { useI18n, useSection, useWidget } from '../../state/context.js'
import { useStore } from '../../state/useStore.js'
import type { ThreadDates } from './threadDates.js'

export type PendingItemProps = { readonly submission: Submission; readonly dates: ThreadDates }

/** A reply that was sent and has not arrived: it stands where it will stand. */
export function PendingItem({ submission, dates }: PendingItemProps) {
  const { client } = useWidget()
  const words = useSection('ticket', english)
  const { id, draft, status } = submission
  const files = draft.attachments
  // Back into the reply box it goes only if that is empty: nothing that is typed there is lost.
  const mayEdit = isDraftEmpty(useStore(client.drafts.open(draft.key)).draft)
  return (
    <article class={`message mine pending ${status}`}>
      <p class="hidden">{words.you}</p>
      {draft.body !== '' && (
        <div class="bubble">
          <Markdown text={draft.body} format="text" />
        </div>
      )}
      {files.length > 0 && (
        <ul class="attachments" aria-label={words.files(files.length)}>
          {files.map((file) => (
            <li key={file.id} class="attachment">
              <Icon name={file.type.startsWith('image/') ? 'image' : 'file'} />
              <PendingFile file={file} />
            </li>
          ))}
        </ul>
      )}
      <p class="message-time" role={status === 'failed' ? 'alert' : undefined}>
        <PendingState submission={submission} dates={dates} />
      </p>
      {status !== 'sending' && (
        <p class="pending-actions">
          {submission.error?.retryable !== false && (
            <button type="button" class="link" onClick={() => client.outbox.retry(id)}>
              {words.tryNow}
            </button>
          )}
          {mayEdit && (
            <button type="button" class="link" onClick={() => client.outbox.cancel(id)}>
              {words.edit}
            </button>
          )}
        </p>
      )}
    </article>
  )
}

function PendingFile({ file }: { readonly file: Submission['draft']['attachments'][number] }) {
  const { client } = useWidget()
  const i18n = useI18n()
  const upload = useStore(client.uploads.states)[file.id]
  const size = i18n.bytes(file.size)
  const isMoving = file.uploadId === null && upload?.status === 'uploading'
  return (
    <span class="grow">
      <span class="attachment-name clip">{file.name}</span>
      <span class="attachment-size">
        {isMoving ? i18n.messages.file.progress(i18n.bytes(upload.sentBytes), size) : size}
      </span>
      {isMoving && (
        <progress class="bar" value={upload.sentBytes} max={file.size} aria-label={file.name} />
      )}
    </span>
  )
}

function PendingState({ submission, dates }: PendingItemProps) {
  const { client, clock } = useWidget()
  const i18n = useI18n()
  const words = useSection('ticket', english)
  const isOffline = useStore(client.connection).status === 'offline'
  const { status, error, retryAt } = submission
  if (status === 'sending') return <span>{words.sending}</span>
  const why = isOffline ? i18n.messages.errors.offline : error && i18n.error(error)
  if (status === 'failed') {
    return (
      <>
        <Icon name="alert" />
        <span>
          {words.notSent}. {why}
        </span>
      </>
    )
  }
  const next =
    !isOffline && retryAt !== null && retryAt > clock.now()
      ? words.waitingUntil(dates.time(new Date(retryAt).toISOString()))
      : null
  return (
    <>
      <Icon name={isOffline ? 'offline' : 'send'} />
      <span>
        {[words.waiting, next].filter(Boolean).join(', ')}. {why}
      </span>
    </>
  )
}
