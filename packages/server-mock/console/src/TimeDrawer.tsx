import { Drawer, type DrawerRef } from './parts/Drawer.js'
import { Time } from './parts/Time.js'
import { useConsole } from './state/context.js'

const MINUTE_MS = 60_000

const JOURNEYS = [
  { label: '10 minutes', ms: 10 * MINUTE_MS },
  { label: '1 hour', ms: 60 * MINUTE_MS },
  { label: '8 hours', ms: 8 * 60 * MINUTE_MS },
  { label: '1 day', ms: 24 * 60 * MINUTE_MS },
  { label: '1 week', ms: 7 * 24 * 60 * MINUTE_MS },
]

/** Moves the desk's clock on, to see promises break, access end and planned answers arrive. */
export function TimeDrawer({ dialog }: { readonly dialog: DrawerRef }) {
  const { state } = useConsole()
  const time = state.time.value
  return (
    <Drawer dialog={dialog} name="time" title="Time" closeLabel="Close time">
      <p class="quiet">
        The desk’s clock goes on: promises break, access ends, planned answers arrive. There is no
        way back. Times in this console are the desk’s; the widget goes by the clock of its browser,
        and shows what is done from now on as still to come.
      </p>
      <p class="desk-time" role="status">
        {time !== null && (
          <>
            <Time at={time.now} full /> <span class="quiet">{aheadWords(time.aheadMs)}</span>
          </>
        )}
      </p>
      {(time?.failed ?? []).map(({ id, does, problem }) => (
        <p key={id} class="failed-deed" role="alert">
          What was planned («{does}») could not be done: {problem}
        </p>
      ))}
      <h3>Go on by</h3>
      <div class="journeys">
        {JOURNEYS.map(({ label, ms }) => (
          <button key={label} type="button" class="button" onClick={() => void state.advance(ms)}>
            {label}
          </button>
        ))}
      </div>
    </Drawer>
  )
}

/** By how much the desk is ahead, in the largest unit that says it. */
function aheadWords(aheadMs: number): string {
  const minutes = Math.round(aheadMs / MINUTE_MS)
  if (minutes < 1) return 'as on this machine'
  if (minutes < 120) return `${minutes} minutes ahead`
  const hours = Math.round(minutes / 60)
  return hours < 48 ? `${hours} hours ahead` : `${Math.round(hours / 24)} days ahead`
}
