import { start } from '../../i18n/en/start.js'
import { Button } from '../../parts/Button.js'
import { EmptyState } from '../../parts/EmptyState.js'
import { useSection, useStyle, useWidget } from '../../state/context.js'
import { Screen } from '../Screen.js'
import rowCss from '../TicketRow.css?inline'

export type SentProps = { readonly ticketId: string | null; readonly number: string }

/** The desk says thank you, and where the answer will be. */
export function Sent({ ticketId, number }: SentProps) {
  useStyle(rowCss)
  const { navigation } = useWidget()
  const { sent } = useSection('start', start)
  return (
    <Screen title={sent.title} plain>
      <EmptyState
        icon="check"
        title={sent.thanks}
        action={
          <>
            {ticketId && (
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
        {sent.number(number)} {sent.text}
      </EmptyState>
    </Screen>
  )
}
