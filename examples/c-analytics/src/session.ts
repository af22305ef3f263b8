import { type Analyst, people } from './people.js'

/** Who is signed in, as the server wrote it into the page. */
export function signedIn(): Analyst | null {
  const id = document.querySelector('meta[name="host-person"]')?.getAttribute('content')
  return people.find((person) => person.id === id) ?? null
}

/** Signs in, and shows the same address again: whoever followed a link arrives there. */
export async function signIn(personId: string): Promise<void> {
  await ask('POST', '/api/session', { body: JSON.stringify({ person: personId }) })
  location.reload()
}

export async function signOut(): Promise<void> {
  await ask('DELETE', '/api/session')
  location.assign('/')
}

/** A short-lived token for the support desk, made by Pribornaya's own server. */
export async function supportToken(signal: AbortSignal): Promise<string | null> {
  const response = await fetch('/api/support-token', {
    method: 'POST',
    headers: { 'Accept-Language': document.documentElement.lang },
    signal,
  })
  if (!response.ok) return null
  const { token } = (await response.json()) as { readonly token: string }
  return token
}

async function ask(method: string, path: string, more: RequestInit = {}): Promise<void> {
  const response = await fetch(path, { method, ...more })
  if (!response.ok) throw new Error(`The session could not be changed: ${response.status}`)
}
