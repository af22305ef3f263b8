import { type Clock, type SupportUser, systemClock } from '@deskside/core'
import type { Account, AccountStore, HeldTicket, Link, Session } from './AccountStore.js'

export type MemoryAccountStoreOptions = {
  readonly clock?: Clock
  /** Sessions, links and waiting tickets, each; beyond it the oldest are forgotten. @default 10000 */
  readonly entries?: number
}

/** For one process; what it knows ends with the process. */
export function memoryAccountStore(options: MemoryAccountStoreOptions = {}): AccountStore {
  const { clock = systemClock(), entries = 10_000 } = options
  const accounts = new Map<string, Account>()
  const sessions = createShelf<Session>(clock, entries)
  const links = createShelf<Link>(clock, entries)
  const held = createShelf<HeldTicket>(clock, entries)
  const verified = new Map<string, string>()
  const claims = new Map<string, SupportUser>()

  return {
    findAccount: async (email) => accounts.get(email) ?? null,
    findAccountOf: async (personId) =>
      [...accounts.values()].find(({ person }) => person.id === personId) ?? null,
    async saveAccount(account) {
      accounts.set(account.email, account)
    },
    async replaceHash(email, before, passwordHash) {
      const account = accounts.get(email)
      if (account?.passwordHash === before) accounts.set(email, { ...account, passwordHash })
    },

    findSession: async (id) => sessions.get(id),
    async saveSession(session) {
      sessions.put(session.id, session)
    },
    async turnSession(next, turn) {
      if (sessions.get(next.id)?.turn !== turn) return false
      sessions.put(next.id, next)
      return true
    },
    async endSession(id) {
      sessions.delete(id)
    },
    async endSessionsOf(personId) {
      sessions.deleteWhere(({ person }) => person.id === personId)
    },

    async saveLink(link) {
      links.put(link.id, link)
    },
    findLink: async (id) => links.get(id),
    async takeLink(id) {
      const link = links.get(id)
      links.delete(id)
      return link
    },
    async dropAccountLinks(address) {
      links.deleteWhere(({ email, purpose }) => email === address && purpose.kind === 'account')
    },

    async holdTicket(ticket) {
      held.put(ticket.idempotencyKey, ticket)
    },
    findHeldTicket: async (key) => held.get(key),
    heldTicketsOf: async (personId) => held.where(({ person }) => person.id === personId),
    async dropHeldTicket(key) {
      held.delete(key)
    },

    async verifyGuest(personId, email) {
      verified.set(personId, email)
      forgetOldest(verified, entries)
    },
    isVerified: async (personId, email) => verified.get(personId) === email,

    async claimGuest(guestId, person) {
      const before = claims.get(guestId)
      if (before === undefined) claims.set(guestId, person)
      return before ?? person
    },
    findClaimant: async (guestId) => claims.get(guestId) ?? null,
  }
}

/** Rows that go by themselves: at their time, or as the oldest of too many. */
function createShelf<T extends { readonly expiresAt: number }>(clock: Clock, most: number) {
  const rows = new Map<string, T>()
  const isAlive = (row: T) => row.expiresAt > clock.now()
  const deleteWhere = (isMeant: (row: T) => boolean) => {
    for (const [id, row] of rows) if (isMeant(row)) rows.delete(id)
  }
  return {
    get(id: string): T | null {
      const row = rows.get(id)
      return row !== undefined && isAlive(row) ? row : null
    },
    put(id: string, row: T): void {
      rows.delete(id)
      rows.set(id, row)
      if (rows.size > most) deleteWhere((each) => !isAlive(each))
      forgetOldest(rows, most)
    },
    delete: (id: string) => rows.delete(id),
    deleteWhere,
    where: (isMeant: (row: T) => boolean) =>
      [...rows.values()].filter((row) => isAlive(row) && isMeant(row)),
  }
}

function forgetOldest(rows: Map<string, unknown>, most: number): void {
  for (const key of rows.keys()) {
    if (rows.size <= most) return
    rows.delete(key)
  }
}
