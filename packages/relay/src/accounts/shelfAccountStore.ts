import type { SupportUser } from '@deskside/core'
import type { Shelf, Shelves } from '../state/Shelf.js'
import type { Account, AccountStore, HeldTicket, Link, Session } from './AccountStore.js'

export type ShelfAccountOptions = {
  readonly shelves: Shelves
  /** Sessions, links and waiting tickets, each; beyond it the oldest are forgotten. */
  readonly entries: number
}

/** Of all tickets that wait for a click: nobody has proved anything yet. */
const HELD_BYTES = 256 * 1_048_576

/** For the one process that works on these shelves: nothing is awaited between a look and a change. */
export function shelfAccountStore({ shelves, entries: most }: ShelfAccountOptions): AccountStore {
  const endsAt = (row: { readonly expiresAt: number }) => row.expiresAt
  const accounts = shelves.shelf<Account>('accounts')
  const sessions = shelves.shelf<Session>('sessions', { endsAt, most })
  const links = shelves.shelf<Link>('links', { endsAt, most })
  const held = shelves.shelf<HeldTicket>('held tickets', {
    ...{ endsAt, most, mostBytes: HELD_BYTES },
    bytesOf: ({ body }) => 2 * JSON.stringify(body).length,
  })
  const verified = shelves.shelf<{ readonly email: string }>('verified guests', { most })
  const claims = shelves.shelf<SupportUser>('claims of guests')

  return {
    findAccount: async (email) => accounts.get(email) ?? null,
    findAccountOf: async (personId) =>
      where(accounts, (one) => one.person.id === personId)[0] ?? null,
    saveAccount: (account) => accounts.put(account.email, account),
    async deleteAccount(address) {
      const account = accounts.get(address)
      if (account === undefined) return false
      const { id } = account.person
      await Promise.all([
        accounts.delete(address),
        deleteWhere(sessions, ({ person }) => person.id === id),
        deleteWhere(links, ({ email, purpose }) => email === address && purpose.kind === 'account'),
        deleteWhere(claims, (person) => person.id === id),
      ])
      return true
    },
    async replaceHash(email, before, passwordHash) {
      const account = accounts.get(email)
      if (account?.passwordHash === before) await accounts.put(email, { ...account, passwordHash })
    },

    findSession: async (id) => sessions.get(id) ?? null,
    saveSession: (session) => sessions.put(session.id, session),
    async turnSession(next, turn) {
      if (sessions.get(next.id)?.turn !== turn) return false
      await sessions.put(next.id, next)
      return true
    },
    endSession: (id) => sessions.delete(id),
    endSessionsOf: (personId) => deleteWhere(sessions, ({ person }) => person.id === personId),

    saveLink: (link) => links.put(link.id, link),
    findLink: async (id) => links.get(id) ?? null,
    async takeLink(id) {
      const link = links.get(id) ?? null
      await links.delete(id)
      return link
    },
    dropAccountLinks: (address) =>
      deleteWhere(links, ({ email, purpose }) => email === address && purpose.kind === 'account'),

    holdTicket: (ticket) => held.put(ticket.idempotencyKey, ticket),
    findHeldTicket: async (key) => held.get(key) ?? null,
    heldTicketsOf: async (personId) => where(held, ({ person }) => person.id === personId),
    dropHeldTicket: (key) => held.delete(key),

    verifyGuest: (personId, email) => verified.put(personId, { email }),
    isVerified: async (personId, email) => verified.get(personId)?.email === email,

    async claimGuest(guestId, person) {
      const before = claims.get(guestId)
      if (before === undefined) await claims.put(guestId, person)
      return before ?? person
    },
    findClaimant: async (guestId) => claims.get(guestId) ?? null,
  }
}

function where<T>(shelf: Shelf<T>, isMeant: (row: T) => boolean): readonly T[] {
  return [...shelf.rows()].map(([, row]) => row).filter(isMeant)
}

async function deleteWhere<T>(shelf: Shelf<T>, isMeant: (row: T) => boolean): Promise<void> {
  const meant = [...shelf.rows()].filter(([, row]) => isMeant(row))
  await Promise.all(meant.map(([id]) => shelf.delete(id)))
}
