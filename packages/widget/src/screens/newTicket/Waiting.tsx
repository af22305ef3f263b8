import type { Submission } from '@deskside/core'
import { start } from '../../i18n/en/start.js'
import { errorText } from '../../i18n/errorText.js'
import { OtherWays } from '../../notices/OtherWays.js'
import { Button } from '../../parts/Button.js'
import { EmptyState } from '../../parts/EmptyState.js'
import { Notice } from '../../parts/Notice.js'
import { useI18n, useSection, useStyle, useWidget } from '../../state/context.js'
import { useStore } from '../../state/useStore.js'
import { Screen } from '../Screen.js'
import rowCss from '../TicketRow.css?inline'
import type { NewTicketModel } from './newTicketModel.js'

export type WaitingProps = { readonly submission: Submission; readonly model: NewTicketModel }

/** «Send» was pressed and the server has not got it yet: it goes out by itself. */
export function Waiting({ submission, model }: WaitingProps) {
  useStyle(rowCss)
  const { client } = useWidget()
  const i18n = useI18n()
  const { newTicket } = i18n.messages
  const { waiting, form } = useSection('start', start)
  const isOffline = useStore(client.connection).status === 'offline'
  const isMemory = useStore(client.storageMode) === 'memory'
  const { draft, status, error } = submission
  const isSending = status === 'sending'
  const isFirstTry = isSending && !error && !isOffline
  const title = isFirstTry ? newTicket.sending : waiting.title

  return (
    <Screen title={title} plain>
      <EmptyState
        icon={isOffline ? 'offline' : 'send'}
        title={title}
        action={
          <>
            <Button variant="primary" busy={isSending} onPress={model.sendNow}>
              {isSending ? newTicket.sending : waiting.sendNow}
            </Button>
            <Button variant="quiet" onPress={model.takeBack}>
              {waiting.edit}
            </Button>
          </>
        }
      >
        {!isFirstTry && (isOffline ? waiting.offline : waiting.server)}
      </EmptyState>
      {isMemory && <Notice tone="warning">{waiting.memory}</Notice>}
      {status === 'failed' && (
        <Notice tone="error" action={<OtherWays subject={draft.subject} body={draft.body} />}>
          <b>{form.failed}</b> {errorText(error ?? { code: 'unknown' }, i18n)}
        </Notice>
      )}
    </Screen>
  )
}
