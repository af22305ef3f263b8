import { baseOf } from '../backends/http.js'
import { SupportError, toSupportError } from '../errors/SupportError.js'
import type { SupportUser } from '../model/clientState.js'
import { type PasswordProblem, passwordProblems } from '../model/password.js'
import { localMarker } from '../platform/localMarker.js'
import { createStore, patch } from '../store/store.js'
import { systemClock } from '../time/clock.js'
import type { AccountSession } from '../wire/account.js'
import type { Accounts, AccountsOptions, AccountsState } from './Accounts.js'
import { createAccountSessions, type Held } from './accountSessions.js'
import { createAccountsApi } from './accountsApi.js'
import { type CarriedFrom, carryDrafts } from './carryDrafts.js'
import { followWith } from './followWith.js'
import { isSameSite } from './isSameSite.js'

const NOBODY: AccountsState = { status: 'signed_out', user: null, email: null, hasUnclaimed: false }

/**
 * Makes guests and accounts. Asks nothing before something of it is used. Tokens are held in
 * memory alone; a sign-in is a cookie that no script can read, and ends with the browser unless the
 * person is remembered. Where the endpoint is of another site there are no cookies: it ends with the page.
 *
 * @example
 * const accounts = createAccounts({ endpoint })
 * const client = createSupportClient({ endpoint, getToken: accounts.getToken })
 * accounts.follow(client)
 * await accounts.signIn({ email, password, remember: true })
 */
