import { scryptSync } from 'node:crypto'
import { fakeClock } from '@deskside/core/testing'
import { expect, it } from 'vitest'
import { memoryAccountStore } from '../accounts/memoryAccountStore.js'
import { pbkdf2Hasher } from '../accounts/pbkdf2Hasher.js'
import { createAccountsRig, PASSWORD } from '../testing/createAccountsRig.js'
import { scryptHasher } from './scryptHasher.js'

const ANN = 'ann@example.com'
/** The work factor has a test of its own. */
const quick = { logN: 13, p: 1 }

it('A3 a password is kept as scrypt with a salt of its own, at the work that OWASP asks for', async () => {
  const hasher = scryptHasher()
  const [first, second] = await Promise.all([hasher.hash(PASSWORD), hasher.hash(PASSWORD)])
  expect(first).not.toBe(second)
  const [, logN, r, p, salt = '', key = ''] = first.split('$')
  expect([logN, r, p]).toEqual(['15', '8', '3'])
  // By Node itself, so that any other implementation of RFC 7914 reads it too.
  const salted = Buffer.from(salt, 'base64')
  const expected = scryptSync(PASSWORD, salted, 32, { N: 2 ** 15, r: 8, p: 3, maxmem: 2 ** 26 })
  expect(key).toBe(expected.toString('base64'))
  expect(await hasher.verify(PASSWORD, first)).toBe(true)
  expect(await hasher.verify(`${PASSWORD} `, first)).toBe(false)
}, 30_000)

it('the same letters of another keyboard are the same password', async () => {
  const hasher = scryptHasher(quick)
  const hash = await hasher.hash('Ma\u0308rz-2026')
  expect(await hasher.verify('M\u00e4rz-2026', hash)).toBe(true)
})

it('what is no hash, or asks for more than this machine bears, is nobody’s', async () => {
  const hasher = scryptHasher(quick)
  const key = Buffer.alloc(32).toString('base64')
  for (const hash of [
    '',
    PASSWORD,
    'scrypt$13$8$1$$',
    `scrypt$13$8$1$${key}$`,
    `scrypt$20$8$1$${key}$${key}`,
    `scrypt$13$99$1$${key}$${key}`,
    `scrypt$0$0$0$${key}$${key}`,
  ]) {
    expect(await hasher.verify(PASSWORD, hash), hash).toBe(false)
  }
  expect(() => scryptHasher({ logN: 12 })).toThrow(RangeError)
  expect(() => scryptHasher({ logN: 18 })).toThrow(RangeError)
  expect(() => scryptHasher({ p: 0 })).toThrow(RangeError)
})

/** Accounts that were made in an earlier life of the relay, over the same store. */
async function upgradeRig() {
  const older = pbkdf2Hasher({ iterations: 1_000 })
  const hasher = scryptHasher({ ...quick, older: [older] })
  const store = memoryAccountStore({ clock: fakeClock() })
  await createAccountsRig({ hasher: older, store }).signUp(ANN)
  const after = createAccountsRig({ hasher, store })
  const hash = async () => (await store.findAccount(ANN))?.passwordHash ?? ''
  const signIn = (password: string) =>
    after.post('/v1/account/sign-in', { email: ANN, password }).then(({ status }) => status)
  return { hash, signIn, hasher, store }
}

it('an account of before gets its scrypt hash at the sign-in that is right, and not at a wrong one', async () => {
  const { hash, signIn, hasher } = await upgradeRig()
  const older = await hash()
  expect(older).toMatch(/^pbkdf2-sha256\$/)
  expect(await signIn('Wrong-password-1')).toBe(422)
  expect(await hash()).toBe(older)
  expect(await signIn(PASSWORD)).toBe(200)
  const newer = await hash()
  expect(newer).toMatch(/^scrypt\$13\$8\$1\$/)
  expect(await hasher.verify(PASSWORD, newer)).toBe(true)
  // It is as new as can be: the next one leaves it alone.
  expect(await signIn(PASSWORD)).toBe(200)
  expect(await hash()).toBe(newer)
})

it('a password that was changed meanwhile is not put back by an older sign-in', async () => {
  const { hash, store } = await upgradeRig()
  const older = await hash()
  const account = await store.findAccount(ANN)
  if (account === null) throw new Error('No account')
  await store.saveAccount({ ...account, passwordHash: 'of the new password' })
  await store.replaceHash(ANN, older, 'of the old password')
  expect(await hash()).toBe('of the new password')
})
