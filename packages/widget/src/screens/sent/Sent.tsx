import type { DeskConfig, SupportUser } from '@deskside/core'
import { receipt as english } from '../../i18n/en/receipt.js'
import { start } from '../../i18n/en/start.js'
import { Button } from '../../parts/Button.js'
import { EmptyState } from '../../parts/EmptyState.js'
import { Icon } from '../../parts/Icon.js'
import { useI18n, useSection, useStyle, useText, useWidget } from '../../state/context.js'
import { useStore } from '../../state/useStore.js'
import { useDeskParts } from '../deskParts.js'
import { LazyPart } from '../LazyPart.js'
import { Screen } from '../Screen.js'
import { saysWhen } from '../saysWhen.js'
import rowCss from '../TicketRow.css?inline'
import { secondLine } from '../ticketWords.js'
import css from './Sent.css?inline'

export type SentProps = {
  readonly ticketId: string | null
  readonly number: string
  readonly files?: readonly string[]
}

/** The desk says thank you: what it has got, where the answer will be and by when. */
export function Sent({ ticketId, number, files = [] }: SentProps) {
  useStyle(rowCss)
  useStyle(css)
  const { client, navigation, accounts } = useWidget()
  const i18n = useI18n()
  const { sent } = useSection('start', start)
  const words = useSection('receipt', english)
  const { user } = useStore(client.session)
  const desk = useStore(client.desk).description?.desk
  const isGuest = user?.isGuest === true
  const canRegister = isGuest && accounts !== null && desk?.accounts === true
  const { replyPromise } = useDeskParts()
  const ticket = useStore(client.tickets.list).tickets.find(({ id }) => id === ticketId)
  return (
    <Screen
      title={sent.title}
      plain
      footer={
        <div class="sent-actions">
          {canRegister && (
            <Button
              variant="primary"
              wide
              onPress={() => navigation.replace({ name: 'account', mode: 'signUp' })}
            >
              {words.register}
            </Button>
          )}
          {ticketId && !isGuest && (
            <Button
              variant="primary"
              wide
              onPress={() => navigation.replace({ name: 'ticket', ticketId })}
            >
              {sent.open}
            </Button>
          )}
          <Button variant="quiet" wide onPress={() => navigation.reset([])}>
            {sent.home}
          </Button>
        </div>
      }
    >
      <div class="sent">
        <EmptyState icon="check" title={sent.thanks}>
          {sent.number(number)} <Receipt desk={desk} user={user} /> {canRegister && words.track}
        </EmptyState>
        {ticket && (
          <div class="tickets sent-ticket">
            <p class="ticket-subject clip">{ticket.subject}</p>
            <p class="ticket-preview clip">{secondLine(ticket, desk, i18n)}</p>
            {files.length > 0 && (
              <p class="ticket-preview row">
                <Icon name="paperclip" />
                <span class="grow clip">{files.join(', ')}</span>
              </p>
            )}
          </div>
        )}
        {desk && saysWhen(desk) && (
          <LazyPart chunk={replyPromise} props={{ priority: ticket?.priority ?? null }} isQuiet />
        )}
      </div>
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
