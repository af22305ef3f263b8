import { useEffect, useState } from 'preact/hooks'
import { useI18n, useWidget } from './context.js'

const MINUTE_MS = 60_000

/** The device's time, fresh every minute while somebody looks. */
export function useNow(): number {
  const { clock } = useWidget()
  const [now, setNow] = useState(() => clock.now())
  useEffect(() => {
    let stop = () => {}
    const tick = () => {
      setNow(clock.now())
      stop = clock.setTimer(tick, MINUTE_MS)
    }
    stop = clock.setTimer(tick, MINUTE_MS)
    return () => stop()
  }, [clock])
  return now
}

/** Words for a moment, ready for the part `Time`: `<Time at={at} {...moment(at)} />`. */
export function useMoment(): (at: string | number) => {
  readonly text: string
  readonly title: string
} {
  const i18n = useI18n()
  const now = useNow()
  return (at) => ({ text: i18n.relative(at, now), title: i18n.dateTime(at) })
}
