import type { Clock } from '@deskside/core'
import { fakeClock } from '@deskside/core/testing'
import { expect, test } from 'vitest'
import type { Account, AccountStore, HeldTicket, Link, Session } from '../accounts/AccountStore.js'

const ann: Account = {
  email: 'ann@example.com',
  person: { id: 'account_1', email: 'ann@example.com', roles: ['admin'] },
  passwordHash: 'hash-1',
  consentAt: null,
}
const session: Session = {
  ...{ id: 'session-1', kind: 'account', person: ann.person, turn: 1, turnedAt: 0, startedAt: 0 },
  ...{ expiresAt: 0, isRemembered: true },
}
const guestLink: Link = {
  ...{ id: 'link-1', email: ann.email, expiresAt: 0 },
  purpose: { kind: 'guest', personId: 'guest_1' },
}
const accountLink: Link = {
  ...{ id: 'link-2', email: ann.email, expiresAt: 0 },
  purpose: { kind: 'account', consentAt: null },
}
const held: HeldTicket = {
  ...{ idempotencyKey: 'key-1', payload: 'digest', person: { id: 'guest_1', isGuest: true } },
  ...{ owner: 'owner', body: { subject: 'Ünïcode', fields: {} }, linkId: 'link-1', expiresAt: 0 },
}

