import type { Ask, TextMessage, Ticket } from '@deskside/core'
import { useRef } from 'preact/hooks'
import { asks as english } from '../../../i18n/en/asks.js'
import { Icon, type IconName } from '../../../parts/Icon.js'
import { FILE } from '../../../parts/outlines.js'
import { StatusBadge } from '../../../parts/StatusBadge.js'
import { useSection, useStyle } from '../../../state/context.js'
import { AskForm } from './AskForm.js'
import css from './Asks.css?inline'
import { answerText } from './answerText.js'

const KEY =
  'M12.5 11.5a4 4 0 1 0-3.8-2.8L3 14.4V17h2.6v-2h2v-2h1.6l1.1-1.1a4 4 0 0 0 2.2-.4ZM13.3 6.7v.1'
const LIST = 'M8 5.5h8.5M8 10h8.5M8 14.5h8.5M3.5 5.5h.6M3.5 10h.6M3.5 14.5h.6'
const QUESTION =
  'M7.8 7.7A2.3 2.3 0 1 1 10 10.4v1m0 2.3v.1M17.5 10a7.5 7.5 0 1 1-15 0 7.5 7.5 0 0 1 15 0Z'

const ICONS: Readonly<Record<Ask['kind'], IconName>> = {
  text: QUESTION,
  choice: QUESTION,
  file: FILE,
  access: KEY,
  steps: LIST,
}

export type AsksProps = {
  readonly ticket: Ticket
  readonly message: TextMessage
  /** Counts them, in the words of the thread: `2 files`. */
  readonly files: (count: number) => string
}

/** What staff ask for in a message, each answered in its place; the reply box is for the rest. */
export function Asks({ ticket, message, files }: AsksProps) {
  useStyle(css)
  const words = useSection('asks', english)
  return (
    <ul class="asks" aria-label={words.list}>
      {message.asks.map((ask) => (
        <li key={ask.id}>
          <AskCard ticket={ticket} messageId={message.id} ask={ask} files={files} />
        </li>
      ))}
    </ul>
  )
}

export type AskCardProps = Pick<AsksProps, 'files'> & {
  readonly ticket: Ticket
  readonly messageId: string
  readonly ask: Ask
}

function AskCard(props: AskCardProps) {
  const { ticket, ask } = props
  const words = useSection('asks', english)
  const card = useRef<HTMLElement>(null)
  const isOpen = ask.answer === null
  const canAnswer = isOpen && ticket.actions.includes('answer_ask')
  return (
    <section
      class={`ask ${canAnswer ? 'ask-open' : 'ask-over'}`}
      ref={card}
      tabIndex={-1}
      aria-label={words.kinds[ask.kind]}
    >
      <p class="ask-head">
        <Icon name={ICONS[ask.kind]} />
        <span class="grow">{words.kinds[ask.kind]}</span>
        <AskState isOpen={isOpen} canAnswer={canAnswer} />
      </p>
      <p class="ask-label">{ask.label}</p>
      {canAnswer ? (
        // What had the focus is gone with the form.
        <AskForm {...props} onAnswered={() => card.current?.focus({ preventScroll: true })} />
      ) : (
        !isOpen && <Answer {...props} />
      )}
    </section>
  )
}

function AskState({
  isOpen,
  canAnswer,
}: {
  readonly isOpen: boolean
  readonly canAnswer: boolean
}) {
  const words = useSection('asks', english)
  if (!isOpen) return <StatusBadge tone="success">{words.answered}</StatusBadge>
  return canAnswer ? (
    <StatusBadge tone="attention">{words.waiting}</StatusBadge>
  ) : (
    <StatusBadge tone="neutral">{words.unanswered}</StatusBadge>
  )
}

function Answer({ ask, files }: AskCardProps) {
  const words = useSection('asks', english)
  const said = answerText(ask, words, files)
  if (said === '') return null
  return (
    <p class="ask-answer">
      <Icon name="check" />
      <span>{said}</span>
    </p>
  )
}
