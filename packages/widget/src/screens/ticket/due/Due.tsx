import type { DeskConfig, Ticket, TicketState } from '@deskside/core'
import { useLayoutEffect, useRef, useState } from 'preact/hooks'
import { due as english } from '../../../i18n/en/due.js'
import { support } from '../../../i18n/en/support.js'
import { Button } from '../../../parts/Button.js'
import { Field, FieldError } from '../../../parts/Field.js'
import { Notice } from '../../../parts/Notice.js'
import { TextArea } from '../../../parts/TextField.js'
import { useI18n, useSection, useStyle, useWidget } from '../../../state/context.js'
import { useNow } from '../../../state/useNow.js'
import { useStore } from '../../../state/useStore.js'
import { momentIn } from '../../support/hoursModel.js'
import { ownZone } from '../../support/useDeskHours.js'
import { useDeed } from '../useDeed.js'
import css from './Due.css?inline'
import { type Turn, turnOf } from './dueModel.js'

export type DueProps = { readonly ticket: Ticket; readonly state: TicketState }

/** Whose turn it is; once a promise is broken, the ways to ask again. */
export function Due({ ticket, state }: DueProps) {
  useStyle(css)
  const { client } = useWidget()
  const words = useSection('due', english)
  const desk = useStore(client.desk).description?.desk
  const { user } = useStore(client.session)
  const now = useNow()
  const section = useRef<HTMLElement>(null)
  const turn = desk ? turnOf({ desk, user, ticket, messages: state.messages, now }) : null
  if (!desk || (turn === null && ticket.escalatedAt === null)) return null
  return (
    <section class="due" ref={section} tabIndex={-1} aria-label={words.title}>
      {turn?.kind === 'late' ? (
        <Late
          desk={desk}
          ticket={ticket}
          at={turn.at}
          onClose={() => section.current?.focus({ preventScroll: true })}
        />
      ) : (
        turn && <Waiting turn={turn} />
      )}
      <Asked ticket={ticket} now={now} />
    </section>
  )
}

/** A promise is told as it was before «Send»: «tomorrow, 10:00». */
function useWhen(): (at: number) => string {
  const i18n = useI18n()
  const words = useSection('support', support)
  const now = useNow()
  return (at) => momentIn(ownZone(), at, now, i18n, words)
}

function Waiting({ turn }: { readonly turn: Exclude<Turn, { readonly kind: 'late' }> }) {
  const when = useWhen()
  const words = useSection('due', english)
  return (
    <p class={turn.kind === 'yours' ? 'due-yours' : 'muted'}>
      {turn.kind === 'promised' ? words.promised(when(turn.at)) : words[turn.kind]}
    </p>
  )
}

type LateProps = Pick<DueProps, 'ticket'> & {
  readonly desk: DeskConfig
  readonly at: number | null
  /** The form that had the focus is gone. */
  readonly onClose: () => void
}

function Late({ desk, ticket, at, onClose }: LateProps) {
  const { navigation, client } = useWidget()
  const i18n = useI18n()
  const when = useWhen()
  const words = useSection('due', english)
  const [isAsking, setAsking] = useState(false)
  const canReach = useStore(client.desk).description?.can.manager ?? false
  const canEscalate = ticket.actions.includes('escalate')
  const isLinked = desk.escalation?.kind === 'linked_ticket'
  if (isAsking && canEscalate) {
    const close = () => {
      setAsking(false)
      onClose()
    }
    return <Escalation ticket={ticket} isLinked={isLinked} onClose={close} />
  }
  return (
    <Notice
      tone="warning"
      action={
        <>
          {canEscalate && (
            <Button onPress={() => setAsking(true)}>
              {isLinked ? words.urgent : words.remind}
            </Button>
          )}
          {desk.manager && canReach && (
            <Button onPress={() => navigation.go({ name: 'manager', ticketId: ticket.id })}>
              {i18n.text(desk.manager.label)}
            </Button>
          )}
        </>
      }
    >
      <p>{at === null ? words.lateNow : words.late(when(at))}</p>
      <p>{words.lateText}</p>
    </Notice>
  )
}

type EscalationProps = Pick<DueProps, 'ticket'> & {
  readonly isLinked: boolean
  readonly onClose: () => void
}

function Escalation({ ticket, isLinked, onClose }: EscalationProps) {
  const { client, announce } = useWidget()
  const { common } = useI18n().messages
  const words = useSection('due', english)
  const deed = useDeed()
  const [reason, setReason] = useState('')
  const control = useRef<HTMLTextAreaElement>(null)
  // The button that was pressed is gone.
  useLayoutEffect(() => control.current?.focus({ preventScroll: true }), [])

  async function escalate(): Promise<void> {
    const input = reason.trim() === '' ? {} : { reason }
    if (!(await deed.run(() => client.tickets.escalate(ticket.id, input)))) return
    announce(isLinked ? words.marked : words.reminded)
    onClose()
  }

  return (
    <div class="due-form">
      <Field
        label={words.reason}
        note={common.optional}
        hint={isLinked ? words.urgentText : words.remindText}
      >
        {(wiring) => (
          <TextArea {...wiring} rows={2} value={reason} onValue={setReason} controlRef={control} />
        )}
      </Field>
      {deed.error !== null && <FieldError>{deed.error}</FieldError>}
      <div class="row">
        <Button variant="primary" busy={deed.isBusy} onPress={escalate}>
          {isLinked ? words.urgent : words.remind}
        </Button>
        <Button variant="quiet" disabled={deed.isBusy} onPress={onClose}>
          {common.cancel}
        </Button>
      </div>
    </div>
  )
}

function Asked({ ticket, now }: Pick<DueProps, 'ticket'> & { readonly now: number }) {
  const { navigation } = useWidget()
  const i18n = useI18n()
  const words = useSection('due', english)
  const { escalatedAt, escalatedTo } = ticket
  if (escalatedAt === null) return null
  return (
    <p class="muted">
      {words.asked(i18n.relative(escalatedAt, now))}{' '}
      {escalatedTo !== null && (
        <button
          type="button"
          class="link"
          onClick={() => navigation.go({ name: 'ticket', ticketId: escalatedTo })}
        >
          {words.openUrgent}
        </button>
      )}
    </p>
  )
}
