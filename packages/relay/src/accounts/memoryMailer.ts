import type { Mail, Mailer } from './Mailer.js'

export interface MemoryMailer extends Mailer {
  /** Oldest first. */
  list(): readonly Mail[]
}

/** Keeps mails instead of sending them, for tests and development: the last hundred. */
export function memoryMailer(): MemoryMailer {
  const mails: Mail[] = []
  return {
    list: () => [...mails],
    async send(mail) {
      mails.push(mail)
      if (mails.length > 100) mails.shift()
    },
  }
}
