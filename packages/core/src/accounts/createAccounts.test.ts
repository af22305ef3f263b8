import { expect, it } from 'vitest'
import { fakeClock } from '../testing/fakeClock.js'
import { createAccounts } from './createAccounts.js'

const ANN = { id: 'ann', email: 'ann@example.com' }
const GUEST = { id: 'guest_1', email: 'ann@example.com', isGuest: true }
const PASSWORD = 'Correct-horse-7'
const base64 = (value: object) => btoa(JSON.stringify(value))

type Answers = Readonly<Record<string, () => Response>>

/** Accounts before a server that answers each address as told; what is not told is done. */
function rig(answers: Answers = {}) {
  const clock = fakeClock()
  const asked: { path: string; body: unknown; token: string | null }[] = []
  const languages: (string | null)[] = []
  let count = 0
  const session = (user: object, lifeSeconds = 600) => {
    const iat = Math.floor(clock.now() / 1000)
    const token = `h.${base64({ iat, exp: iat + lifeSeconds })}.${++count}`
    return Response.json({ token, expiresAt: '', refreshToken: `refresh-${count}`, user })
  }
  const usual: Answers = {
    '/v1/account/sign-in': () => session(ANN),
    '/v1/account/refresh': () => session(ANN),
    '/v1/account/sign-up': () => Response.json({ status: 'confirm_email' }),
    '/v1/guests': () => session(GUEST),
  }
  const accounts = createAccounts({
    endpoint: 'https://support.example.com',
    clock,
    hasCookies: false,
    async fetch(input, init) {
      const request = new Request(input, init)
      const path = new URL(request.url).pathname
      languages.push(request.headers.get('accept-language'))
      asked.push({ path, body: await request.json(), token: request.headers.get('authorization') })
      return ({ ...usual, ...answers }[path] ?? (() => Response.json({})))()
    },
  })
  const signIn = () => accounts.signIn({ email: ANN.email, password: PASSWORD })
  return { accounts, asked, languages, clock, signIn, paths: () => asked.map(({ path }) => path) }
}

const problem = (status: number, code: string) =>
  Response.json(
    { code, title: code },
    { status, headers: { 'content-type': 'application/problem+json' } },
  )

it('nobody has a password to change, and nothing is asked for them', async () => {
  const { accounts, asked } = rig()
  const change = accounts.setPassword({ current: 'x', password: PASSWORD })
  await expect(change).rejects.toMatchObject({ code: 'auth_required' })
  expect(asked).toEqual([])
})

it('the mail is asked for in the language of the page, in a header that every relay takes', async () => {
  const { accounts, asked, languages } = rig()
  await accounts.signUp({ email: ANN.email, locale: 'pt-BR' })
  await accounts.signUp({ email: ANN.email })
  expect(languages).toEqual(['pt-BR', null])
  expect(asked[0]?.body).toEqual(asked[1]?.body)
})

it('E2 a weak password, or one typed differently, is refused here with each rule', async () => {
  const { accounts, asked } = rig()
  const weak = accounts.signUp({ email: ANN.email, password: 'Summer-', confirmation: 'Summer' })
  await expect(weak).rejects.toMatchObject({
    code: 'invalid',
    fields: [
      { pointer: '/password', code: 'too_short' },
      { pointer: '/password', code: 'no_number' },
      { pointer: '/confirmation', code: 'not_the_same' },
    ],
  })
  expect(asked).toEqual([])
})

it('who signs another address up stays signed in', async () => {
  const { accounts, signIn } = rig()
  await accounts.signUp({ email: ANN.email })
  expect(accounts.state.get()).toMatchObject({ status: 'confirm_email', email: ANN.email })
  await signIn()
  await accounts.signUp({ email: 'work@example.com' })
  expect(accounts.state.get()).toMatchObject({
    status: 'signed_in',
    user: ANN,
    email: 'work@example.com',
  })
})

it('an old token is renewed before the session is ended by it', async () => {
  const { accounts, asked, clock, signIn } = rig()
  await signIn()
  await clock.advance(3_600_000)
  await accounts.signOut()
  expect(asked.slice(1).map(({ path }) => path)).toEqual([
    '/v1/account/refresh',
    '/v1/account/sign-out',
  ])
  expect(asked[1]?.body).toEqual({ refreshToken: 'refresh-1', userId: 'ann' })
  expect(asked[2]?.token).toMatch(/\.2$/)
})

it('a session that has ended already is as good as signed out; an outage is said', async () => {
  const ended = rig({ '/v1/account/sign-out': () => problem(401, 'auth_required') })
  await ended.signIn()
  await ended.accounts.signOut()
  expect(ended.accounts.state.get().status).toBe('signed_out')
  const broken = rig({ '/v1/account/sign-out': () => problem(503, 'unavailable') })
  await broken.signIn()
  await expect(broken.accounts.signOut()).rejects.toMatchObject({ code: 'unavailable' })
  // Here nobody is signed in any more, whatever the server knows.
  expect(broken.accounts.state.get()).toMatchObject({ status: 'signed_out', user: null })
})

it('a guest’s tickets that somebody else has are not asked for again', async () => {
  const { accounts, paths, signIn } = rig({ '/v1/claims': () => problem(409, 'conflict') })
  await accounts.guest({ email: ANN.email })
  await signIn()
  expect(accounts.state.get()).toMatchObject({ status: 'signed_in', hasUnclaimed: false })
  await accounts.claim()
  expect(paths().filter((path) => path === '/v1/claims')).toHaveLength(1)
})

it('a refresh that brings somebody else ends the session here', async () => {
  const other = { id: 'bob' }
  const session = { token: 'plain', expiresAt: '', refreshToken: 'r', user: other }
  const { accounts, clock, signIn } = rig({ '/v1/account/refresh': () => Response.json(session) })
  await signIn()
  await clock.advance(3_600_000)
  const { signal } = new AbortController()
  await expect(accounts.getToken({ reason: 'expired', signal })).rejects.toMatchObject({
    code: 'auth_required',
  })
  expect(accounts.state.get()).toMatchObject({ status: 'expired', user: ANN })
})
