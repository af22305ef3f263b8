import type { DraftState } from '@deskside/core'
import { isDraftEmpty } from '@deskside/core'
import { Icon } from '../parts/Icon.js'
import { useI18n } from '../state/context.js'

/** Is what was typed safe on this device? One quiet line beside «Send». */
export function DraftStatus({ state }: { readonly state: DraftState }) {
  const { newTicket } = useI18n().messages
  const { saved } = state
  if (saved === 'nothing' || isDraftEmpty(state.draft)) return <span class="grow" />
  const isMemory = saved === 'memory'
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
    </span>
  )
}
