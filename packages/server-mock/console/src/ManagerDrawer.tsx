import type { RefObject } from 'preact'
import { Icon } from './parts/Icon.js'
import { Time } from './parts/Time.js'
import { useConsole } from './state/context.js'

/** What people wrote to the manager of the desk, the latest first. */
export function ManagerDrawer({
  dialog,
}: {
  readonly dialog: RefObject<HTMLDialogElement | null>
}) {
  const { state } = useConsole()
  const messages = state.managerMessages.value.toReversed()
  return (
    <dialog ref={dialog} class="drawer" aria-labelledby="manager-title">
      <div class="drawer-head">
        <h2 id="manager-title">To the manager</h2>
        <button
          type="button"
          class="icon-button"
          aria-label="Close words to the manager"
          onClick={() => dialog.current?.close()}
        >
          <Icon name="close" />
        </button>
      </div>
      {messages.length === 0 && <p class="quiet">Nobody has written yet.</p>}
      <ul class="manager-messages">
        {messages.map(({ id, createdAt, person, ticketId, body }) => (
          <li key={id}>
            <p class="message-head">
              <b>{person.name ?? person.id}</b>
              <Time at={createdAt} />
            </p>
            <p class="manager-body">{body}</p>
            {ticketId !== null && (
              <a
                href={`#/tickets/${encodeURIComponent(ticketId)}`}
                onClick={() => dialog.current?.close()}
              >
                Open the ticket
              </a>
            )}
          </li>
        ))}
      </ul>
    </dialog>
  )
}
