import type { Widget } from '../state/context.js'
import { createAlertMemory } from './alertChoices.js'
import { type AlertDoors, browserAlertDoors } from './alertDoors.js'
import { newsText } from './newsText.js'
import type { News } from './newsWatch.js'

/** Calls somebody who wants to be called, where the host lets them; one call for what came together. */
export async function raiseAlert(
  news: News,
  widget: Pick<Widget, 'client' | 'i18n' | 'extend' | 'alerts'>,
  onOpen: () => void,
  doors: AlertDoors = browserAlertDoors,
): Promise<void> {
  const memory = widget.extend(createAlertMemory)
  await memory.known()
  const { sound, system } = memory.choices.peek()
  const offered = widget.alerts
  if (sound && offered?.sound) doors.beep()
  // Whoever looks at the page sees it there.
  if (!system || !offered?.system || doors.hasFocus() || doors.permission() !== 'granted') return
  doors.notify(newsText(news, widget), onOpen)
}
