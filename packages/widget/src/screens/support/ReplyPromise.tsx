import { support as english } from '../../i18n/en/support.js'
import { Icon } from '../../parts/Icon.js'
import { useSection, useStyle, useText, useWidget } from '../../state/context.js'
import { useStore } from '../../state/useStore.js'
import { AnswerBy } from './AnswerBy.js'
import { StateLine } from './Hours.js'
import { promiseText } from './hoursModel.js'
import { CLOCK } from './outlines.js'
import css from './Support.css?inline'
import { Confidential } from './Support.js'
import { useDeskHours } from './useDeskHours.js'

export type ReplyPromiseProps = {
  /** What is chosen now; `null`: the form's own. */
  readonly priority: string | null
  /** One line, beside «Send». @default false */
  readonly isShort?: boolean
}

/** In the form, and once it is sent: is somebody there, and how soon is an answer promised? */
export function ReplyPromise({ priority, isShort }: ReplyPromiseProps) {
  return isShort ? <AnswerBy priority={priority} /> : <Promised priority={priority} />
}

function Promised({ priority }: ReplyPromiseProps) {
  useStyle(css)
  const { client } = useWidget()
  const words = useSection('support', english)
  const text = useText()
  const desk = useStore(client.desk).description?.desk
  const known = useDeskHours(priority)
  if (!desk) return null
  const { hours = null, state = null, promise = null, now = 0 } = known ?? {}
  const { promise: said } = desk.support
  return (
    <section class="reply-promise" aria-label={words.hours}>
      {hours && state && <StateLine hours={hours} state={state} now={now} />}
      {promise && (
        <p class="promise-line">
          <Icon name={CLOCK} />
          <b class="promise-title">{promiseText(promise, words.within)}</b>
        </p>
      )}
      {said && <p class="small muted">{text(said)}</p>}
      <Confidential desk={desk} />
    </section>
  )
}
