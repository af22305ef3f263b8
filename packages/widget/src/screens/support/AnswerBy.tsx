import { support as english } from '../../i18n/en/support.js'
import { useI18n, useSection } from '../../state/context.js'
import { momentIn, stateText } from './hoursModel.js'
import { ownZone, useDeskHours } from './useDeskHours.js'

/** Beside «Send», in sight at all times: when an answer comes, and that nobody is there just now. */
export function AnswerBy({ priority }: { readonly priority: string | null }) {
  const i18n = useI18n()
  const words = useSection('support', english)
  const known = useDeskHours(priority)
  if (!known) return null
  const { state, replyDueAt, now } = known
  const moment = (at: number) => momentIn(ownZone(), at, now, i18n, words)
  const due = replyDueAt === null ? '' : words.dueAt(moment(replyDueAt))
  const closed = state?.status === 'closed' ? stateText(state, words, moment) : null
  if (!due && !closed) return null
  return (
    <p class="small muted">
      {closed && <b>{closed.title}</b>}
      {closed && (due ? '. ' : ` · ${closed.more}`)}
      {due}
    </p>
  )
}
