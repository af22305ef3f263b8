import { createPoller, isChanges } from './desk/poller.js'
import { createToken } from './desk/token.js'
import { SupportError, type SupportErrorCode } from './errors/SupportError.js'
import type { SupportUser } from './model/clientState.js'
import { scopeOf } from './model/scope.js'
import { broadcastChannel, silentChannel } from './platform/broadcastChannel.js'
import { browserPresence } from './platform/browserPresence.js'
import { nodePresence } from './platform/nodePresence.js'
import { freeLock, webLock } from './platform/webLock.js'
import type { Conditional } from './ports/Backend.js'
import type { GetToken } from './ports/GetToken.js'
import type { Channel, Lock, Presence } from './ports/platform.js'
import { retryAfterMs } from './time/backoff.js'
import { type Clock, systemClock } from './time/clock.js'
import type { Changes } from './wire/page.js'

/** Whose answers to watch, how to ask for them, and who hears the count. */
export type WatchUnreadOptions = {
  /** Where the Support API lives: `https://support.example.com`. */
  readonly endpoint: string
  readonly getToken?: GetToken | undefined
  /** Whose answers. Without it, the tabs of this browser do not poll for each other. */
  readonly user?: SupportUser | undefined
  /** Called with the first count, and with each one that differs. Agents' answers not seen. */
  readonly onUnread: (count: number) => void
  readonly clock?: Clock
  readonly presence?: Presence
  readonly lock?: Lock
  readonly channel?: Channel
  /** From 0 up to 1. @default Math.random */
  readonly random?: () => number
  readonly fetch?: typeof globalThis.fetch
}

const ANSWER_WITHIN_MS = 30_000

/**
 * Watches the number of unread answers, and nothing else: small enough to be loaded for a badge on
 * pages where nobody opens the widget. Polls slowly, only while the page is seen, in one tab for
 * all; rests for a person without tickets.
 *
 * @returns the way out
 */
export function watchUnread(options: WatchUnreadOptions): () => void {
  const { getToken, user, onUnread, clock = systemClock() } = options
  const leaving = new AbortController()
  const { signal } = leaving
  const ask = askChanges(
    { ...options, clock, signal },
    getToken && createToken({ getToken, userId: user?.id, clock, signal }),
  )
  let shown: number | undefined
  const poller = createPoller({
    ...outside(options),
    clock,
    random: options.random ?? (() => Math.random()),
    scope: scopeOf(baseOf(options.endpoint), user ?? null),
    ask,
    onChanges({ unreadCount }) {
      if (signal.aborted || unreadCount === shown) return
      shown = unreadCount
      onUnread(unreadCount)
    },
  })
  poller.setPace('slow')
  return () => {
    leaving.abort(new SupportError('aborted'))
    poller.stop()
  }
}

function outside({ user, presence, lock, channel }: WatchUnreadOptions) {
  const isPage = typeof document === 'object'
  const isShared = isPage && user !== undefined
  return {
    presence: presence ?? (isPage ? browserPresence() : nodePresence()),
    lock: lock ?? (isShared && navigator.locks ? webLock() : freeLock()),
    channel:
      channel ??
      (isShared && typeof BroadcastChannel === 'function' ? broadcastChannel() : silentChannel()),
  }
}

type AskDeps = WatchUnreadOptions & { readonly clock: Clock; readonly signal: AbortSignal }

/** As the client has it, whose tabs are to be heard; what is wrong with an address, it says. */
function baseOf(endpoint: string): string {
  const { origin, pathname } = new URL(endpoint, globalThis.location?.href)
  return origin + pathname.replace(/\/+$/, '')
}

/** `GET /v1/changes` by a bare fetch: the whole of the Support API is another chunk. */
function askChanges(deps: AskDeps, getToken: GetToken | undefined) {
  const url = `${baseOf(deps.endpoint)}/v1/changes`

  async function once(etag: string | undefined, reason: 'start' | 'rejected') {
    const headers = new Headers(etag === undefined ? {} : { 'if-none-match': etag })
    const token = await getToken?.({ reason, signal: deps.signal })
    if (token) headers.set('authorization', `Bearer ${token}`)
    return exchange(deps, url, headers)
  }

  return async (etag: string | undefined): Promise<Conditional<Changes>> => {
    let response = await once(etag, 'start')
    if (response.status === 401 && getToken) response = await once(etag, 'rejected')
    if (response.status === 304) return { notModified: true }
    if (!response.ok) throw refusal(response)
    const value: unknown = await response.json().catch(() => null)
    if (!isChanges(value)) throw new SupportError('bad_response')
    return { value, etag: response.headers.get('etag') ?? undefined }
  }
}

async function exchange(deps: AskDeps, url: string, headers: Headers): Promise<Response> {
  const { clock, signal } = deps
  const send = deps.fetch ?? globalThis.fetch
  const controller = new AbortController()
  const giveUp = () => controller.abort()
  const stopTimer = clock.setTimer(giveUp, ANSWER_WITHIN_MS)
  signal.addEventListener('abort', giveUp)
  try {
    const init = { headers, cache: 'no-store', credentials: 'omit' } as const
    return await send(url, { ...init, signal: controller.signal })
  } catch (cause) {
    if (signal.aborted) throw new SupportError('aborted')
    throw new SupportError('unavailable', undefined, { cause })
  } finally {
    stopTimer()
    signal.removeEventListener('abort', giveUp)
  }
}

const BY_STATUS: Readonly<Record<number, SupportErrorCode>> = {
  401: 'auth_required',
  403: 'forbidden',
  404: 'not_found',
  429: 'rate_limited',
}

function refusal({ status, headers }: Response): SupportError {
  const code = BY_STATUS[status] ?? 'unavailable'
  const waitMs = retryAfterMs(headers.get('retry-after'), headers.get('date'))
  return new SupportError(code, `HTTP ${status}`, {
    status,
    ...(waitMs === undefined ? {} : { retryAfterMs: waitMs }),
  })
}
