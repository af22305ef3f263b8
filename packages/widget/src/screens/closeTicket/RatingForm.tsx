import type { Message, Ticket } from '@deskside/core'
import { useMemo } from 'preact/hooks'
import { closeTicket as english } from '../../i18n/en/closeTicket.js'
import { errorText } from '../../i18n/errorText.js'
import { Button } from '../../parts/Button.js'
import { FieldError } from '../../parts/Field.js'
import { Notice } from '../../parts/Notice.js'
import { useI18n, useSection, useWidget } from '../../state/context.js'
import { useStore } from '../../state/useStore.js'
import { useDeed } from '../ticket/useDeed.js'
import { asksStars } from '../ticketWords.js'
import { createCloseModel } from './closeModel.js'
import { Rating } from './Rating.js'

export type RatingFormProps = {
  readonly ticket: Ticket
  /** Of those that staff recommend, the latest is what was solved or was not. */
  readonly messages: readonly Message[]
  /** Goes on with the dialogue; `null` where that is not possible. */
  readonly onNotSolved: (() => void) | null
}

/**
 * Where the desk asks for stars the form is there at once, under the answer that solved it; then
 * a word of thanks in its place. A star leads on to why and to one button; who has none to give closes
 * without, or goes on.
 */
export function RatingForm({ ticket, messages, onNotSolved }: RatingFormProps) {
  const { client, announce } = useWidget()
  const i18n = useI18n()
  const words = useSection('closeTicket', english)
  const model = useMemo(() => createCloseModel(client), [client])
  const phase = useStore(model.phase)
  const score = useStore(model.score)
  const closes = ticket.actions.includes('close')
  const isAsked = asksStars(ticket)
  const deed = useDeed()
  const open = messages.findLast(
    (message) => message.kind === 'message' && message.isSolution && message.helped === null,
  )
  const isJudged = open !== undefined && ticket.actions.includes('judge_solution')

  async function finish(): Promise<void> {
    await model.finish(ticket)
    if (model.phase.peek().status === 'done') announce(words.thanks)
  }

  async function goOn(): Promise<void> {
    const input = isJudged && { messageId: open.id, helped: false }
    const isSaid = !input || (await deed.run(() => client.tickets.judgeSolution(ticket.id, input)))
    if (isSaid) onNotSolved?.()
  }

  if (phase.status === 'done') {
    return (
      <Notice tone="success">
        {phase.wasRated ? `${words.thanks} ${words.thanksText}` : words.closed}
      </Notice>
    )
  }
  if (!isAsked && phase.status !== 'sending') return null
  return (
    <section class="rating-card">
      <Rating model={model} question={closes || isJudged ? words.solvedQuestion : words.question} />
      {phase.status === 'editing' && phase.error && (
        <FieldError>{errorText(phase.error, i18n)}</FieldError>
      )}
      {deed.error !== null && <FieldError>{deed.error}</FieldError>}
      <div class="rating-actions">
        {(closes || score !== null) && (
          <Button
            variant={score === null ? 'plain' : 'primary'}
            busy={phase.status === 'sending'}
            onPress={finish}
          >
            {closes ? words.button : words.rate}
          </Button>
        )}
        {(closes || isJudged) && onNotSolved && score === null && (
          <Button variant="quiet" busy={deed.isBusy} onPress={goOn}>
            {words.notSolved}
          </Button>
        )}
      </div>
    </section>
  )
}
