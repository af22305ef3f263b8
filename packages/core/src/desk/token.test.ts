import { expect, it } from 'vitest'
import { SupportError } from '../errors/SupportError.js'
import type { GetToken } from '../ports/GetToken.js'
import { fakeClock } from '../testing/fakeClock.js'
import { createToken } from './token.js'

const base64Url = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url')
const jwt = (claims: Readonly<Record<string, unknown>>) => `head.${base64Url(claims)}.proof`

function rig(answer: GetToken, userId: string | undefined = 'maya') {
  const clock = fakeClock()
  const leaving = new AbortController()
  const reasons: string[] = []
  const getToken: GetToken = (why) => {
    reasons.push(why.reason)
    return answer(why)
  }
  const token = createToken({ getToken, userId, clock, signal: leaving.signal })
  const ask = (reason: 'start' | 'rejected' = 'start') =>
    Promise.resolve(token({ reason, signal: leaving.signal }))
  return { clock, leaving, reasons, ask, renew: token.renew, retry: token.retry }
}

it('asks the host once however many are waiting', async () => {
  const { reasons, ask } = rig(async () => jwt({ sub: 'maya' }))
  const tokens = await Promise.all([ask(), ask(), ask()])
  expect(new Set(tokens).size).toBe(1)
  expect(reasons).toEqual(['start'])
})

it('keeps a token until 60 s before it expires, by its own times and not by the device', async () => {
  const { clock, reasons, ask } = rig(() => jwt({ sub: 'maya', iat: 1_000, exp: 1_900 }))
  await ask()
  clock.jump(86_400_000)
  await clock.advance(839_000)
  await ask()
  expect(reasons).toEqual(['start'])
  await clock.advance(2_000)
  await ask()
  expect(reasons).toEqual(['start', 'expired'])
})

it('uses a token that lives for a moment for half of that', async () => {
  const { clock, reasons, ask } = rig(() => jwt({ sub: 'maya', iat: 0, exp: 30 }))
  await ask()
  await clock.advance(14_000)
  await ask()
  await clock.advance(2_000)
  await ask()
  expect(reasons).toEqual(['start', 'expired'])
})

it('keeps what is no JWT until the server refuses it', async () => {
  const { clock, reasons, ask } = rig(() => 'opaque')
  await ask()
  await clock.advance(86_400_000)
  await ask()
  expect(reasons).toEqual(['start'])
})

it('replaces a refused token once for all who were refused together', async () => {
  let count = 0
  const { clock, reasons, ask } = rig(() => jwt({ sub: 'maya', jti: count++ }))
  const first = await ask()
  const second = await ask('rejected')
  expect(second).not.toBe(first)
  expect(await ask('rejected')).toBe(second)
  expect(reasons).toEqual(['start', 'rejected'])
  await clock.advance(1_500)
  await ask('rejected')
  expect(reasons).toEqual(['start', 'rejected', 'rejected'])
})

it('gives up a host that hangs after 10 s, and asks again at the next call', async () => {
  const { clock, reasons, ask } = rig(() => new Promise(() => {}))
  const waiting = ask()
  waiting.catch(() => {})
  await clock.advance(9_999)
  await clock.advance(1)
  await expect(waiting).rejects.toMatchObject({ code: 'auth_unavailable' })
  ask().catch(() => {})
  await clock.settle()
  expect(reasons).toHaveLength(2)
  await clock.advance(10_000)
  expect(clock.pending()).toBe(0)
})

it('takes a host that throws, rejects or gives nothing as unavailable', async () => {
  const answers: readonly GetToken[] = [
    () => {
      throw new Error('signed out')
    },
    () => Promise.reject(new Error('signed out')),
    () => null,
    async () => undefined,
    () => '',
  ]
  for (const answer of answers) {
    await expect(rig(answer).ask()).rejects.toMatchObject({ code: 'auth_unavailable' })
  }
})

it('refuses a token of another person', async () => {
  const { ask } = rig(() => jwt({ sub: 'noor' }))
  await expect(ask()).rejects.toMatchObject({ code: 'identity_mismatch' })
  await expect(rig(() => jwt({})).ask()).rejects.toMatchObject({ code: 'identity_mismatch' })
})

it('reads a person whose name is not Latin', async () => {
  const { ask } = rig(() => jwt({ sub: 'Мая' }), 'Мая')
  await expect(ask()).resolves.toContain('.')
})

it('stops waiting when the person changes', async () => {
  const { clock, leaving, ask } = rig(() => new Promise(() => {}))
  const waiting = ask()
  leaving.abort()
  await expect(waiting).rejects.toMatchObject({ code: 'auth_unavailable' })
  expect(clock.pending()).toBe(0)
})

it('lets a host say that the session is over, which no waiting mends', async () => {
  const over = () => {
    throw new SupportError('auth_required')
  }
  await expect(rig(over).ask()).rejects.toMatchObject({ code: 'auth_required', retryable: false })
})

it('asks anew once what it says is out of date, also while the old one is on its way', async () => {
  const given: ((token: string) => void)[] = []
  const { reasons, ask, renew } = rig(() => new Promise((resolve) => given.push(resolve)))
  const old = ask()
  renew()
  const next = ask()
  given[1]?.('new')
  expect(await next).toBe('new')
  given[0]?.('old')
  expect(await old).toBe('old')
  expect(await ask()).toBe('new')
  expect(reasons).toEqual(['start', 'start'])
  renew()
  const again = ask('rejected')
  given[2]?.('newest')
  expect(await again).toBe('newest')
  renew()
  void ask()
  expect(reasons).toEqual(['start', 'start', 'rejected', 'expired'])
})

it('a failure of what is out of date is no answer to who asks now', async () => {
  const answers: { give: (token: string) => void; refuse: (error: Error) => void }[] = []
  const { reasons, ask, renew } = rig(
    () => new Promise((give, refuse) => answers.push({ give, refuse })),
  )
  const old = ask()
  renew()
  const next = ask()
  answers[0]?.refuse(new Error('gone'))
  await expect(old).rejects.toMatchObject({ code: 'auth_unavailable' })
  answers[1]?.give('new')
  expect(await next).toBe('new')
  const again = ask('rejected')
  answers[2]?.give('newest')
  expect(await again).toBe('newest')
  expect(reasons).toEqual(['start', 'start', 'rejected'])
})

it('a host that has no token is asked once in ten seconds, and at once after its word', async () => {
  const { clock, reasons, ask, retry } = rig(() => null)
  const refused = async () =>
    expect(ask()).rejects.toMatchObject({ code: 'auth_unavailable', retryable: true })
  await refused()
  await clock.advance(9_999)
  await refused()
  expect(reasons).toEqual(['start'])
  await clock.advance(1)
  await refused()
  expect(reasons).toEqual(['start', 'start'])
  retry()
  await refused()
  expect(reasons).toEqual(['start', 'start', 'start'])
})

it('reads claims whose Base64 has the signs of addresses in it', async () => {
  const claims = { sub: 'maya', note: '???>>>~~~ÿÿÿ' }
  expect(base64Url(claims)).toMatch(/-.*_|_.*-/)
  await expect(rig(() => jwt(claims)).ask()).resolves.toBe(jwt(claims))
  const others = rig(() => jwt({ ...claims, sub: 'noor' }))
  await expect(others.ask()).rejects.toMatchObject({ code: 'identity_mismatch' })
})
