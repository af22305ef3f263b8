import { SupportError } from '@deskside/core'
import { createTransport } from 'nodemailer'
import { readEmailAddress } from '../accounts/emailAddress.js'
import type { Mail, Mailer } from '../accounts/Mailer.js'

export type SmtpMailerOptions = {
  readonly host: string
  /** @default 587, and 465 where `encryption` is 'tls' */
  readonly port?: number
  /**
   * `starttls`: nothing is said before the line is encrypted. `tls`: encrypted from the first byte.
   * `none`: for a mail server on this machine. @default 'starttls'
   */
  readonly encryption?: 'starttls' | 'tls' | 'none'
  readonly user?: string
  readonly password?: string
  readonly from: SmtpSender
  /** Where an answer to a mail goes. @default `from` */
  readonly replyTo?: string
  /** An authority of one's own, PEM. @default those that Node trusts */
  readonly ca?: string
  /** The longest silence of the mail server, and the longest way to it. @default 10000 */
  readonly timeoutMs?: number
}

/** Whose name mails carry; the name may be of any script. */
export type SmtpSender = { readonly address: string; readonly name?: string }

export interface SmtpMailer extends Mailer {
  /** Greets the mail server and signs in, without a mail. Rejects with `unavailable`. */
  check(): Promise<void>
}

/**
 * Sends mails by SMTP, each over a line of its own, so that there is nothing to stop.
 *
 * What came from outside meets no parser of addresses: recipient and sender go to the server as
 * they were checked here, and line breaks in a header are refused before anything is sent.
 *
 * @throws TypeError for a sender or reply address that is none, and a password in the clear
 */
export function smtpMailer(options: SmtpMailerOptions): SmtpMailer {
  const from = addressOf(options.from.address, 'from')
  const replyTo = options.replyTo === undefined ? undefined : addressOf(options.replyTo, 'replyTo')
  const transport = createTransport(transportOf(options))
  const sender = { name: oneLine(options.from.name ?? '', 'from'), address: from }

  return {
    async send(mail) {
      const to = addressOf(mail.to, 'to')
      await transport
        .sendMail({
          from: sender,
          to: { name: '', address: to },
          envelope: { from, to: [to] },
          subject: oneLine(mail.subject, 'subject'),
          text: mail.text,
          ...(replyTo === undefined ? {} : { replyTo: { name: '', address: replyTo } }),
          ...(mail.id === undefined ? {} : { messageId: messageIdOf(mail, from) }),
          // RFC 3834: out-of-office programs must not answer.
          headers: { 'Auto-Submitted': 'auto-generated' },
          disableFileAccess: true,
          disableUrlAccess: true,
        })
        .catch(refused)
    },
    async check() {
      await transport.verify().catch(refused)
    },
  }
}

function transportOf(options: SmtpMailerOptions) {
  const { host, encryption = 'starttls', user, password, ca, timeoutMs = 10_000 } = options
  const isTls = encryption === 'tls'
  if (encryption === 'none' && password !== undefined && !isThisMachine(host)) {
    throw new TypeError('A password is only sent over an encrypted line: use starttls or tls')
  }
  return {
    host,
    port: options.port ?? (isTls ? 465 : 587),
    secure: isTls,
    requireTLS: encryption === 'starttls',
    ignoreTLS: encryption === 'none',
    ...(user === undefined ? {} : { auth: { user, pass: password ?? '' } }),
    ...(ca === undefined ? {} : { tls: { ca } }),
    connectionTimeout: timeoutMs,
    greetingTimeout: timeoutMs,
    socketTimeout: timeoutMs,
    dnsTimeout: timeoutMs,
  }
}

function isThisMachine(host: string): boolean {
  return host === 'localhost' || host === '::1' || /^127\.\d+\.\d+\.\d+$/.test(host)
}

function addressOf(text: string, which: string): string {
  const address = readEmailAddress(text)
  if (address === null) throw new TypeError(`${which} is no e-mail address`)
  return address
}

function oneLine(text: string, which: string): string {
  if (/[\p{Cc}\u2028\u2029]/u.test(text)) throw new TypeError(`${which} must be one line`)
  return text
}

function messageIdOf({ id = '' }: Mail, from: string): string {
  if (!/^[\w-]{1,100}$/.test(id)) throw new TypeError('The id of a mail is letters and digits')
  return `<${id}@${from.slice(from.lastIndexOf('@') + 1)}>`
}

/** The server's own words stay in `cause`: they often repeat the address. */
function refused(cause: unknown): never {
  const { command, responseCode = 0 } = cause as { command?: string; responseCode?: number }
  if (command === 'RCPT TO' && responseCode >= 500) {
    const fields = [{ pointer: '/email', code: 'not_reachable' }]
    throw new SupportError('invalid', 'The mail server takes no mail to it.', { fields, cause })
  }
  throw new SupportError('unavailable', 'The mail server did not take the mail over.', { cause })
}
