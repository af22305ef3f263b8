import type { Submission } from '@deskside/core'
import { isDraftEmpty } from '@deskside/core'
import { threadParts as english } from '../../i18n/en/threadParts.js'
import { errorText } from '../../i18n/errorText.js'
import { FileChip } from '../../parts/FileChip.js'
import { Icon } from '../../parts/Icon.js'
import { OFFLINE } from '../../parts/outlines.js'
import { useI18n, useSection, useStyle, useWidget } from '../../state/context.js'
import { useStore } from '../../state/useStore.js'
import { viewOfAttachment } from '../attachments/attachmentModel.js'
import { useFormParts } from '../formParts.js'
import { LazyPart } from '../LazyPart.js'
import css from './PendingItem.css?inline'
import { Said } from './Said.js'
import type { ThreadDates } from './threadDates.js'

export type PendingItemProps = {
  readonly submission: Submission
  readonly dates: ThreadDates
  /** «You» */
  readonly name: string
}

/** A reply that was sent and has not arrived: it stands where it will stand. */
export function PendingItem({ submission, dates, name }: PendingItemProps) {
  useStyle(css)
  const { client } = useWidget()
  const i18n = useI18n()
  const uploads = useStore(client.uploads.states)
  const { thumbnail } = useFormParts()
  const { draft, status, attempts } = submission
  return (
    <Said
      name={name}
      class={`mine pending ${status}`}
      isNameHidden
      text={draft.body}
      format="text"
      files={draft.attachments.map((file) => {
        const { detail, progress } = viewOfAttachment(file, uploads[file.id], undefined, i18n)
        const isImage = file.type.startsWith('image/')
        const picture = isImage && (
          <LazyPart chunk={thumbnail} props={{ attachment: file }} isQuiet />
        )
        const chip = { name: file.name, isImage, picture, detail, progress, actions: [] }
        return { id: file.id, chip: <FileChip {...chip} /> }
      })}
    >
      {/* What is refused at once, the reply box says: once is enough. */}
      <p class="message-time" role={status === 'failed' && attempts > 1 ? 'alert' : undefined}>
        <PendingState submission={submission} dates={dates} />
      </p>
      {status !== 'sending' && <PendingActions submission={submission} />}
    </Said>
  )
}

function PendingActions({ submission }: Pick<PendingItemProps, 'submission'>) {
  const { client } = useWidget()
  const words = useSection('threadParts', english)
  const { id, draft, error } = submission
  // Back into the reply box it goes only if that is empty: nothing that is typed there is lost.
  const mayEdit = isDraftEmpty(useStore(client.drafts.open(draft.key)).draft)
  return (
    <p class="pending-actions">
      {error?.retryable !== false && (
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
  )
}

function PendingState({ submission, dates }: Omit<PendingItemProps, 'name'>) {
  const { client, clock } = useWidget()
  const i18n = useI18n()
  const words = useSection('threadParts', english)
  const isOffline = useStore(client.connection).status === 'offline'
  const { status, error, retryAt } = submission
  if (status === 'sending') return <span>{i18n.messages.newTicket.sending}</span>
  const isFailed = status === 'failed'
  const why = isOffline ? errorText({ code: 'offline' }, i18n) : error && errorText(error, i18n)
  const isDue = !isFailed && !isOffline && retryAt !== null && retryAt > clock.now()
  const next = isDue && words.waitingUntil(dates.time(retryAt))
  return (
    <>
      <Icon name={isFailed ? 'alert' : isOffline ? OFFLINE : 'send'} />
      <span>
        {[isFailed ? words.notSent : words.waiting, next].filter(Boolean).join(', ')}. {why}
      </span>
    </>
  )
}
