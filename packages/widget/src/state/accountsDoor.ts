import type { GetToken, SubmissionError, SupportClient } from '@deskside/core'
import type { Accounts } from '@deskside/core/accounts'
import type { ReadonlySignal, Signal } from '@preact/signals'

/** Accounts of the relay's own, for hosts without a session; their code comes with the first panel. */
export interface AccountsDoor {
  /** `null` until their code has come and a remembered session was looked for. */
  readonly accounts: ReadonlySignal<Accounts | null>
  /** The host made them, and has a sign-out of its own. */
  readonly isHosts: boolean
  /** Where the answer goes, typed by who writes without signing in. */
  readonly guestEmail: Signal<string>
  /** Why it was refused: a code of `accountModel.ts`. */
  readonly guestProblem: Signal<string | null>
  /** For the client, which is made before there are accounts. */
  readonly getToken: GetToken
  /** Whoever signs in here is who the client acts for. Returns the way out. */
  start(client: SupportClient): () => void
  /**
   * Before something is sent: who is nobody yet goes on as a guest, with the address that they
   * typed. `refused`: there is none that could be right. Never rejects.
   */
  enter(client: SupportClient): Promise<'in' | 'refused' | SubmissionError>
  signOut(): Promise<void>
}
