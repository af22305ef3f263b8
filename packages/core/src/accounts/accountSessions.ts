import { tokenLifeMs } from '../desk/token.js'
import { SupportError, toSupportError } from '../errors/SupportError.js'
import type { Marker } from '../ports/Marker.js'
import type { Clock } from '../time/clock.js'
import type { AccountSession } from '../wire/account.js'
import type { AccountsApi } from './accountsApi.js'

/** A token is asked for again this long before it expires. */
const EARLY_MS = 60_000

/** A session as it is held in memory. */
export type Held = { readonly session: AccountSession; readonly goodUntil: number }

export type AccountSessionsDeps = {
  readonly api: AccountsApi
  readonly clock: Clock
  /** A remembered session is to end, and the server may not have heard of it. */
  readonly leaving: Marker
}

/** What sessions can do, whoever holds them. */
export function createAccountSessions({ api, clock, leaving }: AccountSessionsDeps) {
  const hold = (session: AccountSession): Held => {
    const lifeMs = tokenLifeMs(session.token, clock)
    return { session, goodUntil: clock.monotonic() + Math.max(lifeMs - EARLY_MS, lifeMs / 2) }
  }
  const isGood = (one: Held) => clock.monotonic() < one.goodUntil
  const isCookie = ({ session }: Held) => session.refreshToken === null

  async function refreshOf(one: Held): Promise<AccountSession> {
    const { refreshToken, user } = one.session
    const body = refreshToken === null ? { userId: user.id } : { refreshToken, userId: user.id }
    const session = await api.ask('refreshSession', { body, withCookie: isCookie(one) })
    if (session === null) throw new SupportError('auth_required')
    return session
  }

  /** The session ends on the server, with its cookie. */
  async function end(one: Held): Promise<void> {
    const withCookie = isCookie(one)
    const out = (token: string) => api.ask('signOut', { token, withCookie })
    try {
      await out(isGood(one) ? one.session.token : (await refreshOf(one)).token)
    } catch (error) {
      // It has ended already.
      if (toSupportError(error).code !== 'auth_required') throw error
    }
  }

  async function byCookie(): Promise<AccountSession | null> {
    try {
      return await api.ask('refreshSession', { withCookie: true })
    } catch (error) {
      if (toSupportError(error).code === 'auth_required') return null
      throw error
    }
  }

  /** A sign-out of before, or of another tab, that could not be told. */
  async function finishLeaving(): Promise<void> {
    const session = await byCookie()
    if (session !== null) await end(hold(session))
    leaving.set(false)
  }

  return { hold, isGood, isCookie, refreshOf, end, byCookie, finishLeaving }
}
