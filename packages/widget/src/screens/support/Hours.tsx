import type { OpenState, SupportHours } from '@deskside/core/hours'
import { support as english } from '../../i18n/en/support.js'
import { useI18n, useSection } from '../../state/context.js'
import {
  areOtherZones,
  type HoursLine,
  isAlwaysOpen,
  linesOf,
  momentIn,
  stateText,
  weekIn,
  zoneName,
} from './hoursModel.js'
import { ownZone } from './useDeskHours.js'

export type StateLineProps = {
  readonly hours: SupportHours
  readonly state: OpenState
  readonly now: number
}

/** «Open now, until 17:00», in the person's own time. */
export function StateLine({ hours, state, now }: StateLineProps) {
  const i18n = useI18n()
  const words = useSection('support', english)
  const moment = (at: number) => momentIn(ownZone(), at, now, i18n, words)
  const { title, more } = isAlwaysOpen(weekIn(hours.zone, hours, now))
    ? { title: words.open, more: words.always }
    : stateText(state, words, moment)
  return (
    <p class={`open-state ${state.status}`}>
      <span class="open-dot" />
      <span>
        <b>{title}</b>
        {more && ` · ${more}`}
      </span>
    </p>
  )
}

export type WeekProps = { readonly hours: SupportHours; readonly now: number }

/** The week in the person's own time, and in the desk's where that is another. */
export function Week({ hours, now }: WeekProps) {
  const i18n = useI18n()
  const words = useSection('support', english)
  const desks = weekIn(hours.zone, hours, now)
  if (isAlwaysOpen(desks)) return null
  const own = weekIn(ownZone(), hours, now)
  const isOther = areOtherZones(own, desks)
  return (
    <div class="weeks">
      {isOther && <Lines title={words.yourTime} lines={linesOf(own, ownZone(), i18n, words)} />}
      <Lines
        title={zoneName(hours.zone, now, i18n)}
        lines={linesOf(desks, hours.zone, i18n, words)}
      />
    </div>
  )
}

function Lines({ title, lines }: { readonly title: string; readonly lines: readonly HoursLine[] }) {
  return (
    <section class="week" aria-label={title}>
      <p class="week-zone">{title}</p>
      <dl class="week-lines">
        {lines.map(({ days, hours, isClosed }) => (
          <div key={days} class={isClosed ? 'muted' : undefined}>
            <dt>{days}</dt>
            <dd>{hours}</dd>
          </div>
        ))}
      </dl>
    </section>
  )
}
