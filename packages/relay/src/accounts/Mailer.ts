export type Mail = {
  /** A checked address: ASCII, no control characters, one recipient. */
  readonly to: string
  /** One line. */
  readonly subject: string
  /** Plain text. */
  readonly text: string
}

/**
 * Sends mails. The relay writes one kind only, the confirmation of an address, in fixed words:
 * nothing that a stranger typed is in it. Rejects where the mail was not taken over.
 */
export interface Mailer {
  send(mail: Mail): Promise<void>
}
