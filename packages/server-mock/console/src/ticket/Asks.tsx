import type { Ask } from '@deskside/core'
import { ASK_WORDS } from './ComposerExtras.js'

/** What was asked for, and what the customer answered so far. */
export function Asks({ asks }: { readonly asks: readonly Ask[] }) {
  return (
    <ul class="asks" aria-label="Asked for">
      {asks.map((ask) => (
        <li key={ask.id} class={ask.answer === null ? 'ask' : 'ask ask-answered'}>
          <b>{ask.label}</b>
          <span class="quiet">{ASK_WORDS[ask.kind]}</span>
          <span>{answerWords(ask)}</span>
        </li>
      ))}
    </ul>
  )
}

function answerWords({ kind, options, answer }: Ask): string {
  if (answer === null) return 'Not answered yet'
  const chosen = options.find(({ id }) => id === answer.optionId)?.label
  const count = answer.attachmentIds?.length ?? 0
  const files = count === 0 ? null : `${count} ${count === 1 ? 'file' : 'files'}`
  const [yes, no] = kind === 'access' ? ['Granted', 'Not granted'] : ['Done', 'Not done']
  const done = answer.done === undefined ? null : answer.done ? yes : no
  return [chosen, done, answer.text, files].filter(Boolean).join(' · ')
}
