import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks'
import { Icon } from '../parts/Icon.js'
import { PriorityPill } from '../parts/PriorityPill.js'
import { StatusPill } from '../parts/StatusPill.js'
import { useConsole } from '../state/context.js'
import type { TicketWithMessages } from '../state/deskApi.js'
import { whoIs } from '../state/inboxModel.js'
import { CategoryRequest } from './CategoryRequest.js'
import { ComposerBox } from './ComposerBox.js'
import { ProjectAccess } from './ProjectAccess.js'
import { ThreadMessage } from './ThreadMessage.js'
import { TicketActions } from './TicketActions.js'
import { TicketFacts } from './TicketFacts.js'

export function TicketPane() {
  const { state } = useConsole()
  const current = state.current.value
  if (state.selectedId.value === null) {
    return (
      <section class="pane pane-empty" aria-label="Ticket">
        <p class="quiet">Choose a ticket to read and answer it.</p>
      </section>
    )
  }
  if (current === null) {
    return (
      <section class="pane pane-empty" aria-label="Ticket">
        <p class="quiet">Loading …</p>
      </section>
    )
  }
  return <Conversation key={current.ticket.id} current={current} />
}

function Conversation({ current }: { readonly current: TicketWithMessages }) {
  const { ticket, messages } = current
  const heading = useRef<HTMLHeadingElement>(null)
  const thread = useFollowedEnd(messages.length)
  const [showsFacts, setShowsFacts] = useState(false)
  useEffect(() => heading.current?.focus({ preventScroll: true }), [])
  return (
    <section class="pane" aria-labelledby="ticket-subject">
      <header class="pane-head">
        <a class="icon-button back" href="#/" aria-label="Back to all tickets">
          <Icon name="back" />
        </a>
        <div class="pane-title">
          <h2 id="ticket-subject" ref={heading} tabIndex={-1}>
            {ticket.subject}
          </h2>
          <p class="pane-line">
            <PriorityPill ticket={ticket} />
            <StatusPill status={ticket.status} />
            <span>
              #{ticket.number} · {whoIs(ticket.person)}
            </span>
          </p>
        </div>
        <TicketActions ticket={ticket}>
          <button
            type="button"
            class="button quiet-button facts-toggle"
            aria-expanded={showsFacts}
            aria-controls="ticket-facts"
            onClick={() => setShowsFacts(!showsFacts)}
          >
            Details
          </button>
        </TicketActions>
      </header>
      <div class="pane-body">
        <CategoryRequest ticket={ticket} />
        <ProjectAccess ticket={ticket} />
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region is reachable by keyboard */}
        <section class="thread" ref={thread} tabIndex={0} aria-label="Conversation">
          <ol>
            {messages.map((message) => (
              <ThreadMessage
                key={message.id}
                ticketId={ticket.id}
                message={message}
                requester={whoIs(ticket.person)}
              />
            ))}
          </ol>
        </section>
        <ComposerBox ticket={ticket} />
      </div>
      <TicketFacts ticket={ticket} isOpen={showsFacts} />
    </section>
  )
}

/** Keeps the newest message in view, unless the agent has scrolled up to read. */
function useFollowedEnd(length: number) {
  const element = useRef<HTMLDivElement>(null)
  const isAtEnd = useRef(true)
  useEffect(() => {
    const thread = element.current
    if (thread === null) return
    let lastTop = 0
    const onScroll = (): void => {
      const isNearEnd = thread.scrollHeight - thread.scrollTop - thread.clientHeight < 80
      // Only a way up is the agent's own; the end also moves away when a picture arrives.
      if (isNearEnd || thread.scrollTop < lastTop) isAtEnd.current = isNearEnd
      lastTop = thread.scrollTop
    }
    // Pictures arrive later and push the end down.
    const observer = new ResizeObserver(() => {
      if (isAtEnd.current) thread.scrollTop = thread.scrollHeight
    })
    thread.addEventListener('scroll', onScroll, { passive: true })
    if (thread.firstElementChild) observer.observe(thread.firstElementChild)
    return () => {
      thread.removeEventListener('scroll', onScroll)
      observer.disconnect()
    }
  }, [])
  useLayoutEffect(() => {
    const thread = element.current
    if (thread !== null && isAtEnd.current) thread.scrollTop = thread.scrollHeight
  }, [length])
  return element
}
