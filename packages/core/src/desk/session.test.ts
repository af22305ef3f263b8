import { expect, it } from 'vitest'
import { SupportError } from '../errors/SupportError.js'
import type { SupportUser } from '../model/clientState.js'
import type { Backend } from '../ports/Backend.js'
import type { GetToken } from '../ports/GetToken.js'
import { fakeClock } from '../testing/fakeClock.js'
import { createSession } from './session.js'

const MAYA: SupportUser = { id: 'maya' }
const NOOR: SupportUser = { id: 'noor' }

function rig(user: SupportUser | null = MAYA) {
  const clock = fakeClock()
  const connected: (GetToken | undefined)[] = []
  const asked: string[] = []
  const session = createSession({
    desk: 'https://desk.example',
    user,
    needsUser: true,
    connect(getToken) {
      connected.push(getToken)
      return { name: 'none' } as Backend
    },
    getToken({ reason }) {
      asked.push(reason)
      return 'opaque'
    },
    clock,
  })
  return { clock, session, connected, asked }
}

it('gives each person a scope and a way to the desk of their own', async () => {
  const { session, connected } = rig()
  const maya = session.epoch()
  await maya.run(async () => 1)
  await maya.run(async () => 2)
  session.identify(NOOR)
  const noor = session.epoch()
  await noor.run(async () => 3)
  expect(noor.scope).not.toBe(maya.scope)
  expect(maya.scope).toMatch(/^[0-9a-f]{26}$/)
  expect(connected).toHaveLength(2)
  expect(connected[0]).not.toBe(connected[1])
})

it('ends an epoch before anybody hears of the next person', () => {
  const { session } = rig()
  const maya = session.epoch()
  const seen: unknown[] = []
  session.onEpoch(() => seen.push(['epoch', maya.isCurrent(), session.epoch().isCurrent()]))
  session.state.subscribe(({ user }) => seen.push(['state', user?.id, maya.isCurrent()]))
  session.identify(NOOR)
  expect(seen).toEqual([
    ['epoch', false, true],
    ['state', 'noor', false],
  ])
})

it('drops what is answered late, well or not', async () => {
  const { session } = rig()
  const maya = session.epoch()
  let answer: (value: string) => void = () => {}
  let refuse: (error: unknown) => void = () => {}
  const late = maya.run(() => new Promise<string>((resolve) => (answer = resolve)))
  const worse = maya.run(() => new Promise<string>((_, reject) => (refuse = reject)))
  session.identify(NOOR)
  answer('secret')
  refuse(new SupportError('auth_required'))
  await expect(late).rejects.toMatchObject({ code: 'destroyed' })
  await expect(worse).rejects.toMatchObject({ code: 'destroyed' })
  await expect(maya.run(async () => 1)).rejects.toMatchObject({ code: 'destroyed' })
  expect(session.state.get()).toEqual({ user: NOOR, status: 'signed_in' })
})

it('keeps the epoch when the host names the same person again', async () => {
  const { session } = rig()
  const before = session.epoch()
  await expect(
    before.run(() => Promise.reject(new SupportError('auth_required'))),
  ).rejects.toThrow()
  expect(session.state.get().status).toBe('auth_required')
  session.identify({ id: 'maya', name: 'Maya' })
  expect(session.epoch()).toBe(before)
  expect(session.state.get()).toEqual({ user: { id: 'maya', name: 'Maya' }, status: 'signed_in' })
})

it('asks for another token when the same person comes with other facts, and only then', async () => {
  const { session, connected, asked } = rig()
  const ask = async () => {
    await session.epoch().run(async () => 1)
    await connected[0]?.({ reason: 'start', signal: new AbortController().signal })
  }
  await ask()
  session.identify({ ...MAYA })
  await ask()
  expect(asked).toEqual(['start'])
  const changes = [{ plan: 'pro' }, { roles: ['owner'] }, { email: 'maya@example.com' }]
  for (const change of changes) {
    session.identify({ ...MAYA, ...change })
    await ask()
    await ask()
  }
  expect(asked).toEqual(['start', 'expired', 'expired', 'expired'])
  expect(connected).toHaveLength(1)
})

it('takes the same id in another organisation as another person', () => {
  const { session } = rig({ id: 'maya', organization: { id: 'one' } })
  const before = session.epoch()
  session.identify({ id: 'maya', organization: { id: 'two' } })
  expect(before.isCurrent()).toBe(false)
})

it('takes the same id in another project as another person', () => {
  const { session } = rig({ id: 'maya', project: { id: 'one' } })
  const before = session.epoch()
  session.identify({ id: 'maya', project: { id: 'one', name: 'First' } })
  expect(session.epoch()).toBe(before)
  session.identify({ id: 'maya', project: { id: 'two' } })
  expect(before.isCurrent()).toBe(false)
})

it('takes a guest who comes back under the same address as the next epoch of the same scope', () => {
  const guest = { email: 'maya@example.com', isGuest: true } as const
  const { session } = rig({ id: 'guest_1', ...guest })
  const before = session.epoch()
  session.identify({ id: 'guest_2', ...guest })
  expect(before.isCurrent()).toBe(false)
  expect(session.epoch().scope).toBe(before.scope)
})

it('asks for nobody only what is open, without a token, and nobody is signed in by it', async () => {
  const { session, connected } = rig(null)
  expect(await session.epoch().run(async () => 'the form', undefined, true)).toBe('the form')
  expect(connected).toEqual([undefined])
  expect(session.state.get()).toEqual({ user: null, status: 'signed_out' })
  await expect(session.epoch().run(async () => 1)).rejects.toMatchObject({ code: 'auth_required' })
})

it('asks nothing for nobody', async () => {
  const { session, connected } = rig(null)
  expect(session.state.get().status).toBe('signed_out')
  await expect(session.epoch().run(async () => 1)).rejects.toMatchObject({ code: 'auth_required' })
  expect(connected).toEqual([])
})

it('says of the session and the connection what requests showed', async () => {
  const { clock, session } = rig()
  const fail = (error: SupportError) =>
    session
      .epoch()
      .run(() => Promise.reject(error))
      .catch(() => {})
  await fail(new SupportError('offline'))
  expect(session.connection.get()).toEqual({ status: 'offline', retryAt: null })
  await fail(new SupportError('rate_limited', '', { status: 429, retryAfterMs: 5_000 }))
  expect(session.connection.get()).toEqual({
    status: 'unavailable',
    retryAt: clock.now() + 5_000,
  })
  await fail(new SupportError('not_found', '', { status: 404 }))
  expect(session.connection.get().status).toBe('online')
  await fail(new SupportError('auth_unavailable'))
  expect(session.state.get().status).toBe('auth_unavailable')
  await fail(new SupportError('identity_mismatch'))
  expect(session.state.get().status).toBe('auth_required')
  await session.epoch().run(async () => 1)
  expect(session.state.get().status).toBe('signed_in')
})

it('aborts a call with its own signal, and says so', async () => {
  const { session } = rig()
  const own = new AbortController()
  const call = session.epoch().run(
    (_, signal) =>
      new Promise<never>((_resolve, reject) => {
        signal.addEventListener('abort', () => reject(new Error('network')))
      }),
    own.signal,
  )
  own.abort()
  await expect(call).rejects.toMatchObject({ code: 'aborted' })
  expect(session.connection.get().status).toBe('unknown')
})
