import type { Store } from '../store/store.js'
import type { Session } from './session.js'

/** Calls when requests go through again after they did not, or when a person signed in again. */
export function onComeback(
  { state, connection }: Pick<Session, 'state' | 'connection'>,
  listener: () => void,
): () => void {
  const stops = [
    onTurn(
      connection,
      (way, before) => way === 'online' && (before === 'offline' || before === 'unavailable'),
      listener,
    ),
    onTurn(state, (status, before) => status === 'signed_in' && before !== 'signed_in', listener),
  ]
  return () => {
    for (const stop of stops) stop()
  }
}

function onTurn<S extends string>(
  store: Store<{ readonly status: S }>,
  isMeant: (status: S, before: S) => boolean,
  listener: () => void,
): () => void {
  let before = store.get().status
  return store.subscribe(({ status }) => {
    const was = before
    before = status
    if (isMeant(status, was)) listener()
  })
}
