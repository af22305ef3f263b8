import { randomUUID } from 'node:crypto'
import type { HostApp, HostPerson } from './hostApp.js'

/** Who is signed in, by cookie. An example asks no password: whoever comes is `startsAs`. */
export interface Sessions {
  personOf(cookieHeader: string | undefined): HostPerson | null
  /** Returns the `Set-Cookie` value of a session of that person, or of nobody. */
  begin(personId: string | null): string
}

export function createSessions(host: HostApp): Sessions {
  const sessions = new Map<string, string | null>()
  // Cookies know no ports: every example has a name of its own.
  const cookie = `${host.name}_session`
  return {
    personOf(cookieHeader) {
      const id = sessionId(cookie, cookieHeader)
      const personId = id === undefined ? undefined : sessions.get(id)
      return personById(host, personId === undefined ? host.startsAs : personId)
    },
    begin(personId) {
      const id = randomUUID()
      sessions.set(id, personId)
      return `${cookie}=${id}; Path=/; HttpOnly; SameSite=Strict`
    },
  }
}

export function personById(host: HostApp, id: unknown): HostPerson | null {
  return host.people.find((person) => person.id === id) ?? null
}

function sessionId(cookie: string, cookieHeader = ''): string | undefined {
  for (const pair of cookieHeader.split(';')) {
    const [name, value] = pair.trim().split('=')
    if (name === cookie) return value
  }
  return undefined
}
