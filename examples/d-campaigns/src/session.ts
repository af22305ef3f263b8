import { useState } from 'react'
import { personById, type TidecastPerson } from './people.js'

export type Session = {
  readonly person: TidecastPerson | null
  /** One person goes and the next one is not there yet: nobody may be shown anything. */
  readonly isChanging: boolean
  signIn(personId: string): Promise<void>
  signOut(): Promise<void>
}

/** Who is signed in to Tidecast, by the cookie of its own server. */
export function useSession(firstPersonId: string): Session {
  const [personId, setPersonId] = useState<string | null>(firstPersonId || null)
  const [isChanging, setChanging] = useState(false)

  async function change(init: RequestInit, next: string | null): Promise<void> {
    setChanging(true)
    const response = await fetch('/api/session', init).catch(() => null)
    if (response?.ok) setPersonId(next)
    setChanging(false)
  }

  return {
    person: personById(personId),
    isChanging,
    signIn: (person) => change({ method: 'POST', body: JSON.stringify({ person }) }, person),
    signOut: () => change({ method: 'DELETE' }, null),
  }
}

/** A short-lived token for the support desk, made by Tidecast's own server; `null`: signed out. */
export async function supportToken({
  signal,
}: {
  readonly signal: AbortSignal
}): Promise<string | null> {
  const response = await fetch('/api/support-token', {
    method: 'POST',
    headers: { 'Accept-Language': document.documentElement.lang },
    signal,
  })
  if (!response.ok) return null
  return ((await response.json()) as { readonly token: string }).token
}
