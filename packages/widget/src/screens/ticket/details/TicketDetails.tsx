import type { DeskDescription, Ticket } from '@deskside/core'
import { details as english } from '../../../i18n/en/details.js'
import { threadParts } from '../../../i18n/en/threadParts.js'
import { Button } from '../../../parts/Button.js'
import { Skeleton } from '../../../parts/Skeleton.js'
import { useI18n, useSection, useStyle, useWidget } from '../../../state/context.js'
import { useStore } from '../../../state/useStore.js'
import { LoadFailed } from '../../LoadFailed.js'
import { Screen } from '../../Screen.js'
import { CategoryChange } from './CategoryChange.js'
import css from './Details.css?inline'
import { factsOf } from './factsModel.js'
import { KeepCopy } from './KeepCopy.js'
import { Note } from './Note.js'

type TicketOfId = { readonly ticketId: string }

/** All that is known of a request and all that is seldom done with it: a screen of its own. */
export function TicketDetails({ ticketId }: TicketOfId) {
  const words = useSection('details', english)
  const ticket = useStore(useWidget().client.tickets.open(ticketId)).ticket
  return (
    <Screen title={words.title} subtitle={ticket?.subject}>
      <Details ticketId={ticketId} />
    </Screen>
  )
}

/** The same beside the conversation, where a page is wide enough. */
export function DetailsColumn({ ticketId }: TicketOfId) {
  const words = useSection('details', english)
  return (
    <section aria-label={words.title}>
      <Details ticketId={ticketId} />
    </section>
  )
}

function Details({ ticketId }: TicketOfId) {
  useStyle(css)
  const { client } = useWidget()
  const { common } = useI18n().messages
  const words = useSection('details', english)
  const { ticket, status, error, noteIsLocal } = useStore(client.tickets.open(ticketId))
  const description = useStore(client.desk).description
  if (ticket === null) {
    return status === 'failed' ? (
      <LoadFailed error={error} onRetry={client.tickets.refresh}>
        {common.chunkFailed}
      </LoadFailed>
    ) : (
      <Skeleton lines={4} label={common.loading} />
    )
  }
  return (
    <div class="ticket-details">
      <AllTickets />
      <Facts ticket={ticket} description={description} />
      {ticket.actions.includes('write_note') && (
        <Note ticket={ticket} isLocal={noteIsLocal ?? description?.can.notes === false} />
      )}
      <KeepCopy ticket={ticket} />
      <ManagerLink ticket={ticket} description={description} label={words.more} />
    </div>
  )
}

/** In sight at once: whoever came by the link of a mail has no list behind them. */
function AllTickets() {
  const { navigation } = useWidget()
  const words = useSection('threadParts', threadParts)
  return (
    <p>
      <button type="button" class="link" onClick={() => navigation.go({ name: 'tickets' })}>
        {words.all}
      </button>
    </p>
  )
}

type FactsProps = { readonly ticket: Ticket; readonly description: DeskDescription | null }

function Facts({ ticket, description }: FactsProps) {
  const i18n = useI18n()
  const words = useSection('details', english)
  const desk = description?.desk
  const facts = factsOf(ticket, { desk, i18n, words })
  return (
    <>
      <dl class="fact-list">
        {facts.map(({ id, label, value }) => (
          <div key={id} class="fact">
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
        <Related ticket={ticket} />
      </dl>
      {description?.can.category && <CategoryChange ticket={ticket} desk={description.desk} />}
    </>
  )
}

/** The request that this one goes on from, and the urgent one that came of it. */
function Related({ ticket }: Pick<FactsProps, 'ticket'>) {
  const { navigation } = useWidget()
  const words = useSection('details', english)
  const related = [
    { label: words.followUpOf, text: words.earlier, id: ticket.followUpOf },
    { label: words.urgent, text: words.open, id: ticket.escalatedTo },
  ]
  return (
    <>
      {related.map(
        ({ label, text, id }) =>
          id !== null && (
            <div key={label} class="fact">
              <dt>{label}</dt>
              <dd>
                <button
                  type="button"
                  class="link"
                  onClick={() => navigation.go({ name: 'ticket', ticketId: id })}
                >
                  {text}
                </button>
              </dd>
            </div>
          ),
      )}
    </>
  )
}

type ManagerLinkProps = FactsProps & { readonly label: string }

function ManagerLink({ ticket, description, label }: ManagerLinkProps) {
  const { navigation } = useWidget()
  const i18n = useI18n()
  const manager = description?.desk.manager
  if (!manager || !description?.can.manager) return null
  return (
    <section class="detail" aria-label={label}>
      <h2 class="label">{label}</h2>
      {manager.explanation && <p class="hint">{i18n.text(manager.explanation)}</p>}
      <div class="detail-actions">
        <Button onPress={() => navigation.go({ name: 'manager', ticketId: ticket.id })}>
          {i18n.text(manager.label)}
        </Button>
      </div>
    </section>
  )
}
