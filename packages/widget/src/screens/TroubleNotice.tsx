import type { TicketListState } from '@deskside/core'
import { notices as english } from '../i18n/en/notices.js'
import { OtherWays } from '../notices/OtherWays.js'
import { Notice } from '../parts/Notice.js'
import { OFFLINE } from '../parts/outlines.js'
import { useSection, useWidget } from '../state/context.js'
import { useStore } from '../state/useStore.js'
import { useTrouble } from './useTrouble.js'

export type TroubleNoticeProps = {
  /** Where the screen shows tickets: whether they came. */
  readonly list?: TicketListState
}

/** What stands in the way of writing to support, and the mail instead with what was typed so far. */
export function TroubleNotice({ list }: TroubleNoticeProps) {
  const { client } = useWidget()
  const words = useSection('notices', english)
  const { subject, body } = useStore(client.drafts.open('new')).draft
  const trouble = useTrouble(list)
  if (!trouble) return null
  return (
    <Notice
      tone="warning"
      icon={trouble === 'authRequired' ? 'info' : OFFLINE}
      action={trouble === 'unavailable' ? <OtherWays subject={subject} body={body} /> : undefined}
    >
      {words[trouble]}
    </Notice>
  )
}
