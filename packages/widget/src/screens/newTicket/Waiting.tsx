import type { Submission } from '@deskside/core'
import { start } from '../../i18n/en/start.js'
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
  const { waiting } = useSection('start', start)
  const isOffline = useStore(client.connection).status === 'offline'
  const isMemory = useStore(client.storageMode) === 'memory'
  const { draft, status, error } = submission
  const isSending = status === 'sending'

  return (
    <Screen title={waiting.title} plain>
      <EmptyState
        icon={isOffline ? 'offline' : 'send'}
        title={waiting.title}
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
        {isOffline ? waiting.offline : waiting.server}
      </EmptyState>
      {isMemory && <Notice tone="warning">{waiting.memory}</Notice>}
      {status === 'failed' && (
        <Notice tone="error" action={<OtherWays subject={draft.subject} body={draft.body} />}>
          <b>{newTicket.failed}</b> {i18n.error(error ?? { code: 'unknown' })}
        </Notice>
      )}
    </Screen>
  )
}
