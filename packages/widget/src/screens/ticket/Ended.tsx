import type { Ticket } from '@deskside/core'
import { start } from '../../i18n/en/start.js'
import { threadParts as english } from '../../i18n/en/threadParts.js'
import { Button } from '../../parts/Button.js'
import { FieldError } from '../../parts/Field.js'
import { PEN } from '../../parts/outlines.js'
import { useSection, useStyle, useWidget } from '../../state/context.js'
import { isClosed } from '../ticketWords.js'
import { followUp } from './details/followUp.js'
import css from './Ended.css?inline'
import { useDeed } from './useDeed.js'

/** Stands where the reply box was: why there is none, and what can be done instead. */
export function Ended({ ticket }: { readonly ticket: Ticket }) {
  useStyle(css)
  const { client, navigation, announce } = useWidget()
  const words = useSection('threadParts', english)
  // The desk's own word for it, as on home: D says «Create ticket».
  const { home } = useSection('start', start)
  const deed = useDeed()

  async function reopen(): Promise<void> {
    if (await deed.run(() => client.tickets.reopen(ticket.id))) announce(words.reopened)
  }

  function write(): void {
    if (ticket.actions.includes('follow_up')) followUp(client, ticket, [], { isSameText: false })
    navigation.go({ name: 'new' })
  }

  return (
    <div class="stack">
      <p class="small muted">{isClosed(ticket) ? words.closedText : words.readOnly}</p>
      <div class="row ended">
        <Button icon={PEN} onPress={write}>
          {home.write}
        </Button>
        {ticket.actions.includes('reopen') && (
          <Button variant="quiet" busy={deed.isBusy} onPress={reopen}>
            {words.reopen}
          </Button>
        )}
      </div>
      {deed.error !== null && <FieldError>{deed.error}</FieldError>}
    </div>
  )
}
