import type { ComponentChildren } from 'preact'
import { Icon } from '../parts/Icon.js'
import { Time } from '../parts/Time.js'
import { useConsole } from '../state/context.js'
import type { DeskTicket } from '../state/deskApi.js'
import { whoIs } from '../state/inboxModel.js'

/** What is known of a ticket, at a glance. */
export function TicketFacts({
  ticket,
  isOpen,
}: {
  readonly ticket: DeskTicket
  /** Where there is no room beside the conversation. */
  readonly isOpen: boolean
}) {
  const { rating, project, person, assignee } = ticket
  const { state } = useConsole()
  const words = state.words.value
  const priority = words.priority(ticket.priority)
  const category = words.category(ticket)
  const numberOf = (ticketId: string) => {
    const known = state.tickets.value?.find(({ id }) => id === ticketId)
    return known === undefined ? 'an earlier ticket' : `#${known.number}`
  }
  return (
    <aside
      class={isOpen ? 'facts facts-open' : 'facts'}
      id="ticket-facts"
      aria-label="Facts of the ticket"
    >
      <dl>
        <Fact name="Requester">
          {whoIs(person)}
          {person?.name && person.email && <span class="fact-more">{person.email}</span>}
          {person?.isGuest && <span class="fact-more">Guest</span>}
        </Fact>
        <Fact name="Assignee">{assignee?.name ?? 'Nobody yet'}</Fact>
        {priority && <Fact name="Priority">{priority}</Fact>}
        {category && <Fact name="Category">{category}</Fact>}
        {project && (
          <Fact name="Project">
            {project.name} · {project.id}
          </Fact>
        )}
        {ticket.source === 'agent' && <Fact name="Made by">Support</Fact>}
        {ticket.source && ticket.source !== 'agent' && (
          <Fact name="Written at">{ticket.source}</Fact>
        )}
        {words.fields(ticket).map(([name, value]) => (
          <Fact key={name} name={name}>
            {value}
          </Fact>
        ))}
        {ticket.access && (
          <Fact name="Access to the project">
            {ticket.access.until === null ? (
              'While it is open'
            ) : (
              <>
                Until <Time at={ticket.access.until} full />
              </>
            )}
          </Fact>
        )}
        {ticket.escalatedAt && (
          <Fact name="Asked for the answer">
            <Time at={ticket.escalatedAt} full />
          </Fact>
        )}
        {ticket.followUpOf && (
          <Fact name="Goes on from">
            <a href={`#/tickets/${encodeURIComponent(ticket.followUpOf)}`}>
              {numberOf(ticket.followUpOf)}
            </a>
          </Fact>
        )}
        <Fact name="Created">
          <Time at={ticket.createdAt} full />
        </Fact>
        {ticket.closedAt && (
          <Fact name="Closed">
            <Time at={ticket.closedAt} full />
          </Fact>
        )}
        {rating && (
          <Fact name="Rating">
            <span class="stars">
              {[1, 2, 3, 4, 5].map((star) => (
                <span key={star} class={star <= rating.score ? 'star full' : 'star'}>
                  <Icon name="star" size={16} />
                </span>
              ))}
              <span class="visually-hidden">{rating.score} of 5 stars</span>
            </span>
            {rating.comment ? <span class="rating-comment">«{rating.comment}»</span> : null}
          </Fact>
        )}
        {ticket.declineReason && <Fact name="Declined because">{ticket.declineReason}</Fact>}
      </dl>
    </aside>
  )
}

function Fact({ name, children }: { readonly name: string; readonly children: ComponentChildren }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  )
}
