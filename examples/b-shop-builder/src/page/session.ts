import { type Person, people } from '../people.js'
import { meta } from './dom.js'

/** Whom the page was served to; `null`: nobody is signed in. */
export function signedIn(): Person | null {
  return people.find(({ id }) => id === meta('host-person')) ?? null
}

/** Begins a session, or ends it, and comes back as whoever it is then. */
export async function change(person: Person['id'] | null, to = '/'): Promise<void> {
  await fetch('/api/session', {
    method: person === null ? 'DELETE' : 'POST',
    ...(person !== null && { body: JSON.stringify({ person }) }),
  })
  location.assign(to)
}

/** A short-lived token for the support desk, from this shop builder's own server. */
export async function supportToken({ signal }: { readonly signal: AbortSignal }) {
  const response = await fetch('/api/support-token', {
    method: 'POST',
    headers: { 'Accept-Language': document.documentElement.lang },
    signal,
  })
  if (!response.ok) return null
  return ((await response.json()) as { readonly token: string }).token
}

/** What the desk may know of a person before their token is read. */
export function toSupportUser({ id, name, email, plan, roles }: Person) {
  return { id, name, email, plan, roles }
}
