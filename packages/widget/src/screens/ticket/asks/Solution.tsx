import type { TextMessage, Ticket } from '@deskside/core'
import { useRef } from 'preact/hooks'
import { asks as english } from '../../../i18n/en/asks.js'
import { Button } from '../../../parts/Button.js'
import { FieldError } from '../../../parts/Field.js'
import { Icon } from '../../../parts/Icon.js'
import { useSection, useStyle, useWidget } from '../../../state/context.js'
import { useDeed } from '../useDeed.js'
import css from './Asks.css?inline'

/** Stands above an answer that staff recommend. */
export function SolutionMark() {
  useStyle(css)
  const words = useSection('asks', english)
  return (
    <p class="solution-mark">
      <Icon name="check" />
      {words.solution}
    </p>
  )
}

export type VerdictProps = {
  readonly ticket: Ticket
  readonly message: TextMessage
  /** Goes on with the dialogue; `null` where that is not possible. */
  readonly onReply: (() => void) | null
}

/** Did it help? «Yes» does what the desk says, «no» leads into the reply box. */
export function Verdict({ ticket, message, onReply }: VerdictProps) {
  useStyle(css)
  const { client, announce } = useWidget()
  const words = useSection('asks', english)
  const deed = useDeed()
  const said = useRef<HTMLParagraphElement>(null)
  const { helped } = message
  const isAsked = helped === null && ticket.actions.includes('judge_solution')
  if (helped === null && !isAsked) return null

  async function judge(isHelp: boolean): Promise<void> {
    const input = { messageId: message.id, helped: isHelp }
    if (!(await deed.run(() => client.tickets.judgeSolution(ticket.id, input)))) return
    announce(isHelp ? words.thanks : words.goOn)
    if (!isHelp && onReply) onReply()
    else said.current?.focus({ preventScroll: true })
  }

  return (
    <div class="verdict">
      <p class="verdict-word" ref={said} tabIndex={-1}>
        {isAsked ? words.question : helped ? words.saidYes : words.saidNo}
      </p>
      {isAsked && (
        <div class="ask-actions">
          <Button busy={deed.isBusy} onPress={() => judge(true)}>
            {words.helped}
          </Button>
          <Button disabled={deed.isBusy} onPress={() => judge(false)}>
            {words.didNotHelp}
          </Button>
        </div>
      )}
      {deed.error !== null && <FieldError>{deed.error}</FieldError>}
    </div>
  )
}
