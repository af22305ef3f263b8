import { type Clock, isSupportError } from '@deskside/core'
import type { Answered } from '../createHandler.js'

export type LogDeps = {
  readonly clock: Clock
  /** Takes one line. */
  readonly write: (line: string) => void
  readonly createId: () => string
  /** Also a line for each poll to which nothing had changed. @default false */
  readonly polls?: boolean
}

/** Lines of JSON, for machines: codes, numbers and patterns of addresses. */
export interface Log {
  /** Something about the relay itself. */
  say(event: string, facts?: Readonly<Record<string, unknown>>): void
  /** Helpdesk or state do not answer, or answer again; with what they failed with. */
  ready(failed: readonly string[], errors: readonly unknown[]): void
  /** Begins to measure; the id goes into every line about this request. */
  begin(request: Request): string
  /** Something that no request asked for went wrong. */
  failed(what: string, error: unknown): void
  onAnswer(answer: Answered): void
  onError(error: unknown, request: Request): void
}

/**
 * No line has a word of a person, a token, an address (of the web, of mail or of a network) or the
 * message of an error: helpdesks put all of these into theirs.
 */
export function createLog({ clock, write, createId, polls = false }: LogDeps): Log {
  const begun = new WeakMap<Request, { readonly id: string; readonly at: number }>()

  function line(level: string, event: string, facts: Readonly<Record<string, unknown>>): void {
    write(JSON.stringify({ time: new Date(clock.now()).toISOString(), level, event, ...facts }))
  }

  return {
    say: (event, facts = {}) => line('info', event, facts),
    ready(failed, errors) {
      if (failed.length === 0) return line('info', 'ready', {})
      const why = errors.map((error) => describeError(error))
      line('error', 'not_ready', { failed, why })
    },
    failed: (what, error) => line('error', 'failure', { what, ...describeError(error) }),
    begin(request) {
      const id = idOf(request) ?? createId()
      begun.set(request, { id, at: clock.monotonic() })
      return id
    },
    onAnswer({ request, route, status }) {
      if (status === 304 && !polls) return
      const { id, at = clock.monotonic() } = begun.get(request) ?? {}
      const level = status >= 500 ? 'error' : 'info'
      const { method } = request
      line(level, 'answer', {
        requestId: id,
        method,
        route,
        status,
        ms: Math.round(clock.monotonic() - at),
      })
    },
    onError: (error, request) =>
      line('error', 'failure', { requestId: begun.get(request)?.id, ...describeError(error) }),
  }
}

/** Of a proxy in front, so that its lines and ours are found by one word. */
function idOf({ headers }: Request): string | undefined {
  const given = headers.get('X-Request-Id') ?? ''
  return /^[\w.-]{8,64}$/.test(given) ? given : undefined
}

const DEEPEST_CAUSE = 4
const FRAMES = 6

/** What may be said of an error: its kind, its code, where it was thrown, and of what it came. */
export function describeError(error: unknown, depth = 0): Readonly<Record<string, unknown>> {
  if (!(error instanceof Error)) return { error: typeof error }
  const { code } = error as { readonly code?: unknown }
  const isPlain = isSupportError(error) || /^[A-Za-z][A-Za-z0-9_]{1,60}$/.test(String(code))
  return {
    error: /^\w{1,60}$/.test(error.name) ? error.name : 'Error',
    ...(code !== undefined && isPlain ? { code } : {}),
    ...(depth === 0 ? { at: framesOf(error) } : {}),
    ...(error.cause === undefined || depth >= DEEPEST_CAUSE
      ? {}
      : { cause: describeError(error.cause, depth + 1) }),
  }
}

/** Lines of the stack that name a place, and none of the message that stands above them. */
function framesOf({ stack = '', message }: Error): readonly string[] {
  const below = stack.slice(stack.indexOf(message) + message.length)
  const frames = below.split('\n').filter((one) => /^ {4}at .*:\d+:\d+\)?$/.test(one))
  return frames.slice(0, FRAMES).map((one) => one.trim())
}