export function createAccounts(options: AccountsOptions): Accounts {
  const { clock = systemClock(), hasCookies = takesCookies(options.endpoint) } = options
  const { leaving = localMarker('deskside:leaving') } = options
  // Called on its own object: browsers refuse it on any other.
  const { fetch = (input, init) => globalThis.fetch(input, init) } = options
  const endpoint = baseOf(options.endpoint)
  const api = createAccountsApi({ endpoint, fetch, clock })
  const sessions = createAccountSessions({ api, clock, leaving })
  const { hold, isGood, isCookie, refreshOf, end, byCookie } = sessions
  const state = createStore<AccountsState>(NOBODY)
  /** Who comes and goes raises it: a late answer to an earlier call changes nothing. */
  let turn = 0
  let held: Held | null = null
  let refreshing: Promise<AccountSession> | null = null
  /** The guest that the person was before signing in. */
  let proof: Held | null = null
  let typedPassword: string | null = null
  /** Clients whose drafts go along with who began as nobody or as a guest. */
  const carriers = new Set<CarriedFrom>()

  const withCookie = hasCookies
  const kept = (remember: boolean) => (hasCookies ? { remember } : {})

  /** Somebody comes or goes: earlier calls do not count any more. */
  function begin(): number {
    turn += 1
    return turn
  }

  async function settle(mine: number, session: AccountSession): Promise<SupportUser> {
    const next = hold(session)
    const leaveBehind = mine === turn ? await carry(session.user as SupportUser) : []
    if (mine === turn) {
      const user = await enter(next)
      await Promise.allSettled(leaveBehind.map((forget) => forget()))
      return user
    }
    // Nobody waits for it any more, and nobody shall find it open.
    await end(next).catch(() => {})
    throw new SupportError('aborted')
  }

  /** Before anybody hears of the switch, so that the next one finds it. */
  async function carry(to: SupportUser): Promise<readonly (() => Promise<void>)[]> {
    const { user: before } = state.get()
    if (before !== null && !before.isGuest) return []
    const all = [...carriers].map((client) => carryDrafts(client, endpoint, { before, to }))
    const done = await Promise.allSettled(all)
    return done.flatMap((each) => (each.status === 'fulfilled' ? [each.value] : []))
  }

  async function enter(next: Held): Promise<SupportUser> {
    const user = next.session.user as SupportUser
    const before = state.get().user
    if (held?.session.user.isGuest && !user.isGuest) proof = held
    else if (before?.id !== user.id) proof = null
    held = next
    refreshing = null
    typedPassword = null
    const status = user.isGuest ? 'guest' : 'signed_in'
    state.set({ ...NOBODY, status, user, hasUnclaimed: proof !== null })
    // It can be tried again, and a sign-in that worked is not to look as if it had not.
    await claim().catch(() => {})
    return user
  }

  async function refresh(mine: Held): Promise<AccountSession> {
    try {
      const session = await refreshOf(mine)
      if (held !== mine) throw new SupportError('aborted')
      if (session.user.id !== mine.session.user.id) throw new SupportError('auth_required')
      held = hold(session)
      return session
    } catch (thrown) {
      const error = toSupportError(thrown)
      if (error.code === 'auth_required' && held === mine) {
        held = null
        patch(state, { status: 'expired' })
      }
      throw error
    }
  }

  async function currentToken(mayBeOld: boolean): Promise<string> {
    if (held === null) throw new SupportError('auth_required')
    if (mayBeOld && isGood(held)) return held.session.token
    if (refreshing === null) {
      const flight = refresh(held).finally(() => {
        if (refreshing === flight) refreshing = null
      })
      refreshing = flight
    }
    return (await refreshing).token
  }

  async function claim(): Promise<void> {
    const mine = proof
    if (mine === null || held === null || held.session.user.isGuest) return
    try {
      const fresh = isGood(mine) ? mine : hold(await refreshOf(mine))
      if (proof === mine) proof = fresh
      const body = { guestToken: fresh.session.token }
      await api.ask('claimTickets', { body, token: await currentToken(true) })
      if (proof === fresh) proof = null
    } catch (thrown) {
      const error = toSupportError(thrown)
      // Refused for good: another person has them, or the guest is not known any more.
      if (!error.retryable && error.code !== 'unknown') proof = null
      throw error
    } finally {
      const hasUnclaimed = proof !== null
      if (state.get().hasUnclaimed !== hasUnclaimed) patch(state, { hasUnclaimed })
    }
  }

  return {
    state,
    getToken: ({ reason }) => currentToken(reason !== 'rejected'),
    follow(client, { carryDrafts = false } = {}) {
      const stop = followWith(state, client)
      if (carryDrafts) carriers.add(client)
      return () => {
        carriers.delete(client)
        stop()
      }
    },

    async signUp({ email, name, password, confirmation, consent = false, locale }) {
      if (password !== undefined) refuseWeak(password, confirmation)
      await api.ask('signUp', { body: { email, name, consent }, locale })
      typedPassword = password ?? null
      const { status } = state.get()
      const isSomebody = status === 'signed_in' || status === 'expired'
      patch(state, { email, ...(isSomebody ? {} : { status: 'confirm_email' as const }) })
    },

    async confirm({ token, password = typedPassword ?? undefined, remember = false }) {
      const mine = turn
      const body = { token, password, ...kept(remember) }
      const { kind, session, ticketNumbers } = await api.ask('confirmEmail', { body, withCookie })
      if (session !== null) await settle(mine, session)
      return { kind, ticketNumbers }
    },

    async signIn({ email, password, remember = false }) {
      const body = { email, password, ...kept(remember) }
      const mine = begin()
      const session = await api.ask('signIn', { body, withCookie })
      leaving.set(false)
      return settle(mine, session)
    },

    async restore() {
      if (!hasCookies || held !== null) return state.get().user
      if (leaving.get()) {
        await sessions.finishLeaving()
        return null
      }
      const mine = begin()
      const session = await byCookie()
      return session && settle(mine, session)
    },

    async signOut() {
      begin()
      const mine = held
      held = null
      proof = null
      refreshing = null
      typedPassword = null
      const isRemembered = mine !== null && isCookie(mine)
      // Before anything that could fail: the next visit must not find the person here.
      if (isRemembered) leaving.set(true)
      state.set(NOBODY)
      if (mine !== null) await end(mine)
      if (isRemembered) leaving.set(false)
    },

    async guest({ email, name }) {
      const { user } = state.get()
      if (held && user?.isGuest && user.email === email.trim().toLowerCase()) return user
      const mine = begin()
      return settle(mine, await api.ask('enterAsGuest', { body: { email, name } }))
    },

    async setPassword({ current, password, confirmation }) {
      refuseWeak(password, confirmation)
      if (held === null) throw new SupportError('auth_required')
      const mine = held
      const body = { current, password }
      const token = await currentToken(true)
      const session = await api.ask('changePassword', { body, token, withCookie })
      if (held?.session.user.id === mine.session.user.id) held = hold(session)
    },

    claim,
  }
}

/** Cookies of another site are neither kept nor sent: the session's is `SameSite=Strict`. */
function takesCookies(endpoint: string): boolean {
  return (
    typeof document === 'object' &&
    isSameSite(new URL(endpoint, location.href).hostname, location.hostname)
  )
}

/** The rules that are known here are not asked of the server; it checks them as well. */
function refuseWeak(password: string, confirmation: string | undefined): void {
  const problems = passwordProblems(password, confirmation)
  if (problems.length === 0) return
  const pointerOf = (code: PasswordProblem) =>
    code === 'not_the_same' ? '/confirmation' : '/password'
  const fields = problems.map((code) => ({ pointer: pointerOf(code), code }))
  throw new SupportError('invalid', undefined, { fields })
}
