import type { Draft, DraftState, SubmissionError } from '@deskside/core'
import { isDraftEmpty } from '@deskside/core'
import { useState } from 'preact/hooks'
import { start } from '../../i18n/en/start.js'
import { errorText } from '../../i18n/errorText.js'
import { OtherWays } from '../../notices/OtherWays.js'
import { Notice } from '../../parts/Notice.js'
import { useI18n, useSection } from '../../state/context.js'
import { useMoment } from '../../state/useNow.js'
import { TroubleNotice } from '../TroubleNotice.js'
import type { NewTicketModel } from './newTicketModel.js'

export type FormNoticesProps = {
  readonly state: DraftState
  readonly model: NewTicketModel
  /** While it is being sent nothing can be thrown away. */
  readonly locked: boolean
}

/** What to know before going on: nobody can be reached now, the draft is back, it is not kept. */
export function FormNotices({ state, model, locked }: FormNoticesProps) {
  const isEmpty = isDraftEmpty(state.draft)
  return (
    <>
      {!locked && <TroubleNotice />}
      {!isEmpty && state.restored && !locked && <RestoredNotice state={state} model={model} />}
      {!isEmpty && state.saved === 'memory' && <MemoryNotice />}
    </>
  )
}

/** The text of an earlier visit is back; starting over takes two steps, because it is for good. */
function RestoredNotice({ state, model }: Omit<FormNoticesProps, 'locked'>) {
  const { common } = useI18n().messages
  const { form } = useSection('start', start)
  const moment = useMoment()
  const [asks, setAsks] = useState(false)
  // As it was when it came back: typing on must not move the time.
  const [since] = useState(state.draft.updatedAt)
  return (
    <Notice
      tone="info"
      action={
        asks ? (
          <>
            <button type="button" class="link" onClick={() => model.startOver()}>
              {form.startOverYes}
            </button>
            <button type="button" class="link" onClick={() => setAsks(false)}>
              {common.cancel}
            </button>
          </>
        ) : (
          <button type="button" class="link" onClick={() => setAsks(true)}>
            {form.startOver}
          </button>
        )
      }
    >
      {asks ? form.startOverSure : form.restored(moment(since).text)}
    </Notice>
  )
}

/** Where the browser keeps nothing, the person should know before the page is closed. */
function MemoryNotice() {
  const { form } = useSection('start', start)
  return <Notice tone="warning">{form.memoryText}</Notice>
}

export type FailedNoticeProps = { readonly error: SubmissionError; readonly draft: Draft }

export function FailedNotice(props: FailedNoticeProps) {
  const i18n = useI18n()
  const { form } = useSection('start', start)
  const { subject, body } = props.draft
  return (
    <Notice tone="error" action={<OtherWays subject={subject} body={body} />}>
      <b>{form.failed}</b> {errorText(props.error, i18n)}
    </Notice>
  )
}
