import { useConsole } from '../state/context.js'

const DAY_MS = 86_400_000

const clock = new Intl.DateTimeFormat(undefined, { timeStyle: 'short' })
const day = new Intl.DateTimeFormat(undefined, { day: 'numeric', month: 'short' })
const whole = new Intl.DateTimeFormat(undefined, { dateStyle: 'medium', timeStyle: 'short' })

/** Within a day of the desk's clock the hour, else the day; the whole of it as a tooltip. */
export function Time({ at, full = false }: { readonly at: string; readonly full?: boolean }) {
  const { state } = useConsole()
  const date = new Date(at)
  const now = Date.now() + (state.time.value?.aheadMs ?? 0)
  const short = now - date.getTime() < DAY_MS ? clock.format(date) : day.format(date)
  return (
    <time dateTime={at} title={whole.format(date)}>
      {full ? whole.format(date) : short}
    </time>
  )
}
