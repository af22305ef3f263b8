import type { Clock, SupportUser } from '@deskside/core'
import type { AccountSession } from '@deskside/core/wire'
import { decodeJwt } from 'jose'
import { type Authenticate, bearerOf, jwtAuthenticator, signToken } from '../identity/jwt.js'
import { once } from '../identity/once.js'
import type { AccountStore, Session } from './AccountStore.js'
import type { Secrets } from './secrets.js'

const ISSUER = 'deskside'
const TOKEN_SECONDS = 900
const HOUR_MS = 3_600_000
const DAY_MS = 24 * HOUR_MS
/** Tabs that share a cookie may use it in the same moment; whoever comes later holds a copy. */
const GRACE_MS = 30_000

/** How long a session lives without use, and in all. */
const LIVES = {
  remembered: { idleMs: 30 * DAY_MS, mostMs: 90 * DAY_MS },
  open: { idleMs: 12 * HOUR_MS, mostMs: DAY_MS },
} as const

export type SessionsDeps = {
  readonly store: AccountStore
  readonly secrets: Secrets
  readonly clock: Clock
  readonly createId: () => string
}

/** What a new token comes with; the refresh token goes into the answer or into the cookie. */
export type Issued = {
  readonly session: Session
  readonly refreshToken: string
  readonly answer: AccountSession
}

/** How a session is kept: in a cookie for long, in one that ends with the browser, or in neither. */
export type SessionKeeping = Partial<Pick<Session, 'isRemembered' | 'endsWithBrowser'>>

/** Sign-ins and guests of the relay's own. */
export interface Sessions {
  /** Tells who asks, by tokens of the relay's own alone; those of ended sessions are refused. */
  readonly authenticate: Authenticate
  /** Does the token say that it is one of ours? Not checked. */
  isOurs(request: Request): boolean
  begin(kind: Session['kind'], person: SupportUser, options?: SessionKeeping): Promise<Issued>
  /** `null`: unknown, ended, or used before, which ends it for everybody who holds a copy. */
  refresh(refreshToken: string, userId: string | undefined): Promise<Issued | null>
  /** The session that a token of ours was issued for. `null` where it has ended. */
  sessionOf(request: Request): Promise<Session | null>
  /** The guest of a token of ours, also if the session has ended since. `null` for all else. */
  readGuestToken(token: string): Promise<{ guest: SupportUser; isAlive: boolean } | null>
}

export function createSessions(deps: SessionsDeps): Sessions {
  const { store, secrets, clock } = deps
  const isEnded = async (id: string | undefined, personId: string) =>
    (await aliveSession(deps, id))?.person.id !== personId
  const checking = once(async () => authenticatorOf(deps, isEnded))
  const checkingLoosely = once(async () => authenticatorOf(deps))

  async function turn(session: Session): Promise<Issued | null> {
    const now = clock.now()
    const next = { ...session, turn: session.turn + 1, turnedAt: now, ...endOf(session, now) }
    return (await store.turnSession(next, session.turn)) ? issue(deps, next) : null
  }

  return {
    authenticate: Object.assign(async (request: Request) => (await checking())(request), {
      whyNot: async (request: Request) => (await checking()).whyNot?.(request) ?? null,
    }),
    isOurs: (request) => claimsOf(request)?.iss === ISSUER,
    async begin(kind, person, { isRemembered = false, endsWithBrowser = false } = {}) {
      const now = clock.now()
      const begun = { startedAt: now, isRemembered, endsWithBrowser }
      const session: Session = {
        ...{ id: deps.createId(), kind, person, turn: 1, turnedAt: now },
        ...begun,
        ...endOf(begun, now),
      }
      await store.saveSession(session)
      return issue(deps, session)
    },
    async refresh(refreshToken, userId) {
      const [id = '', turnText = '', signature = ''] = refreshToken.split('.')
      const isOurs = await secrets.isSigned(`${id}.${turnText}`, signature)
      const session = isOurs ? await aliveSession(deps, id) : null
      if (session === null) return null
      // Before anything is turned: the cookie of a tab that signed in as somebody else stays good.
      if (userId !== undefined && userId !== session.person.id) return null
      const used = Number(turnText)
      const turned = used === session.turn ? await turn(session) : null
      if (turned !== null) return turned
      const current = await aliveSession(deps, id)
      const isTwin = current?.turn === used + 1 && clock.now() - current.turnedAt <= GRACE_MS
      if (current !== null && isTwin) return issue(deps, current)
      await store.endSession(id)
      return null
    },
    async sessionOf(request) {
      const person = await (await checking())(request)
      return person === null ? null : aliveSession(deps, claimsOf(request)?.jti)
    },
    async readGuestToken(token) {
      const request = new Request('https://relay.invalid/', {
        headers: { Authorization: `Bearer ${token.replace(/[^\w.-]/g, '!')}` },
      })
      const guest = await (await checkingLoosely())(request)
      if (guest?.isGuest !== true) return null
      const isAlive = (await (await checking())(request)) !== null
      return { guest, isAlive }
    },
  }
}

async function authenticatorOf(
  { secrets, clock }: SessionsDeps,
  isRevoked?: (id: string | undefined, personId: string) => Promise<boolean>,
): Promise<Authenticate> {
  const secret = await secrets.tokenSecret()
  return jwtAuthenticator({ secret, issuer: ISSUER, clock, ...(isRevoked && { isRevoked }) })
}

async function aliveSession(
  { store, clock }: SessionsDeps,
  id: string | undefined,
): Promise<Session | null> {
  const session = id === undefined ? null : await store.findSession(id)
  return session !== null && session.expiresAt > clock.now() ? session : null
}

async function issue({ secrets, clock }: SessionsDeps, session: Session): Promise<Issued> {
  const { id, turn, person } = session
  const secret = await secrets.tokenSecret()
  const expiresAt = new Date(clock.now() + TOKEN_SECONDS * 1_000).toISOString()
  const token = await signToken({
    ...{ secret, clock, user: person, issuer: ISSUER, tokenId: id },
    expiresInSeconds: TOKEN_SECONDS,
  })
  const name = `${id}.${turn}`
  const refreshToken = `${name}.${await secrets.sign(name)}`
  const shown = isInCookie(session) ? null : refreshToken
  const user = person as AccountSession['user']
  return { session, refreshToken, answer: { token, expiresAt, refreshToken: shown, user } }
}

/** The browser keeps its refresh token, and nobody else has it. */
export function isInCookie({ isRemembered, endsWithBrowser = false }: Session): boolean {
  return isRemembered || endsWithBrowser
}

/** Each use moves the end on, up to the longest life. */
function endOf(session: Pick<Session, 'startedAt' | 'isRemembered'>, now: number) {
  const { idleMs, mostMs } = session.isRemembered ? LIVES.remembered : LIVES.open
  return { expiresAt: Math.min(now + idleMs, session.startedAt + mostMs) }
}

/** As the token says, not checked. */
function claimsOf(request: Request) {
  try {
    return decodeJwt(bearerOf(request) ?? '')
  } catch {
    return null
  }
}
