/** One mail to one person. */
export type Mail = {
  /** A checked address: ASCII, no control characters, one recipient. */
  readonly to: string
  /** One line. */
  readonly subject: string
  /** Plain text. */
  readonly text: string
  /** The same for the same mail sent twice, so that mail programs show one: letters and digits. */
  readonly id?: string
}

/**
 * Sends mails: the confirmation of an address, in fixed words, and the notice that support has
 * answered, to confirmed addresses alone. Nothing that a stranger typed is in either.
 *
 * Rejects where the mail was not taken over: with `unavailable` where the same mail may go
 * through later, with `invalid` where the address takes none.
 */
export interface Mailer {
  send(mail: Mail): Promise<void>
}
