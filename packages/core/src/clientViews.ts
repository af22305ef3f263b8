import type { BackRooms } from './backRooms.js'
import type { Later } from './desk/later.js'
import { NO_TICKETS, type TicketState } from './model/clientState.js'
import type { Submission } from './model/submission.js'
import type { UploadState } from './model/upload.js'
import type { Store } from './store/store.js'

/** The stores of rooms that may not be here yet. */
export function clientViews(later: Later<BackRooms>, lookForLeftovers: () => void) {
  const noUploads: Readonly<Record<string, UploadState>> = {}
  const noSubmissions: readonly Submission[] = []
  const tickets = new Map<string, Store<TicketState>>()

  return {
    // There are none before the room is here: whoever chooses a file loads it.
    states: later.view(
      ({ keeper }) => keeper.states,
      () => noUploads,
      () => {},
    ),
    submissions: later.view(
      ({ outbox }) => outbox.submissions,
      () => noSubmissions,
      lookForLeftovers,
    ),
    unread: later.view(
      ({ tickets }) => tickets.unread,
      () => 0,
    ),
    list: later.view(
      ({ tickets }) => tickets.list,
      ({ status, error }) => ({ ...NO_TICKETS, status, error }),
    ),
    open(ticketId: string): Store<TicketState> {
      const opened =
        tickets.get(ticketId) ??
        later.view(
          (rooms) => rooms.tickets.open(ticketId),
          ({ status, error }) => ({ status, error, ticket: null, messages: [] }),
        )
      tickets.set(ticketId, opened)
      return opened
    },
  }
}
