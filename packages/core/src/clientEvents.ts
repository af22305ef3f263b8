import type { News } from './desk/inbox.js'
import type { SupportError } from './errors/SupportError.js'
import type { ConnectionState, SessionState } from './model/clientState.js'
import type { Submission } from './model/submission.js'
import type { Store } from './store/store.js'
import type { SupportEvents } from './supportClient.js'

export type EventSources = {
  readonly unread: Store<number>
  readonly news: Store<News | null>
  readonly failure: Store<Submission | null>
  readonly session: Store<SessionState>
  readonly connection: Store<ConnectionState>
  readonly error: Store<SupportError | null>
}

type Listen<E extends keyof SupportEvents> = (
  tell: (payload: SupportEvents[E]) => void,
) => () => void

/**
 * What can be listened to, derived from stores. Listening asks the server nothing by itself, but
 * for `unread`: tickets and messages are heard while somebody watches them.
 */
export function clientEvents(sources: EventSources): {
  readonly [E in keyof SupportEvents]: Listen<E>
} {
  const { unread, news, failure, session, connection, error } = sources

  function told<T extends News['type']>(type: T) {
    return (tell: (payload: Omit<Extract<News, { type: T }>, 'type'>) => void) =>
      news.subscribe((item) => {
        if (item?.type !== type) return
        const { type: _, ...payload } = item as Extract<News, { type: T }>
        tell(payload)
      })
  }

  return {
    unread: (tell) => unread.subscribe((count) => tell({ count })),
    'ticket:created': told('ticket:created'),
    'ticket:updated': told('ticket:updated'),
    'message:received': told('message:received'),
    'message:sent': told('message:sent'),
    'submit:error': (tell) =>
      failure.subscribe((submission) => {
        if (submission) tell({ submission })
      }),
    identity: (tell) => session.subscribe((state) => tell({ session: state })),
    connection: (tell) => connection.subscribe((state) => tell({ connection: state })),
    error: (tell) =>
      error.subscribe((each) => {
        if (each) tell({ error: each })
      }),
  }
}
