import type { DeskConfig, SupportUser } from '@deskside/core'
import { receipt as english } from '../../i18n/en/receipt.js'
import { start } from '../../i18n/en/start.js'
import { Button } from '../../parts/Button.js'
import { EmptyState } from '../../parts/EmptyState.js'
import { useSection, useStyle, useText, useWidget } from '../../state/context.js'
import { useStore } from '../../state/useStore.js'
import { Screen } from '../Screen.js'
import rowCss from '../TicketRow.css?inline'

export type SentProps = { readonly ticketId: string | null; readonly number: string }

/** The desk says thank you, and where the answer will be. */
export function Sent({ ticketId, number }: SentProps) {
  useStyle(rowCss)
  const { client, navigation, accounts } = useWidget()
  const { sent } = useSection('start', start)
  const words = useSection('receipt', english)
  const { user } = useStore(client.session)
  const desk = useStore(client.desk).description?.desk
  const isGuest = user?.isGuest === true
  const canRegister = isGuest && accounts !== null && desk?.accounts === true
  return (
    <Screen title={sent.title} plain>
      <EmptyState
        icon="check"
        title={sent.thanks}
        action={
          <>
            {canRegister && (
              <Button
                variant="primary"
                onPress={() => navigation.replace({ name: 'account', mode: 'signUp' })}
              >
                {words.register}
              </Button>
            )}
            {ticketId && !isGuest && (
              <Button
                variant="primary"
                onPress={() => navigation.replace({ name: 'ticket', ticketId })}
              >
                {sent.open}
              </Button>
            )}
            <Button variant="quiet" onPress={() => navigation.reset([])}>
              {sent.home}
            </Button>
          </>
        }
      >
        {sent.number(number)} <Receipt desk={desk} user={user} />
        {canRegister && <span class="receipt-more">{words.track}</span>}
      </EmptyState>
    </Screen>
  )
}

type ReceiptProps = {
  readonly desk: DeskConfig | undefined
  readonly user: SupportUser | null
}

/** Where the answer will be, in the desk's words; a guest is never promised more than a mail. */
function Receipt({ desk, user }: ReceiptProps) {
  const text = useText()
  const { sent } = useSection('start', start)
  const words = useSection('receipt', english)
  const { receipt, guestReceipt } = desk?.support ?? {}
  if (!user?.isGuest) return <>{receipt ? text(receipt) : sent.text}</>
  return <>{guestReceipt ? text(guestReceipt) : words.guest(user.email ?? '')}</>
}
