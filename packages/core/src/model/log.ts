/** How much a line of the log matters. */
export type LogLevel = 'debug' | 'info' | 'warn' | 'error'

/** What a line of the log is about. */
export type LogCode =
  /** Another person, or none: everything of the one before has left memory. `hasUser`. */
  | 'session_switched'
  /** What the session is worth has changed. `status`: `signed_in`, `auth_required`, … */
  | 'session_status'
  /** The host is asked for a token. `reason`: `start`, `expired` or `rejected`. */
  | 'token_asked'
  /** The host gave none, or one of another person. `error`: `auth_unavailable`, `identity_mismatch`. */
  | 'token_refused'
  /** The backend did not do it. `error`, `status` (HTTP, 0 without an answer), `ms` that it took. */
  | 'request_failed'
  /** A row of the outbox waits. `error` (the reason; `none`: for its turn), `attempts`. */
  | 'outbox_waiting'
  /** The server has it. */
  | 'outbox_sent'
  /** It will not be sent like this. `error`, `attempts`. */
  | 'outbox_failed'
  /** How often changes are asked for. `pace`: `quick`, `slow` or `rest`. */
  | 'poll_pace'
  /** Polling stopped for good. `error`. */
  | 'poll_stopped'
  /** Where drafts are kept now. `mode`: `kept`, or `memory` after a fault of this device. */
  | 'storage_mode'
  /** A file goes on where the server says that it stopped. `size` in bytes. */
  | 'upload_resumed'
  /** The server has let go of a file that was half there: it begins anew. `size` in bytes. */
  | 'upload_restarted'

/**
 * One noteworthy thing. Never a text of a person, a name, an address, a token, or anybody's id:
 * codes, numbers and yes or no.
 */
export type LogEntry = {
  readonly level: LogLevel
  readonly code: LogCode
  readonly facts?: Readonly<Record<string, string | number | boolean>>
}

/** Tells the log one thing; costs nothing where nobody listens. */
export type Log = (code: LogCode, facts?: NonNullable<LogEntry['facts']>) => void

const LEVELS: Readonly<Partial<Record<LogCode, LogLevel>>> = {
  poll_pace: 'debug',
  token_asked: 'debug',
  token_refused: 'warn',
  request_failed: 'warn',
  outbox_waiting: 'warn',
  outbox_failed: 'error',
  poll_stopped: 'error',
}

/** A host's listener that throws keeps nothing from going on. */
export function createLog(onLog: ((entry: LogEntry) => void) | undefined): Log {
  return (code, facts) => {
    try {
      onLog?.({ level: LEVELS[code] ?? 'info', code, ...(facts && { facts }) })
    } catch (error) {
      queueMicrotask(() => {
        throw error
      })
    }
  }
}
