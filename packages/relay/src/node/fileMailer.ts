import { randomBytes } from 'node:crypto'
import { mkdir, rename, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { type Clock, systemClock } from '@deskside/core'
import type { Mail, Mailer } from '../accounts/Mailer.js'

export type FileMailerOptions = {
  readonly clock?: Clock
}

/**
 * Writes each mail into a folder instead of sending it, for development: one `.eml` a mail, which
 * any editor and any mail program opens, named by its time so that the newest is the last.
 *
 * @param folder made when it is missing
 */
export function fileMailer(
  folder: string,
  { clock = systemClock() }: FileMailerOptions = {},
): Mailer {
  return {
    async send(mail) {
      await mkdir(folder, { recursive: true, mode: 0o700 })
      const now = new Date(clock.now())
      const name = `${now.toISOString().replaceAll(':', '-')}-${randomBytes(4).toString('hex')}`
      const path = join(folder, `${name}.eml`)
      // Under another name first: whoever watches the folder never reads half a mail.
      await writeFile(`${path}.new`, toEml(mail, now), { mode: 0o600 })
      await rename(`${path}.new`, path)
    },
  }
}

/** As RFC 6532 has it: UTF-8 as it is, so that a link stands in one piece. */
function toEml({ to, subject, text }: Mail, now: Date): string {
  const line = (value: string) => value.replace(/[\p{Cc}\u2028\u2029]+/gu, ' ')
  return [
    `To: ${line(to)}`,
    `Subject: ${line(subject)}`,
    `Date: ${now.toUTCString().replace('GMT', '+0000')}`,
    'MIME-Version: 1.0',
    'Content-Type: text/plain; charset=utf-8',
    'Content-Transfer-Encoding: 8bit',
    '',
    text,
  ].join('\n')
}
