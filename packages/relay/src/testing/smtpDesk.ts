import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import { SMTPServer, type SMTPServerOptions } from 'smtp-server'
import { selfSignedCertificate } from './selfSignedCertificate.js'

/** A mail as the server got it. */
export type ReceivedMail = {
  readonly from: string
  readonly to: readonly string[]
  readonly user: string | undefined
  readonly isEncrypted: boolean
  /** By name in small letters; words of other scripts decoded. */
  readonly headers: Readonly<Record<string, string>>
  readonly text: string
}

export const SMTP_USER = 'deskside'
export const SMTP_PASSWORD = 'the password of the mail server'

/** A real SMTP server on loopback, which asks for a password and says what it heard. */
export async function startSmtpDesk(options: SMTPServerOptions = {}) {
  const { key, cert } = selfSignedCertificate()
  const mails: ReceivedMail[] = []
  const heard: string[] = []
  const server = new SMTPServer({
    ...{ key, cert, disableReverseLookup: true },
    onAuth({ username, password }, _session, done) {
      heard.push('AUTH')
      const isRight = username === SMTP_USER && password === SMTP_PASSWORD
      done(isRight ? null : new Error('Invalid credentials'), { user: username })
    },
    onMailFrom({ address }, _session, done) {
      heard.push(`MAIL ${address}`)
      done()
    },
    onData(stream, session, done) {
      const pieces: Buffer[] = []
      stream.on('data', (piece) => pieces.push(piece))
      stream.on('end', () => {
        const { mailFrom, rcptTo } = session.envelope
        mails.push({
          from: mailFrom === false ? '' : mailFrom.address,
          to: rcptTo.map(({ address }) => address),
          user: session.user,
          isEncrypted: session.secure,
          ...readMail(Buffer.concat(pieces).toString('utf8')),
        })
        done()
      })
    },
    ...options,
  })
  // A client that does not trust the server hangs up in the middle of the handshake.
  server.on('error', () => {})
  const listener = server.listen(0, '127.0.0.1')
  await once(listener, 'listening')
  const { port } = listener.address() as AddressInfo
  const stop = () => new Promise<void>((resolve) => server.close(resolve))
  return { port, cert, mails, heard, stop }
}

function readMail(raw: string): Pick<ReceivedMail, 'headers' | 'text'> {
  const [, head = '', body = ''] = /^(.*?)\r\n\r\n(.*)$/s.exec(raw) ?? []
  const lines = head.replace(/\r\n[ \t]+/g, ' ').split('\r\n')
  const headers = Object.fromEntries(
    lines.map((line) => {
      const at = line.indexOf(':')
      return [line.slice(0, at).toLowerCase(), decodeWords(line.slice(at + 1).trim())]
    }),
  )
  const how = headers['content-transfer-encoding']
  if (how === 'base64') return { headers, text: Buffer.from(body, 'base64').toString('utf8') }
  return { headers, text: how === 'quoted-printable' ? unquote(body.replace(/=\r\n/g, '')) : body }
}

/** RFC 2047. */
function decodeWords(text: string): string {
  const joined = text.replace(/\?= =\?/g, '?==?')
  return joined.replace(/=\?utf-8\?([qb])\?([^?]*)\?=/gi, (_, how: string, word: string) =>
    how.toLowerCase() === 'b'
      ? Buffer.from(word, 'base64').toString('utf8')
      : unquote(word.replaceAll('_', ' ')),
  )
}

function unquote(text: string): string {
  const bytes = text.replace(/=([0-9A-F]{2})/g, (_, hex: string) =>
    String.fromCharCode(Number.parseInt(hex, 16)),
  )
  return Buffer.from(bytes, 'latin1').toString('utf8')
}
