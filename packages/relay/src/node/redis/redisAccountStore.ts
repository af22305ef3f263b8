import type { Clock, SupportUser } from '@deskside/core'
import type {
  Account,
  AccountStore,
  HeldTicket,
  Link,
  Session,
} from '../../accounts/AccountStore.js'
import type { RedisDoor } from './redisDoor.js'
import { createRedisShelf, type RedisShelf } from './redisShelf.js'

/** For any number of processes. */
export function redisAccountStore(clock: Clock, door: RedisDoor): AccountStore {
  const deps = { clock, door }
  const endsAt = (row: { readonly expiresAt: number }) => row.expiresAt
  const ofPerson = ({ person }: { readonly person: SupportUser }) => person.id
  const accounts = createRedisShelf<Account>(deps, 'account', { under: ofPerson })
  const sessions = createRedisShelf<Session>(deps, 'session', { endsAt, under: ofPerson })
  const links = createRedisShelf<Link>(deps, 'link', {
    endsAt,
    under: ({ email, purpose }) => `${purpose.kind} ${email}`,
  })
  const held = createRedisShelf<HeldTicket>(deps, 'held-ticket', { endsAt, under: ofPerson })
  const verified = createRedisShelf<string>(deps, 'verified-guest')
  const claims = createRedisShelf<SupportUser>(deps, 'claim-of-guest', { under: ({ id }) => id })

  return {
    findAccount: accounts.find,
    async findAccountOf(personId) {
      const found = await accounts.under(personId)
      return found.find(([, { person }]) => person.id === personId)?.[1] ?? null
    },
    saveAccount: (account) => accounts.put(account.email, account),
    async deleteAccount(email) {
      // First, so that nobody signs in meanwhile: what is left of the rest opens nothing anew.
      const account = await accounts.take(email)
      if (account === null) return false
      await takeAll(sessions, account.person.id)
      await takeAll(links, `account ${email}`)
      await takeAll(claims, account.person.id)
      return true
    },
    async replaceHash(email, before, passwordHash) {
      const account = await accounts.find(email)
      if (account?.passwordHash !== before) return
      await accounts.replace(email, account, { ...account, passwordHash })
    },

    findSession: sessions.find,
    saveSession: (session) => sessions.put(session.id, session),
    async turnSession(next, turn) {
      const session = await sessions.find(next.id)
      return session?.turn === turn && sessions.replace(next.id, session, next)
    },
    async endSession(id) {
      await sessions.take(id)
    },
    endSessionsOf: (personId) => takeAll(sessions, personId),

    saveLink: (link) => links.put(link.id, link),
    findLink: links.find,
    takeLink: links.take,
    dropAccountLinks: (email) => takeAll(links, `account ${email}`),

    holdTicket: (ticket) => held.put(ticket.idempotencyKey, ticket),
    findHeldTicket: held.find,
    async heldTicketsOf(personId) {
      const found = await held.under(personId)
      return found.map(([, ticket]) => ticket).filter(({ person }) => person.id === personId)
    },
    async dropHeldTicket(key) {
      await held.take(key)
    },

    verifyGuest: (personId, email) => verified.put(personId, email),
    isVerified: async (personId, email) => (await verified.find(personId)) === email,

    claimGuest: claims.putFirst,
    findClaimant: claims.find,
  }
}

async function takeAll<T>(shelf: RedisShelf<T>, word: string): Promise<void> {
  for (const [id] of await shelf.under(word)) await shelf.take(id)
}
