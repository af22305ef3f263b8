import { SupportError, type SupportErrorCode, toSupportError } from '../errors/SupportError.js'
import type { ConnectionState, SessionState, SupportUser } from '../model/clientState.js'
import type { Log } from '../model/log.js'
import { scopeOf } from '../model/scope.js'
import type { Backend } from '../ports/Backend.js'
import type { Epoch } from '../ports/Epoch.js'
import type { GetToken } from '../ports/GetToken.js'
import { createStore, type Store, type WritableStore } from '../store/store.js'
import type { Clock } from '../time/clock.js'
import { joinSignals } from '../time/signals.js'
import { createToken, type Token } from './token.js'

export type SessionDeps = {
  /** The helpdesk's address or name: part of the scope. */
  readonly desk: string
  readonly user: SupportUser | null
  /** A backend of the host's own acts for one person: nobody has to be named then. */
  readonly needsUser: boolean
  /** Makes the way to the helpdesk for one person. */
  readonly connect: (getToken: GetToken | undefined) => Backend
  readonly getToken: GetToken | undefined
  readonly clock: Clock
  readonly log?: Log
  /** Hears once that the host gives no token, until it has given one again. */
  readonly onNoToken?: (error: SupportError) => void
}

export interface Session {
  readonly state: Store<SessionState>
  readonly connection: WritableStore<ConnectionState>
  epoch(): Epoch
  /**
   * Another person, or none: a new epoch. The same person: the one that is; where their facts are
   * others, the next request asks for another token.
   */
  identify(user: SupportUser | null): void
  /** A new epoch, for nobody. */
  signOut(): void
  /** A new epoch for the same person: what was in memory is forgotten. */
  restart(): void
  /** Called as soon as an epoch is over and before anybody can ask anything in the next. */
  onEpoch(listener: () => void): () => void
  /** Ends the last epoch; none comes after it. */
  end(): void
}

/** Who is here, and what the last requests say of the way to the helpdesk. */
export function createSession(deps: SessionDeps): Session {
  const initial = stateOf(deps, deps.user)
  const state = createStore<SessionState>(initial)
  const connection = createStore<ConnectionState>(NOTHING_KNOWN)
  const raised = createStore(0)
  let controller = new AbortController()
  let isEnded = false
  let token: Token | undefined
  let epoch = begin(initial)

  function begin({ user, status }: SessionState): Epoch {
    const { signal } = controller
    const isNobody = status === 'signed_out'
    const getToken =
      deps.getToken && !isNobody
        ? createToken({ ...deps, getToken: deps.getToken, userId: user?.id, signal })
        : undefined
    token = getToken
    let backend: Backend | undefined
    return {
      scope: scopeOf(deps.desk, user),
      signal,
      isCurrent: () => !signal.aborted,
      isNobody,
      async run(call, own, isOpen) {
        if (signal.aborted) throw new SupportError('destroyed')
        if (isNobody && !isOpen) throw new SupportError('auth_required')
        backend ??= deps.connect(getToken)
        const joined = joinSignals(signal, own)
        const from = deps.clock.monotonic()
        let value: Awaited<ReturnType<typeof call>> | undefined
        let error: SupportError | null = null
        try {
          value = await call(backend, joined.signal)
        } catch (thrown) {
          error = own?.aborted ? new SupportError('aborted') : toSupportError(thrown)
        }
        joined.release()
        // A late answer belongs to somebody who is not here any more.
        if (signal.aborted) throw new SupportError('destroyed')
        hear(error, deps.clock.monotonic() - from)
        if (error) throw error
        return value as Awaited<ReturnType<typeof call>>
      },
    }
  }

  /** What the end of a call says of the session and of the way to the helpdesk, if anything. */
  function hear(error: SupportError | null, ms: number): void {
    const before = state.get()
    const status = error ? SESSION_AFTER[error.code] : 'signed_in'
    if (error) deps.log?.('request_failed', { error: error.code, status: error.status ?? 0, ms })
    if (status && status !== before.status && before.status !== 'signed_out') {
      state.set({ ...before, status })
      deps.log?.('session_status', { status })
      if (error && status === 'auth_unavailable') deps.onNoToken?.(error)
    }
    const wasAnswered = !error || error.status !== undefined
    const way = (error && WAY_AFTER[error.code]) ?? (wasAnswered ? 'online' : null)
    if (way) hearWay(way, way === 'unavailable' ? error?.retryAfterMs : undefined)
  }

  function hearWay(status: ConnectionState['status'], waitMs: number | undefined): void {
    const retryAt = waitMs === undefined ? null : deps.clock.now() + waitMs
    const before = connection.get()
    if (status !== before.status || retryAt !== before.retryAt) connection.set({ status, retryAt })
  }

  function raise(next: SessionState): void {
    if (isEnded) return
    controller.abort(new SupportError('destroyed'))
    controller = new AbortController()
    epoch = begin(next)
    raised.update((count) => count + 1)
    connection.set(NOTHING_KNOWN)
    state.set(next)
    deps.log?.('session_switched', { hasUser: next.user !== null })
  }

  return {
    state,
    connection,
    epoch: () => epoch,
    identify(user) {
      if (isEnded) return
      if (!user) return raise(NOBODY)
      const before = state.get().user
      const isSamePerson = before?.id === user.id && scopeOf(deps.desk, user) === epoch.scope
      token?.retry()
      // The server goes by the token: what is shown by new facts is not to be refused by old ones.
      if (JSON.stringify(before) !== JSON.stringify(user)) token?.renew()
      if (isSamePerson) state.set(stateOf(deps, user))
      else raise(stateOf(deps, user))
    },
    signOut: () => raise(NOBODY),
    restart: () => raise({ ...state.get() }),
    onEpoch: (listener) => raised.subscribe(listener),
    end() {
      isEnded = true
      controller.abort(new SupportError('destroyed'))
    },
  }
}

const NOBODY: SessionState = { user: null, status: 'signed_out' }
const NOTHING_KNOWN: ConnectionState = { status: 'unknown', retryAt: null }

type By<T> = Readonly<Partial<Record<SupportErrorCode, T>>>

const SESSION_AFTER: By<SessionState['status']> = {
  auth_required: 'auth_required',
  auth_unavailable: 'auth_unavailable',
  identity_mismatch: 'auth_required',
}

const WAY_AFTER: By<ConnectionState['status']> = {
  bad_response: 'unavailable',
  offline: 'offline',
  rate_limited: 'unavailable',
  timeout: 'unavailable',
  unavailable: 'unavailable',
}

function stateOf(deps: SessionDeps, user: SupportUser | null): SessionState {
  return { user, status: user || !deps.needsUser ? 'signed_in' : 'signed_out' }
}
