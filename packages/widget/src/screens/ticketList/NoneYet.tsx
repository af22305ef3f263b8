import type { DeskConfig } from '@deskside/core'
import { ticketList as english } from '../../i18n/en/ticketList.js'
import { Notices } from '../../notices/Notices.js'
import { Button } from '../../parts/Button.js'
import { EmptyState } from '../../parts/EmptyState.js'
import { INBOX, PEN } from '../../parts/outlines.js'
import { useSection } from '../../state/context.js'
import { LazyListTools } from './LazyListTools.js'
import type { TicketListModel } from './ticketListModel.js'

export type NoneYetProps = {
  readonly model: TicketListModel
  readonly desk: DeskConfig | undefined
  readonly onWrite: () => void
}

/** Nobody has written yet; colleagues may have, where the desk lets this person see theirs. */
export function NoneYet({ onWrite, model, desk }: NoneYetProps) {
  const words = useSection('ticketList', english)
  return (
    <>
      <Notices />
      {desk && desk.list.views.length > 1 && <LazyListTools {...{ model, desk }} />}
      <EmptyState
        icon={INBOX}
        title={words.empty}
        action={
          <Button variant="primary" part="write-button" icon={PEN} onPress={onWrite}>
            {words.write}
          </Button>
        }
      >
        {words.emptyText}
      </EmptyState>
    </>
  )
}
