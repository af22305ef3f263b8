import type { Clock } from '@deskside/core'
import type { BucketStore } from '../limits/BucketStore.js'
import type { Words } from '../notices/inLanguage.js'
import type { AccountStore, Link } from './AccountStore.js'
import { createAttempts } from './attempts.js'
import { confirmationMail } from './confirmationMail.js'
import type { Mailer } from './Mailer.js'
import { digestOf, randomWord } from './secrets.js'

const HOUR_MS = 3_600_000
const MINUTES = { account: 60, guest: 12 * 60 } as const

export type LinksDeps = {
  readonly store: AccountStore
  readonly mailer: Mailer
  readonly clock: Clock
  readonly buckets: BucketStore
  /** The page that the link opens; the secret goes behind `#`, which no server and no log sees. */
  readonly confirmUrl: string
  readonly deskName: Words
  /** Mails to one address within an hour. */
  readonly mailsAnHour: number
}

/** Links in mails: single-use, expiring, kept as digests. */
export interface Links {
  /**
   * Rejects with `rate_limited` where the address got too many mails already.
   *
   * @param locale the language of the mail, a BCP 47 tag; `null`: English
   * @returns the id of the link
   */
  send(email: string, purpose: Link['purpose'], locale: string | null): Promise<string>
  find(token: string): Promise<Link | null>
  /** `null` to all but the first who asks. */
  take(token: string): Promise<Link | null>
}

export function createLinks(deps: LinksDeps): Links {
  const { store, clock, buckets } = deps
  const most = deps.mailsAnHour
  const mails = createAttempts({ buckets, name: 'mails', most, withinMs: HOUR_MS })

  return {
    async send(email, purpose, locale) {
      await mails.count(email)
      const token = randomWord()
      const minutes = MINUTES[purpose.kind]
      // An older link must not set another password behind the back of a newer one.
      if (purpose.kind === 'account') await store.dropAccountLinks(email)
      const expiresAt = clock.now() + minutes * 60_000
      const id = await digestOf(token)
      await store.saveLink({ id, email, purpose, expiresAt })
      const url = `${deps.confirmUrl.replace(/#.*$/, '')}#deskside-confirm=${token}`
      const { deskName } = deps
      await deps.mailer.send(confirmationMail(email, { deskName, url, minutes, locale }))
      return id
    },
    find: async (token) => store.findLink(await digestOf(token)),
    take: async (token) => store.takeLink(await digestOf(token)),
  }
}
