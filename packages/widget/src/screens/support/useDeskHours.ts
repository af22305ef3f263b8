import { type DeskHours, deskHours } from '@deskside/core/hours'
import { useWidget } from '../../state/context.js'
import { useNow } from '../../state/useNow.js'
import { useStore } from '../../state/useStore.js'

/** When this desk answers this person, fresh every minute; `null` before the desk is known. */
export function useDeskHours(
  priority?: string | null,
): (DeskHours & { readonly now: number }) | null {
  const { client, report } = useWidget()
  const desk = useStore(client.desk).description?.desk
  const { user } = useStore(client.session)
  const now = useNow()
  if (!desk) return null
  try {
    return { ...deskHours(desk, user, now, priority ?? undefined), now }
  } catch (error) {
    // A zone that this browser is too old for: hours are a help, and no reason to break a screen.
    report(error)
    return null
  }
}

/** The zone of the person's own device. */
export function ownZone(): string {
  return new Intl.DateTimeFormat().resolvedOptions().timeZone
}
