import type { DraftState } from '@deskside/core'
import { isDraftEmpty } from '@deskside/core'
import { Icon } from '../parts/Icon.js'
import { useI18n } from '../state/context.js'

/** Is what was typed safe on this device, and since when? One quiet line beside «Send». */
export function DraftStatus({ state }: { readonly state: DraftState }) {
  const { messages, locale } = useI18n()
  const { newTicket } = messages
  const { saved, savedAt } = state
  if (saved === 'nothing' || isDraftEmpty(state.draft)) return <span class="grow" />
  const isMemory = saved === 'memory'
  const time = new Intl.DateTimeFormat(locale, { timeStyle: 'short' })
  return (
    <span class={`draft-status grow${isMemory ? ' loose' : ''}`}>
      {saved !== 'saving' && <Icon name={isMemory ? 'alert' : 'check'} />}
      <span>
        {isMemory
          ? newTicket.draftMemory
          : saved === 'saving'
            ? newTicket.draftSaving
            : newTicket.draftKept}
      </span>
      {saved === 'kept' && savedAt !== null && (
        <time dateTime={new Date(savedAt).toISOString()}>{time.format(savedAt)}</time>
      )}
    </span>
  )
}
