import { Drawer, type DrawerRef } from './parts/Drawer.js'
import { Time } from './parts/Time.js'
import { useConsole } from './state/context.js'
import { whoIs } from './state/inboxModel.js'

/** What people wrote to the manager of the desk, the latest first. */
export function ManagerDrawer({ dialog }: { readonly dialog: DrawerRef }) {
  const { state } = useConsole()
  const messages = state.managerMessages.value.toReversed()
  return (
    <Drawer
      dialog={dialog}
      name="manager"
      title="To the manager"
      closeLabel="Close words to the manager"
    >
      {messages.length === 0 && <p class="quiet">Nobody has written yet.</p>}
      <ul class="manager-messages">
        {messages.map(({ id, createdAt, person, ticketId, body }) => (
          <li key={id}>
            <p class="message-head">
              <b>{whoIs(person)}</b>
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
    </Drawer>
  )
}