/** What the relay relies on, for any `AccountStore`. Each one is empty. */
export function describeAccountStore(
  name: string,
  make: (clock: Clock) => Promise<AccountStore>,
): void {
  async function begin() {
    const clock = fakeClock()
    const store = await make(clock)
    const soon = { expiresAt: clock.now() + 60_000 }
    return { clock, store, soon }
  }

  test(`${name} finds an account by its address and by its person, as it was saved last`, async () => {
    const { store } = await begin()
    expect(await store.findAccount(ann.email)).toBe(null)
    expect(await store.findAccountOf(ann.person.id)).toBe(null)
    await store.saveAccount(ann)
    expect(await store.findAccount(ann.email)).toEqual(ann)
    await store.saveAccount({ ...ann, passwordHash: 'hash-2' })
    expect(await store.findAccountOf(ann.person.id)).toEqual({ ...ann, passwordHash: 'hash-2' })
    await store.replaceHash(ann.email, 'hash-1', 'hash-3')
    expect((await store.findAccount(ann.email))?.passwordHash).toBe('hash-2')
    await store.replaceHash(ann.email, 'hash-2', 'hash-3')
    expect((await store.findAccount(ann.email))?.passwordHash).toBe('hash-3')
    await store.replaceHash('nobody@example.com', 'hash-1', 'hash-3')
    expect(await store.findAccount('nobody@example.com')).toBe(null)
  })

  test(`${name} deletes an account with its sessions, links and claims, and nobody else’s`, async () => {
    const { store, soon } = await begin()
    const bob: Account = {
      ...{ email: 'bob@example.com', person: { id: 'account_2' } },
      ...{ passwordHash: 'hash-2', consentAt: null },
    }
    const bobs = { ...session, ...soon, id: 'session-2', person: bob.person }
    await Promise.all([store.saveAccount(ann), store.saveAccount(bob)])
    await Promise.all([store.saveSession({ ...session, ...soon }), store.saveSession(bobs)])
    await store.saveLink({ ...accountLink, ...soon })
    await store.saveLink({ ...guestLink, ...soon })
    await store.claimGuest('guest_1', ann.person)
    await store.claimGuest('guest_2', bob.person)

    expect(await store.deleteAccount('nobody@example.com')).toBe(false)
    expect(await store.deleteAccount(ann.email)).toBe(true)
    expect(await store.deleteAccount(ann.email)).toBe(false)
    expect(await store.findAccount(ann.email)).toBeNull()
    expect(await store.findAccountOf(ann.person.id)).toBeNull()
    expect(await store.findSession('session-1')).toBeNull()
    expect(await store.findLink('link-2')).toBeNull()
    expect(await store.findClaimant('guest_1')).toBeNull()

    expect(await store.findAccount(bob.email)).toEqual(bob)
    expect(await store.findSession('session-2')).toEqual(bobs)
    expect(await store.findLink('link-1')).not.toBeNull()
    expect(await store.findClaimant('guest_2')).toEqual(bob.person)
    // The same address can begin anew.
    await store.saveAccount(ann)
    expect(await store.findAccountOf(ann.person.id)).toEqual(ann)
  })

  test(`${name} turns a session for one of those who ask at once`, async () => {
    const { store, soon } = await begin()
    const first = { ...session, ...soon }
    await store.saveSession(first)
    const turns = await Promise.all(
      [2, 3, 4].map((turn) => store.turnSession({ ...first, turn }, 1)),
    )
    expect(turns.filter((isTurned) => isTurned)).toHaveLength(1)
    expect((await store.findSession(first.id))?.turn).toBe(turns.indexOf(true) + 2)
    expect(await store.turnSession({ ...first, id: 'unknown', turn: 2 }, 1)).toBe(false)
  })

  test(`${name} ends a session, those of a person, and each at its time`, async () => {
    const { clock, store, soon } = await begin()
    const bob = { ...session.person, id: 'account_2' }
    for (const id of ['a', 'b', 'c']) await store.saveSession({ ...session, ...soon, id })
    await store.saveSession({ ...session, ...soon, id: 'd', person: bob })
    await store.endSession('a')
    expect(await store.findSession('a')).toBe(null)
    expect(await store.findSession('b')).toEqual({ ...session, ...soon, id: 'b' })
    await store.endSessionsOf(ann.person.id)
    expect([await store.findSession('b'), await store.findSession('c')]).toEqual([null, null])
    expect(await store.turnSession({ ...session, ...soon, id: 'b', turn: 2 }, 1)).toBe(false)
    await clock.advance(59_999)
    expect((await store.findSession('d'))?.id).toBe('d')
    await clock.advance(1)
    expect(await store.findSession('d')).toBe(null)
  })

  test(`${name} gives a link to one of those who take it at once, and to nobody after its time`, async () => {
    const { clock, store, soon } = await begin()
    await store.saveLink({ ...guestLink, ...soon })
    expect(await store.findLink('link-1')).toEqual({ ...guestLink, ...soon })
    const taken = await Promise.all(Array.from({ length: 5 }, () => store.takeLink('link-1')))
    expect(taken.filter((link) => link !== null)).toEqual([{ ...guestLink, ...soon }])
    expect(await store.findLink('link-1')).toBe(null)
    await store.saveLink({ ...guestLink, ...soon })
    await clock.advance(60_000)
    expect(await store.findLink('link-1')).toBe(null)
    expect(await store.takeLink('link-1')).toBe(null)
  })

  test(`${name} drops the links for an account of one address, and no other`, async () => {
    const { store, soon } = await begin()
    await store.saveLink({ ...guestLink, ...soon })
    await store.saveLink({ ...accountLink, ...soon })
    await store.saveLink({ ...accountLink, ...soon, id: 'link-3', email: 'bob@example.com' })
    await store.dropAccountLinks(ann.email)
    const left = await Promise.all(['link-1', 'link-2', 'link-3'].map((id) => store.findLink(id)))
    expect(left.map((link) => link?.id)).toEqual(['link-1', undefined, 'link-3'])
  })

  test(`${name} holds tickets by their key, for their guest, until their time`, async () => {
    const { clock, store, soon } = await begin()
    await store.holdTicket({ ...held, ...soon, payload: 'earlier' })
    await store.holdTicket({ ...held, ...soon })
    await store.holdTicket({ ...held, ...soon, idempotencyKey: 'key-2' })
    await store.holdTicket({ ...held, ...soon, idempotencyKey: 'key-3', person: { id: 'other' } })
    expect(await store.findHeldTicket('key-1')).toEqual({ ...held, ...soon })
    const keysOf = async (personId: string) =>
      (await store.heldTicketsOf(personId)).map(({ idempotencyKey }) => idempotencyKey).sort()
    expect(await keysOf('guest_1')).toEqual(['key-1', 'key-2'])
    await store.dropHeldTicket('key-1')
    expect(await store.findHeldTicket('key-1')).toBe(null)
    expect(await keysOf('guest_1')).toEqual(['key-2'])
    await clock.advance(60_000)
    expect(await keysOf('guest_1')).toEqual([])
  })

  test(`${name} knows which guest confirmed which address, and who claimed a guest first`, async () => {
    const { store } = await begin()
    expect(await store.isVerified('guest_1', ann.email)).toBe(false)
    await store.verifyGuest('guest_1', ann.email)
    expect(await store.isVerified('guest_1', ann.email)).toBe(true)
    expect(await store.isVerified('guest_1', 'bob@example.com')).toBe(false)
    expect(await store.findClaimant('guest_1')).toBe(null)
    const claims = await Promise.all(
      ['one', 'two', 'three'].map((id) => store.claimGuest('guest_1', { id })),
    )
    expect(new Set(claims.map(({ id }) => id)).size).toBe(1)
    expect(await store.findClaimant('guest_1')).toEqual(claims[0])
    expect(await store.claimGuest('guest_1', { id: 'four' })).toEqual(claims[0])
  })
}
