import type { Ticket } from '@deskside/core'
import { toSupportError } from '@deskside/core'
import { useState } from 'preact/hooks'
import { ticket as english } from '../../i18n/en/ticket.js'
import { errorText } from '../../i18n/errorText.js'
import { Button } from '../../parts/Button.js'
import { FieldError } from '../../parts/Field.js'
import { PEN } from '../../parts/outlines.js'
import { useI18n, useSection, useWidget } from '../../state/context.js'
import { isClosed } from '../ticketWords.js'

/** Stands where the reply box was: why there is none, and what can be done instead. */
export function Ended({ ticket }: { readonly ticket: Ticket }) {
  const { client, navigation, announce } = useWidget()
  const i18n = useI18n()
  const words = useSection('ticket', english)
  const [state, setState] = useState<{ isBusy: boolean; error: string | null }>({
    isBusy: false,
    error: null,
  })

  async function reopen(): Promise<void> {
    setState({ isBusy: true, error: null })
    try {
      await client.tickets.reopen(ticket.id)
      announce(words.reopened)
    } catch (error) {
      setState({ isBusy: false, error: errorText(toSupportError(error), i18n) })
    }
  }

  return (
    <div class="stack">
      <p class="small muted">{isClosed(ticket) ? words.closedText : words.readOnly}</p>
      <div class="row ended">
        <Button icon={PEN} onPress={() => navigation.go({ name: 'new' })}>
          {words.write}
        </Button>
        {ticket.actions.includes('reopen') && (
          <Button variant="quiet" busy={state.isBusy} onPress={reopen}>
            {words.reopen}
          </Button>
        )}
      </div>
      {state.error !== null && <FieldError>{state.error}</FieldError>}
    </div>
  )
}
