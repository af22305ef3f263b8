import type { Submission, SubmissionError } from '@deskside/core'
import { isDraftEmpty } from '@deskside/core'
import { start } from '../../i18n/en/start.js'
import { errorText } from '../../i18n/errorText.js'
import { NextTry } from '../../notices/Notices.js'
import { OtherWays } from '../../notices/OtherWays.js'
import { Button } from '../../parts/Button.js'
import { Notice } from '../../parts/Notice.js'
import { OFFLINE } from '../../parts/outlines.js'
import { useI18n, useSection, useWidget } from '../../state/context.js'
import { useStore } from '../../state/useStore.js'
import { Attachments } from '../attachments/Attachments.js'
import { Screen } from '../Screen.js'
import type { NewTicketModel } from './newTicketModel.js'

export type WaitingProps = { readonly submission: Submission; readonly model: NewTicketModel }

/** «Send» was pressed and the server has not got it yet: it goes out by itself. */
export function Waiting({ submission, model }: WaitingProps) {
  const { client } = useWidget()
  const { newTicket } = useI18n().messages
  const { waiting, form } = useSection('start', start)
  const why = useReason(submission)
  // Back into the form it goes only if that is empty: nothing that is typed there is lost.
  const mayEdit = isDraftEmpty(useStore(client.drafts.open('new')).draft)
  const { draft, status } = submission
  const isFailed = status === 'failed'
  const isSending = status === 'sending'
  const title = isFailed ? form.failed : isSending && !why ? newTicket.sending : waiting.title

  return (
    <Screen
      title={title}
      footer={
        <div class="row">
          {mayEdit && (
            <Button variant="quiet" onPress={model.takeBack}>
              {waiting.edit}
            </Button>
          )}
          <span class="grow" />
          <Button variant="primary" busy={isSending} onPress={model.sendNow}>
            {isSending ? newTicket.sending : waiting.sendNow}
          </Button>
        </div>
      }
    >
      <div role="status">
        <Reason submission={submission} why={why} />
      </div>
      <div>
        {draft.subject && <p class="label">{draft.subject}</p>}
        <p class="muted">{draft.body}</p>
      </div>
      {draft.attachments.length > 0 && (
        <Attachments
          draftKey="new"
          attachments={draft.attachments}
          problems={[]}
          files={model.files}
          locked
        />
      )}
    </Screen>
  )
}

/** What stands in the way; `null` while it simply takes its time. */
function useReason({ draft, error }: Submission): SubmissionError | null {
  const { client } = useWidget()
  const uploads = useStore(client.uploads.states)
  if (useStore(client.connection).status === 'offline') return { code: 'offline', retryable: true }
  const still = draft.attachments.map(({ id }) => uploads[id]?.error).find(Boolean)
  return still ?? error
}

type ReasonProps = { readonly submission: Submission; readonly why: SubmissionError | null }

function Reason({ submission, why }: ReasonProps) {
  const { client } = useWidget()
  const i18n = useI18n()
  const { waiting } = useSection('start', start)
  const isMemory = useStore(client.storageMode) === 'memory'
  const { draft, status, retryAt } = submission
  const isFailed = status === 'failed'
  return (
    <Notice
      tone={isFailed ? 'error' : isMemory ? 'warning' : 'info'}
      icon={why?.code === 'offline' ? OFFLINE : isFailed ? 'alert' : 'send'}
      action={why && <OtherWays subject={draft.subject} body={draft.body} />}
    >
      {why && errorText(why, i18n)} {isMemory ? waiting.memory : !isFailed && waiting.kept}{' '}
      <NextTry at={status === 'waiting' ? retryAt : null} />
    </Notice>
  )
}
