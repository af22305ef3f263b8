import { type Clock, SupportError, type SupportUser } from '@deskside/core'
import { passwordProblems } from '@deskside/core/accounts'
import type { BucketStore } from '../limits/BucketStore.js'
import type { Account, AccountStore, Link } from './AccountStore.js'
import { createAttempts } from './attempts.js'
import type { CustomerDirectory } from './CustomerDirectory.js'
import { readEmailAddress } from './emailAddress.js'
import type { Links } from './links.js'
import type { PasswordHasher } from './PasswordHasher.js'
import type { Issued, SessionKeeping, Sessions } from './sessions.js'

const QUARTER_MS = 15 * 60_000

export type AccountVerbsDeps = {
  readonly store: AccountStore
  readonly sessions: Sessions
  readonly links: Links
  readonly hasher: PasswordHasher
  readonly customers: CustomerDirectory | undefined
  readonly clock: Clock
  readonly buckets: BucketStore
  readonly createId: () => string
  readonly needsConsent: boolean
  /** Wrong passwords for one address within a quarter of an hour. */
  readonly signInsAQuarter: number
}

/**
 * Sign-up, sign-in and what belongs to them. Nobody learns from an answer, nor from its time,
 * whether an address is known here.
 */
export interface AccountVerbs {
  signUp(input: {
    readonly email: string
    readonly name?: string | undefined
    readonly consent: boolean
    /** The language of the mail, a BCP 47 tag; `null`: English. */
    readonly locale: string | null
  }): Promise<void>
  /** For the link of an account. Whoever holds it has the mailbox, and says what the password is. */
  confirm(link: Link, take: () => Promise<Link | null>, input: Choice): Promise<Issued>
  signIn(input: { readonly email: string } & Choice): Promise<Issued>
  changePassword(
    person: SupportUser,
    input: { readonly current: string; readonly password: string },
    keeping: SessionKeeping,
  ): Promise<Issued>
}

type Choice = { readonly password?: string | undefined; readonly remember?: boolean | undefined }

function keepingOf({ remember }: Choice): SessionKeeping {
  return { isRemembered: remember === true, endsWithBrowser: remember === false }
}

export function createAccountVerbs(deps: AccountVerbsDeps): AccountVerbs {
  const { store, sessions, links, hasher, clock } = deps
  const attempts = createAttempts({
    ...{ buckets: deps.buckets, name: 'sign-ins', most: deps.signInsAQuarter },
    withinMs: QUARTER_MS,
  })
  let nobodysHash: Promise<string> | undefined

  function hashOfNobody(): Promise<string> {
    nobodysHash ??= hasher.hash(crypto.randomUUID()).catch((error: unknown) => {
      nobodysHash = undefined
      throw error
    })
    return nobodysHash
  }

  /** As much work for an account that is not there as for one that is. */
  async function check(account: Account | null, password: string): Promise<Account> {
    // For both: the first sign-in of a process must not tell either.
    const nobodys = await hashOfNobody()
    const isRight = await hasher.verify(password, account?.passwordHash ?? nobodys)
    if (account === null || !isRight) throw broken('/password', 'wrong_credentials')
    return account
  }

  /** Only a sign-in knows the password: it is the moment at which an older hash can be left. */
  async function renewHash(account: Pick<Account, 'email' | 'passwordHash'>, password: string) {
    const { email, passwordHash } = account
    if (hasher.isOutdated?.(passwordHash) !== true) return
    await store.replaceHash(email, passwordHash, await hasher.hash(password))
  }

  async function personOf(email: string, purpose: Link['purpose']): Promise<SupportUser> {
    const known = (await store.findAccount(email))?.person ?? (await deps.customers?.find(email))
    if (known && known.isGuest !== true) return { ...known, email }
    const name = purpose.kind === 'account' ? purpose.name : undefined
    return { id: `account_${deps.createId()}`, email, ...(name === undefined ? {} : { name }) }
  }

  async function setPassword(account: Omit<Account, 'passwordHash'>, passwordHash: string) {
    await store.saveAccount({ ...account, passwordHash })
    // Whoever was signed in under the old one is not any more.
    await store.endSessionsOf(account.person.id)
  }

  return {
    async signUp({ email, name, consent, locale }) {
      const address = addressIn(email)
      if (deps.needsConsent && !consent) throw broken('/consent', 'required')
      const consentAt = consent ? new Date(clock.now()).toISOString() : null
      const shown = cleanName(name)
      const named = shown === '' ? {} : { name: shown }
      await links.send(address, { kind: 'account', consentAt, ...named }, locale)
    },

    async confirm({ email, purpose }, take, { password, ...choice }) {
      if (password === undefined) throw broken('/password', 'required')
      refuseWeak(password)
      // What is slow, and what may fail, first: the link is taken in one step, and must not be lost.
      const hash = await hasher.hash(password)
      const person = await personOf(email, purpose)
      if ((await take()) === null) throw broken('/token', 'expired')
      const before = await store.findAccount(email)
      const agreedAt = purpose.kind === 'account' ? purpose.consentAt : null
      await setPassword({ email, person, consentAt: before?.consentAt ?? agreedAt }, hash)
      await attempts.forget(email)
      return sessions.begin('account', person, keepingOf(choice))
    },

    async signIn({ email, password, ...choice }) {
      // Counted before it is looked up, known or not, well formed or not.
      const address = readEmailAddress(email)
      const key = address ?? 'malformed'
      await attempts.count(key)
      const found = address === null ? null : await store.findAccount(address)
      const { person, ...account } = await check(found, password ?? '')
      await attempts.forget(key)
      await renewHash(account, password ?? '')
      return sessions.begin('account', person, keepingOf(choice))
    },

    async changePassword(
      person,
      { current, password },
      { isRemembered = false, endsWithBrowser = false },
    ) {
      const account = await store.findAccountOf(person.id)
      if (account === null) throw new SupportError('forbidden')
      await attempts.count(account.email)
      await check(account, current).catch((error: unknown) => {
        throw error instanceof SupportError ? broken('/current', 'wrong_credentials') : error
      })
      await attempts.forget(account.email)
      refuseWeak(password)
      await setPassword(account, await hasher.hash(password))
      return sessions.begin('account', account.person, { isRemembered, endsWithBrowser })
    },
  }
}

/** One rule of the body that is broken. */
export function broken(pointer: string, code: string): SupportError {
  return new SupportError('invalid', undefined, { fields: [{ pointer, code }] })
}

/** Rejects with `invalid` what is no address that could be written to. */
export function addressIn(email: string): string {
  const address = readEmailAddress(email)
  if (address === null) throw broken('/email', 'not_an_address')
  return address
}

/** A name as it may be shown: no control or direction characters, not endless. */
export function cleanName(name: string | undefined): string {
  const plain = (name ?? '').replace(/[\p{Cc}\p{Cf}\u2028\u2029]+/gu, ' ')
  return [...plain.replace(/\s+/gu, ' ').trim()].slice(0, 100).join('')
}

function refuseWeak(password: string): void {
  const problems = passwordProblems(password)
  if (problems.length === 0) return
  const fields = problems.map((code) => ({ pointer: '/password', code }))
  throw new SupportError('invalid', undefined, { fields })
}
