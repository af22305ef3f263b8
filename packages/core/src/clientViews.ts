import type { BackRooms } from './backRooms.js'
import type { Later } from './desk/later.js'
import {
  type Loadable,
  NO_TICKETS,
  type TicketListState,
  type TicketQueryStore,
  type TicketState,
} from './model/clientState.js'
import type { Submission } from './model/submission.js'
import type { ListQuery } from './model/ticketFilter.js'
import type { GroupedTickets } from './model/ticketGroups.js'
import { refuseUnknown } from './model/unknownKeys.js'
import type { UploadState } from './model/upload.js'

const QUERY = 'q state status categoryId typeId projectId from to scope unread sort order'

/** The stores of rooms that may not be here yet. */
export function clientViews(later: Later<BackRooms>, lookForLeftovers: () => void) {
  const noUploads: Readonly<Record<string, UploadState>> = {}
  const noSubmissions: readonly Submission[] = []
  const noGroups: readonly GroupedTickets[] = []
  const views = new Map<string, unknown>()

  /** The same store for the same ticket or query. */
  function once<S>(name: string, create: () => S): S {
    const view = (views.get(name) as S | undefined) ?? create()
    views.set(name, view)
    return view
  }

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
    list: later.view(({ tickets }) => tickets.list, noTickets),
    groups: later.view(
      ({ tickets }) => tickets.groups,
      () => noGroups,
    ),
    query(given?: ListQuery) {
      const query = given ?? {}
      refuseUnknown(query, QUERY)
      return once(
        JSON.stringify(query),
        (): TicketQueryStore => ({
          ...later.view(({ tickets }) => tickets.query(query), noTickets),
          loadMore: () => later.ask(({ tickets }) => tickets.query(query).loadMore()),
        }),
      )
    },
    open: (ticketId: string) =>
      once(ticketId, () =>
        later.view(
          (rooms) => rooms.tickets.open(ticketId),
          ({ status, error }): TicketState => ({ status, error, ticket: null, messages: [] }),
        ),
      ),
  }
}

function noTickets({ status, error }: Loadable): TicketListState {
  return { ...NO_TICKETS, status, error }
}
