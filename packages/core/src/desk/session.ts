import { SupportError, type SupportErrorCode, toSupportError } from '../errors/SupportError.js'
import type { ConnectionState, SessionState, SupportUser } from '../model/clientState.js'
import { scopeOf } from '../model/scope.js'
import type { Backend } from '../ports/Backend.js'
import type { Epoch } from '../ports/Epoch.js'
import type { GetToken } from '../ports/GetToken.js'
import { createStore, type Store, type WritableStore } from '../store/store.js'
import type { Clock } from '../time/clock.js'
import { joinSignals } from '../time/signals.js'
import { createToken } from './token.js'

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
}

export interface Session {
  readonly state: Store<SessionState>
  readonly connection: WritableStore<ConnectionState>
  epoch(): Epoch
  /** Another person, or none: a new epoch. The same person: the one that is. */
  identify(user: SupportUser | null): void
  /** A new epoch, for nobody. */
  signOut(): void
  /** A new epoch for the same person: what was in memory is forgotten. */
  restart(): void
  /** Called as soon as an epoch is over and before anybody can ask anything in the next. */
  onEpoch(listener: () => void): () => void
  /** Ends the last epoch. */
  end(): void
}

/** Who is here, and what the last requests say of the way to the helpdesk. */
export function createSession(deps: SessionDeps): Session {
  const initial = stateOf(deps, deps.user)
  const state = createStore<SessionState>(initial)
  const connection = createStore<ConnectionState>(NOTHING_KNOWN)
  const raised = createStore(0)
  let controller = new AbortController()
  let epoch = begin(initial)

  function begin({ user, status }: SessionState): Epoch {
    const { signal } = controller
    const getToken =
      deps.getToken && createToken({ ...deps, getToken: deps.getToken, userId: user?.id, signal })
    let backend: Backend | undefined
    return {
      scope: scopeOf(deps.desk, user),
      signal,
      isCurrent: () => !signal.aborted,
      async run(call, own) {
        if (signal.aborted) throw new SupportError('destroyed')
        if (status === 'signed_out') throw new SupportError('auth_required')
        backend ??= deps.connect(getToken)
        const joined = joinSignals(signal, own)
        const outcome = await settle(call(backend, joined.signal))
        joined.release()
        // A late answer belongs to somebody who is not here any more.
        if (signal.aborted) throw new SupportError('destroyed')
        const error = outcome.error && (own?.aborted ? new SupportError('aborted') : outcome.error)
        hear(error)
        if (outcome.error) throw error
        return outcome.value
      },
    }
  }

  function hear(error: SupportError | null): void {
    const before = state.get()
    const status = statusAfter(error) ?? before.status
    if (status !== before.status) state.set({ ...before, status })
    const next = connectionAfter(error, deps.clock)
    const { status: way, retryAt } = connection.get()
    if (next && (next.status !== way || next.retryAt !== retryAt)) connection.set(next)
  }

  function raise(next: SessionState): void {
    controller.abort(new SupportError('destroyed'))
    controller = new AbortController()
    epoch = begin(next)
    raised.update((count) => count + 1)
    connection.set(NOTHING_KNOWN)
    state.set(next)
  }

  return {
    state,
    connection,
    epoch: () => epoch,
    identify(user) {
      if (!user) return raise(NOBODY)
      const isSamePerson =
        state.get().status !== 'signed_out' && scopeOf(deps.desk, user) === epoch.scope
      if (isSamePerson) state.set(stateOf(deps, user))
      else raise(stateOf(deps, user))
    },
    signOut: () => raise(NOBODY),
    restart: () => raise({ ...state.get() }),
    onEpoch: (listener) => raised.subscribe(listener),
    end: () => controller.abort(new SupportError('destroyed')),
  }
}

const NOBODY: SessionState = { user: null, status: 'signed_out' }
const NOTHING_KNOWN: ConnectionState = { status: 'unknown', retryAt: null }

const UNAVAILABLE: ReadonlySet<SupportErrorCode> = new Set([
  'bad_response',
  'rate_limited',
  'timeout',
  'unavailable',
])

type Outcome<T> =
  | { readonly value: T; readonly error: null }
  | { readonly value?: never; readonly error: SupportError }

async function settle<T>(call: Promise<T>): Promise<Outcome<T>> {
  try {
    return { value: await call, error: null }
  } catch (thrown) {
    return { error: toSupportError(thrown) }
  }
}

function stateOf(deps: SessionDeps, user: SupportUser | null): SessionState {
  return { user, status: user || !deps.needsUser ? 'signed_in' : 'signed_out' }
}

/** `null` where the call's end says nothing of the session. */
function statusAfter(error: SupportError | null): SessionState['status'] | null {
  if (!error) return 'signed_in'
  if (error.code === 'auth_unavailable') return 'auth_unavailable'
  const isRefused = error.code === 'auth_required' || error.code === 'identity_mismatch'
  return isRefused ? 'auth_required' : null
}

/** `null` where the call's end says nothing of the connection. */
function connectionAfter(error: SupportError | null, clock: Clock): ConnectionState | null {
  if (error?.code === 'offline') return { status: 'offline', retryAt: null }
  if (error && UNAVAILABLE.has(error.code)) {
    const { retryAfterMs } = error
    const retryAt = retryAfterMs === undefined ? null : clock.now() + retryAfterMs
    return { status: 'unavailable', retryAt }
  }
  const wasAnswered = !error || error.status !== undefined
  return wasAnswered ? { status: 'online', retryAt: null } : null
}
