import type { Draft, DraftState, SubmissionError } from '@deskside/core'
import { isDraftEmpty } from '@deskside/core'
import { useState } from 'preact/hooks'
import { OtherWays } from '../../notices/OtherWays.js'
import { Notice } from '../../parts/Notice.js'
import { useI18n } from '../../state/context.js'
import { useMoment } from '../../state/useNow.js'
import type { NewTicketModel } from './newTicketModel.js'

type StateProps = { readonly state: DraftState }

/** The text of an earlier visit is back; starting over takes two steps, because it is for good. */
export function RestoredNotice({ state, model }: StateProps & { readonly model: NewTicketModel }) {
  const { newTicket, common } = useI18n().messages
  const moment = useMoment()
  const [asks, setAsks] = useState(false)
  // As it was when it came back: typing on must not move the time.
  const [since] = useState(state.draft.updatedAt)
  if (!state.restored || isDraftEmpty(state.draft)) return null
  return (
    <Notice
      tone="info"
      action={
        asks ? (
          <>
            <button type="button" class="link" onClick={() => model.startOver()}>
              {newTicket.startOverYes}
            </button>
            <button type="button" class="link" onClick={() => setAsks(false)}>
              {common.cancel}
            </button>
          </>
        ) : (
          <button type="button" class="link" onClick={() => setAsks(true)}>
            {newTicket.startOver}
          </button>
        )
      }
    >
      {asks ? newTicket.startOverSure : newTicket.restored(moment(since).text)}
    </Notice>
  )
}

/** Where the browser keeps nothing, the person should know before the page is closed. */
export function MemoryNotice({ state }: StateProps) {
  const { newTicket } = useI18n().messages
  if (state.saved !== 'memory' || isDraftEmpty(state.draft)) return null
  return <Notice tone="warning">{newTicket.memoryText}</Notice>
}

export function FailedNotice(props: { readonly error: SubmissionError; readonly draft: Draft }) {
  const i18n = useI18n()
  const { subject, body } = props.draft
  return (
    <Notice tone="error" action={<OtherWays subject={subject} body={body} />}>
      <b>{i18n.messages.newTicket.failed}</b> {i18n.error(props.error)}
    </Notice>
  )
}
