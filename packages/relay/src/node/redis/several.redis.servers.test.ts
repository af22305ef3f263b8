import type { SupportUser } from '@deskside/core'
import { createWorld, fakeClock, seededIds } from '@deskside/core/testing'
import { afterAll, expect, inject, test } from 'vitest'
import type { AccountsOptions } from '../../accounts/accountRooms.js'
import { memoryMailer } from '../../accounts/memoryMailer.js'
import { pbkdf2Hasher } from '../../accounts/pbkdf2Hasher.js'
import { createHandler, type Handler, type HandlerOptions } from '../../createHandler.js'
import { jwtAuthenticator, signToken } from '../../identity/jwt.js'
import type { RelayState } from '../../state/RelayState.js'
import { ACCOUNTS_SECRET, cookieOf, PASSWORD } from '../../testing/createAccountsRig.js'
import { APP, newTicket, SECRET } from '../../testing/createRelay.js'
import { redisState } from './redisState.js'

const states: RelayState[] = []
afterAll(async () => {
  for (const state of states) await state.close()
})

type Options = Pick<HandlerOptions, 'rates'>

/** Two relays with a connection each to one Redis, in front of one helpdesk. */
async function twoRelays(options: Options = { rates: false }) {
  const clock = fakeClock()
  const prefix = crypto.randomUUID()
  const world = createWorld({
    clock,
    createId: seededIds(11),
    desk: { name: 'Desk', guests: 'verify', accounts: true },
  })
  let created = 0
  const mailer = memoryMailer()
  const accounts: AccountsOptions = {
    ...{ secret: ACCOUNTS_SECRET, mailer, confirmUrl: `${APP}/confirm`, deskName: 'Desk' },
    hasher: pbkdf2Hasher({ iterations: 1_000 }),
  }
  const backendFor = (person: SupportUser) => {
    const backend = world.backendFor(person)
    return {
      ...backend,
      createTicket: async (input: Parameters<typeof backend.createTicket>[0]) => {
        created += 1
        // Long enough for the other relay to be asked as well; no memory for keys of its own.
        await new Promise((resolve) => setTimeout(resolve, 50))
        return backend.createTicket(input, { idempotencyKey: crypto.randomUUID() })
      },
    }
  }
  async function start(): Promise<Handler> {
    const state = await redisState(inject('redisUrl'), { clock, prefix })
    states.push(state)
    const { isRevoked } = state.revocations
    const authenticate = jwtAuthenticator({ secret: SECRET, clock, isRevoked })
    const more = { clock, corsOrigins: [APP], authenticate, accounts, state }
    return createHandler(backendFor, { ...more, ...options })
  }
  const relays = [await start(), await start()] as const
  const post = (relay: Handler, path: string, body: unknown, headers: Record<string, string>) =>
    relay(
      new Request(`https://support.example.com/v1/${path}`, {
        method: 'POST',
        headers: { 'Content-Type': 'application/json', Origin: APP, ...headers },
        body: JSON.stringify(body),
      }),
    )
  const poll = (relay: Handler, token: string) =>
    relay(
      new Request('https://support.example.com/v1/changes', {
        headers: { Authorization: `Bearer ${token}` },
      }),
    )
  const link = () => /#deskside-confirm=(\S+)/.exec(mailer.list().at(-1)?.text ?? '')?.[1] ?? ''
  const tokenOf = (id: string, tokenId?: string) =>
    signToken({ ...{ secret: SECRET, clock, user: { id } }, ...(tokenId && { tokenId }) })
  return { clock, world, relays, post, poll, link, tokenOf, created: () => created }
}

test('T-OB2 the same key at two relays at once is one ticket, and both answer with it', async () => {
  const { relays, post, tokenOf, created, world } = await twoRelays()
  const headers = { Authorization: `Bearer ${await tokenOf('ann')}`, 'Idempotency-Key': 'key-1' }
  const body = newTicket()
  const ask = (i: number) => post(relays[i % 2 === 0 ? 0 : 1], 'tickets', body, headers)
  const first = await Promise.all(Array.from({ length: 10 }, (_, i) => ask(i)))
  expect(first.map(({ status }) => status).sort()).toEqual([201, ...Array(9).fill(409)])
  const later = await Promise.all([ask(0), ask(1)])
  for (const answer of later) expect(answer.headers.get('Idempotency-Replayed')).toBe('true')
  const made = first.filter(({ status }) => status === 201)
  const ids = await Promise.all([...made, ...later].map(async (one) => (await one.json()).id))
  expect(new Set(ids).size).toBe(1)
  expect(created()).toBe(1)
  expect(world.agent.list()).toHaveLength(1)
})

test('whoever signs out at one relay is signed out at the other', async () => {
  const { relays, post, poll, link } = await twoRelays()
  const [here, there] = relays
  await post(here, 'account/sign-up', { email: 'ann@example.com' }, {})
  const confirm = { token: link(), password: PASSWORD, remember: true }
  const confirmed = await post(there, 'account/confirm', confirm, {})
  const { session } = await confirmed.json()
  const Cookie = cookieOf(confirmed)
  expect((await poll(here, session.token)).status).toBe(200)
  expect((await poll(there, session.token)).status).toBe(200)
  const signOut = await post(
    here,
    'account/sign-out',
    {},
    { Authorization: `Bearer ${session.token}` },
  )
  expect(signOut.status).toBe(200)
  expect((await poll(there, session.token)).status).toBe(401)
  expect((await post(there, 'account/refresh', {}, { Cookie })).status).toBe(401)
  const again = { email: 'ann@example.com', password: PASSWORD, remember: false }
  expect((await post(there, 'account/sign-in', again, {})).status).toBe(200)
})

test("a host's own token that is signed out at one relay is refused at both, and no other one is", async () => {
  const { relays, post, poll, tokenOf } = await twoRelays()
  const [here, there] = relays
  const token = await tokenOf('ann', 'token-1')
  const other = await tokenOf('ann', 'token-2')
  expect((await poll(there, token)).status).toBe(200)
  await post(here, 'account/sign-out', {}, { Authorization: `Bearer ${token}` })
  const refused = await poll(there, token)
  expect(refused.status).toBe(401)
  expect(await refused.json()).toMatchObject({ detail: 'token_revoked' })
  expect((await poll(here, token)).status).toBe(401)
  expect((await poll(there, other)).status).toBe(200)
})

test('T-SV6 a limit is one limit over both relays', async () => {
  const rates = { person: { burst: 100, perMinute: 60 } }
  const { relays, poll, tokenOf } = await twoRelays({ rates })
  const token = await tokenOf('ann')
  const answers = await Promise.all(
    Array.from({ length: 1_000 }, (_, i) => poll(relays[i % 2 === 0 ? 0 : 1], token)),
  )
  expect(answers.filter(({ status }) => status === 200)).toHaveLength(100)
  expect((await poll(relays[0], await tokenOf('bob'))).status).toBe(200)
})
