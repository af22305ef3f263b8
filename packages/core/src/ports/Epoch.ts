import type { Backend } from './Backend.js'

/**
 * The time of one person in this client. Another person is another epoch: what was asked in an
 * earlier one is aborted, and what is answered late is dropped.
 */
export interface Epoch {
  /** Opaque; part of each key, lock and channel, so that nothing of one person meets another. */
  readonly scope: string
  /** Aborts when the epoch is over. */
  readonly signal: AbortSignal
  isCurrent(): boolean
  /** Nobody is here, and nothing was refused to anybody. @default false */
  readonly isNobody?: boolean
  /**
   * Asks the helpdesk as this person.
   *
   * @throws SupportError `destroyed` when the epoch is over, also if the answer came after that;
   *   `auth_required` when nobody is signed in; otherwise what the backend says
   *
   * @param isOpen may it be asked without a person too, and without a token?
   */
  run<T>(
    call: (backend: Backend, signal: AbortSignal) => Promise<T>,
    signal?: AbortSignal,
    isOpen?: boolean,
  ): Promise<T>
}
