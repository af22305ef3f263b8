import { support as english } from '../../i18n/en/support.js'
import { Icon } from '../../parts/Icon.js'
import { useI18n, useSection, useStyle, useText, useWidget } from '../../state/context.js'
import { useStore } from '../../state/useStore.js'
import { StateLine } from './Hours.js'
import { momentIn, promiseText } from './hoursModel.js'
import { CLOCK } from './outlines.js'
import css from './Support.css?inline'
import { Confidential } from './Support.js'
import { ownZone, useDeskHours } from './useDeskHours.js'

export type ReplyPromiseProps = {
  /** What is chosen now; `null`: the form's own. */
  readonly priority: string | null
  /** It is on its way: nothing is said of sending it now. @default false */
  readonly isSent?: boolean
}

/** Around «Send»: is somebody there, and by when is an answer promised to this person? */
export function ReplyPromise({ priority, isSent }: ReplyPromiseProps) {
  useStyle(css)
  const { client } = useWidget()
  const i18n = useI18n()
  const words = useSection('support', english)
  const text = useText()
  const desk = useStore(client.desk).description?.desk
  const known = useDeskHours(priority)
  if (!desk) return null
  const { hours = null, state = null, promise = null, replyDueAt = null, now = 0 } = known ?? {}
  const { promise: said } = desk.support
  const due = !isSent && replyDueAt !== null && momentIn(ownZone(), replyDueAt, now, i18n, words)
  return (
    <section class="reply-promise" aria-label={words.hours}>
      {hours && state && <StateLine hours={hours} state={state} now={now} />}
      {promise && (
        <p class="promise-line">
          <Icon name={CLOCK} />
          <span>
            <b class="promise-title">{promiseText(promise, words.within)}</b>
            {due && <span class="due">{words.dueAt(due)}</span>}
          </span>
        </p>
      )}
      {said && <p class="small muted">{text(said)}</p>}
      <Confidential desk={desk} />
    </section>
  )
}
