import { type Cell, createCell } from './cell.js'
import { type DemoPerson, personById } from './people.js'

export type Session = {
  /** Whom the page shows. */
  readonly person: Cell<DemoPerson | null>
  /** Whom the support desk is told of: nobody while one person takes over from another. */
  readonly supportPerson: Cell<DemoPerson | null>
  signIn(personId: string): Promise<void>
  signOut(): Promise<void>
  /** A short-lived token for the support desk, made by Lumenboard's own server. */
  supportToken(signal: AbortSignal): Promise<string | null>
}

const CHANNEL = 'lumenboard-session'

/** Who is signed in; other tabs of the browser follow. */
export function createSession(startPersonId: string): Session {
  const person = createCell(personById(startPersonId))
  const supportPerson = createCell(person.get())
  const channel = new BroadcastChannel(CHANNEL)
  channel.onmessage = ({ data }) => show(personById(data))

  function show(next: DemoPerson | null): void {
    supportPerson.set(next)
    person.set(next)
  }

  async function change(method: 'POST' | 'DELETE', personId: string | null): Promise<void> {
    // A token fetched in the middle of the change would belong to the wrong person.
    supportPerson.set(null)
    const response = await fetch('/api/session', {
      method,
      ...(personId === null ? {} : { body: JSON.stringify({ person: personId }) }),
    })
    if (!response.ok) throw new Error(`The session could not be changed: ${response.status}`)
    channel.postMessage(personId)
    show(personById(personId))
  }

  return {
    person,
    supportPerson,
    signIn: (personId) => change('POST', personId),
    signOut: () => change('DELETE', null),
    async supportToken(signal) {
      const response = await fetch('/api/support-token', { method: 'POST', signal })
      if (!response.ok) return null
      const { token } = (await response.json()) as { readonly token: string }
      return token
    },
  }
}
