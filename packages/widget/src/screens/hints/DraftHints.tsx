import type { Ticket } from '@deskside/core'
import { createHints } from '@deskside/core/hints'
import { useEffect, useMemo, useState } from 'preact/hooks'
import { hints as english } from '../../i18n/en/hints.js'
import type { Sections } from '../../i18n/messages.js'
import { IconButton } from '../../parts/Button.js'
import { Icon } from '../../parts/Icon.js'
import { useI18n, useSection, useStyle, useWidget } from '../../state/context.js'
import { useStore } from '../../state/useStore.js'
import type { NewTicketModel } from '../newTicket/newTicketModel.js'
import css from './DraftHints.css?inline'
import { addressInForm, goOnIn, MOST_HINTS, type ShownHint, shownHints } from './hintsModel.js'

export type DraftHintsProps = { readonly model: Pick<NewTicketModel, 'startOver'> }

/** Gentle words while somebody writes. They block nothing, move no focus, and can be waved away. */
export function DraftHints({ model }: DraftHintsProps) {
  useStyle(css)
  const { client, announce } = useWidget()
  const { locale } = useI18n()
  const words = useSection('hints', english)
  const hints = useMemo(
    () => createHints(client, { locale, pageUrl: () => addressInForm(client) }),
    [client, locale],
  )
  const all = shownHints(useStore(hints.list), useStore(client.tickets.list).tickets)
  const [isOpen, setOpen] = useState(false)
  const shown = isOpen ? all : all.slice(0, MOST_HINTS)
  const first = shown[0]
  useEffect(() => {
    if (first) announce(sentencesOf(first, words).join(' '))
  }, [first?.id])
  if (!first) return null
  return (
    <ul class="hints" aria-label={words.label}>
      {shown.map((hint) => (
        <li key={hint.id} class="hint-card">
          <Icon name="info" />
          <div class="grow">
            {sentencesOf(hint, words).map((sentence) => (
              <p key={sentence}>{sentence}</p>
            ))}
            {hint.kind === 'duplicate' && <Duplicate ticket={hint.ticket} model={model} />}
          </div>
          <IconButton
            icon="close"
            label={words.dismiss}
            onPress={() => {
              for (const id of hint.kind === 'missing' ? hint.missing : [hint.id]) hints.dismiss(id)
            }}
          />
        </li>
      ))}
      {all.length > shown.length && (
        <li>
          <button type="button" class="link small" onClick={() => setOpen(true)}>
            {words.more}
          </button>
        </li>
      )}
    </ul>
  )
}

const MISSING = {
  missing_steps: 'steps',
  missing_address: 'address',
  missing_screenshot: 'screenshot',
} as const

function sentencesOf(hint: ShownHint, words: Sections['hints']): readonly string[] {
  switch (hint.kind) {
    case 'duplicate':
      return [words.duplicate]
    case 'several_questions':
      return [words.several]
    case 'several_problems':
      return [words.problems]
    case 'missing':
      return hint.missing.map((kind) => words[MISSING[kind]])
  }
}

type DuplicateProps = DraftHintsProps & { readonly ticket: Ticket }

/** The request that is there already, and the way to go on in it with what was written here. */
function Duplicate({ ticket, model }: DuplicateProps) {
  const { client, navigation, announce, report } = useWidget()
  const words = useSection('hints', english)
  const mayReply = ticket.actions.includes('reply')
  const screen = { name: 'ticket', ticketId: ticket.id } as const

  async function goOn(): Promise<void> {
    try {
      const hasMoved = await goOnIn(ticket, { client, startOver: model.startOver })
      announce(words.wentOn)
      if (hasMoved) navigation.replace(screen)
      else navigation.go(screen)
    } catch (error) {
      report(error)
    }
  }

  return (
    <>
      <p class="hint-ticket">
        {ticket.subject} <span class="muted">{words.number(ticket.number)}</span>
      </p>
      <p class="hint-ways">
        {mayReply && (
          <button type="button" class="link" onClick={() => void goOn()}>
            {words.goOn}
          </button>
        )}
        <button type="button" class="link" onClick={() => navigation.go(screen)}>
          {words.show}
        </button>
      </p>
    </>
  )
}
