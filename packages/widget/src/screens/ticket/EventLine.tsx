import type { EventMessage } from '@deskside/core'
import type { Sections } from '../../i18n/messages.js'
import { useI18n, useWidget } from '../../state/context.js'
import { useStore } from '../../state/useStore.js'
import { eventText } from './eventText.js'
import type { ThreadDates } from './threadDates.js'

export type EventLineProps = {
  readonly message: EventMessage
  readonly dates: ThreadDates
  readonly words: Sections['ticket']
}

/** Something that happened, in one quiet line between the messages. */
export function EventLine({ message, dates, words }: EventLineProps) {
  const i18n = useI18n()
  const desk = useStore(useWidget().client.desk).description?.desk
  return (
    <p class="thread-event">
      {eventText(message, { i18n, words, desk })}
      <span class="hidden">, {dates.title(message.createdAt)}</span>
    </p>
  )
}
