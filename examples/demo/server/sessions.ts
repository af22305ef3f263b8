import { randomUUID } from 'node:crypto'
import { type DemoPerson, people, personById } from '../src/people.js'

const COOKIE = 'lumenboard_session'

/** Who is signed in, by cookie. A visitor without one is the first person: a demo asks no password. */
export interface Sessions {
  personOf(cookieHeader: string | undefined): DemoPerson | null
  /** Returns the `Set-Cookie` value of a session of that person, or of nobody. */
  begin(personId: string | null): string
}

export function createSessions(): Sessions {
  const sessions = new Map<string, string | null>()
  return {
    personOf(cookieHeader) {
      const id = sessionId(cookieHeader)
      if (id === undefined || !sessions.has(id)) return people[0] ?? null
      return personById(sessions.get(id))
    },
    begin(personId) {
      const id = randomUUID()
      sessions.set(id, personId)
      return `${COOKIE}=${id}; Path=/; HttpOnly; SameSite=Strict`
    },
  }
}

function sessionId(cookieHeader = ''): string | undefined {
  for (const pair of cookieHeader.split(';')) {
    const [name, value] = pair.trim().split('=')
    if (name === COOKIE) return value
  }
  return undefined
}
