import type { Ticket } from '@deskside/core'
import { useEffect, useMemo } from 'preact/hooks'
import { closeTicket as english } from '../../i18n/en/closeTicket.js'
import { errorText } from '../../i18n/errorText.js'
import { Button } from '../../parts/Button.js'
import { EmptyState } from '../../parts/EmptyState.js'
import { Notice } from '../../parts/Notice.js'
import { Skeleton } from '../../parts/Skeleton.js'
import { useI18n, useSection, useStyle, useWidget } from '../../state/context.js'
import { useStore } from '../../state/useStore.js'
import { FormEnd } from '../FormEnd.js'
import { Screen } from '../Screen.js'
import rowCss from '../TicketRow.css?inline'
import { type CloseModel, createCloseModel, isFinal } from './closeModel.js'
import { Rating } from './Rating.js'

/** Closing, solved or not: stars if one likes, then one button. */
export function CloseTicket({ ticketId }: { readonly ticketId: string }) {
  useStyle(rowCss)
  const { client } = useWidget()
  const words = useSection('closeTicket', english)
  const { common } = useI18n().messages
  const { ticket, status } = useStore(client.tickets.open(ticketId))
  const model = useMemo(() => createCloseModel(client), [client])
  const phase = useStore(model.phase)
  if (phase.status === 'done') return <Thanks wasRated={phase.wasRated} />
  if (ticket === null) {
    return (
      <Screen title={words.title}>
        {status === 'failed' ? (
          <Notice tone="error">{words.notPossible}</Notice>
        ) : (
          <Skeleton lines={2} label={common.loading} />
        )}
      </Screen>
    )
  }
  return <CloseForm ticket={ticket} model={model} />
}

function CloseForm({ ticket, model }: { readonly ticket: Ticket; readonly model: CloseModel }) {
  const { client } = useWidget()
  const i18n = useI18n()
  const words = useSection('closeTicket', english)
  const { can, desk } = useStore(client.desk).description ?? {}
  const phase = useStore(model.phase)
  const canClose = ticket.actions.includes('close')
  return (
    <Screen
      title={words.title}
      subtitle={ticket.subject}
      footer={
        canClose && (
          <FormEnd busy={phase.status === 'sending'} onPress={() => model.finish(ticket)}>
            {words.button}
          </FormEnd>
        )
      }
    >
      {canClose ? (
        <>
          <p>{desk && isFinal(desk) ? words.finalText : words.text}</p>
          {can?.rate && <Rating model={model} question={words.question} />}
        </>
      ) : (
        <Notice tone="info">{words.notPossible}</Notice>
      )}
      {phase.status === 'editing' && phase.error && (
        <Notice tone="error">{errorText(phase.error, i18n)}</Notice>
      )}
    </Screen>
  )
}

function Thanks({ wasRated }: { readonly wasRated: boolean }) {
  const { navigation, announce } = useWidget()
  const words = useSection('closeTicket', english)
  useEffect(() => announce(words.closed), [])
  return (
    <Screen title={words.closed} plain>
      <EmptyState
        icon="check"
        title={wasRated ? words.thanks : words.closed}
        action={
          <>
            <Button variant="primary" onPress={() => navigation.reset([])}>
              {words.home}
            </Button>
            <Button variant="quiet" onPress={navigation.back}>
              {words.open}
            </Button>
          </>
        }
      >
        {wasRated ? `${words.closed}. ${words.thanksText}` : words.closedText}
      </EmptyState>
    </Screen>
  )
}
