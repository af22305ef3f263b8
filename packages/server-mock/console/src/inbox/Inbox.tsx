import { Icon } from '../parts/Icon.js'
import { PriorityPill } from '../parts/PriorityPill.js'
import { StatusPill } from '../parts/StatusPill.js'
import { Time } from '../parts/Time.js'
import { useConsole } from '../state/context.js'
import type { DeskTicket } from '../state/deskApi.js'
import { activityOf, countOf, FILTERS, whoIs } from '../state/inboxModel.js'

/** All tickets of the desk, by what there is to do. */
export function Inbox() {
  const { state } = useConsole()
  const tickets = state.tickets.value
  const shown = tickets ?? []
  const total = countOf(state.counts.value, state.filter.value)
  return (
    <section class="inbox" aria-label="Tickets">
      <div class="inbox-tools">
        <div class="search">
          <Icon name="search" size={16} />
          <input
            type="search"
            placeholder="Subject, number or person"
            aria-label="Search tickets"
            value={state.wanted.value}
            onInput={(event) => void state.show({ wanted: event.currentTarget.value })}
          />
        </div>
        <Filters />
      </div>
      {tickets === null && <p class="quiet inbox-note">Loading …</p>}
      {tickets !== null && shown.length === 0 && (
        <p class="quiet inbox-note">
          {state.wanted.value.trim() === '' ? 'Nothing here. Good work.' : 'Nothing was found.'}
        </p>
      )}
      <ul class="rows">
        {shown.map((ticket) => (
          <li key={ticket.id}>
            <Row ticket={ticket} />
          </li>
        ))}
      </ul>
      {shown.length < total && (
        <button type="button" class="more" onClick={() => void state.showMore()}>
          Show more <span class="quiet">{`${shown.length} of ${total}`}</span>
        </button>
      )}
    </section>
  )
}

function Filters() {
  const { state } = useConsole()
  // A desk where nothing is urgent need not be told so.
  const isOffered = ({ id }: (typeof FILTERS)[number]) =>
    id !== 'urgent' || id === state.filter.value || countOf(state.counts.value, id) > 0
  return (
    <fieldset class="filters">
      <legend class="visually-hidden">Show</legend>
      {FILTERS.filter(isOffered).map(({ id, label }) => (
        <label key={id}>
          <input
            type="radio"
            name="filter"
            value={id}
            checked={state.filter.value === id}
            onChange={() => void state.show({ filter: id })}
          />
          <span class={id === 'urgent' ? 'pressing' : undefined}>
            {label} <b>{countOf(state.counts.value, id)}</b>
          </span>
        </label>
      ))}
    </fieldset>
  )
}

function Row({ ticket }: { readonly ticket: DeskTicket }) {
  const { state } = useConsole()
  const isCurrent = state.selectedId.value === ticket.id
  const isUnread = state.isUnread(ticket)
  return (
    <a
      class={isUnread ? 'row unread' : 'row'}
      href={`#/tickets/${encodeURIComponent(ticket.id)}`}
      aria-current={isCurrent ? 'true' : undefined}
    >
      <span class="row-top">
        {isUnread && (
          <>
            <span class="dot" />
            <span class="visually-hidden">Unread: </span>
          </>
        )}
        <span class="row-subject">{ticket.subject}</span>
        <span class="row-time">
          <Time at={activityOf(ticket)} />
        </span>
      </span>
      <span class="row-preview">{ticket.preview}</span>
      <span class="row-facts">
        <PriorityPill ticket={ticket} />
        <StatusPill status={ticket.status} />
        <span class="row-person">
          {whoIs(ticket.person)} · #{ticket.number}
        </span>
      </span>
    </a>
  )
}
