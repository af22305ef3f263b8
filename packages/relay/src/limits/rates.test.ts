import { expect, it } from 'vitest'
import { createAccountsRig } from '../testing/createAccountsRig.js'
import { createRelay, newTicket } from '../testing/createRelay.js'
import { clientAddressOf } from './clientAddress.js'
import { RATES, type RateLimits } from './rates.js'

const OFF = { person: false, organization: false, address: false, newcomers: false } as const
const PER_MINUTE = { burst: 100, perMinute: 60 }

function limited(rates: RateLimits, proxies = 0) {
  const relay = createRelay({ rates: { ...OFF, ...rates }, proxies })
  const poll = (person: string) => relay.ask(person, 'GET', '/v1/changes')
  const from = (clientAddress: string, headers: Record<string, string> = {}) =>
    relay.handler(new Request('https://support.example.com/v1/changes', { headers }), {
      clientAddress,
    })
  return { ...relay, poll, from }
}

async function count(ask: () => Promise<Response>, times: number) {
  const answers = await Promise.all(Array.from({ length: times }, ask))
  const refused = answers.filter(({ status }) => status === 429)
  return { passed: times - refused.length, refused }
}

it('T-SV6 of a thousand requests of one person as many pass as there may, and nobody else is kept', async () => {
  const relay = limited({ person: PER_MINUTE })
  const { passed, refused } = await count(() => relay.poll('ann@acme'), 1_000)
  expect(passed).toBe(100)
  expect(refused[0]?.headers.get('Retry-After')).toBe('1')
  expect(await refused[0]?.json()).toMatchObject({ code: 'rate_limited', status: 429 })
  for (const other of ['bob@acme', 'ann', 'ann@globex']) {
    expect((await relay.poll(other)).status, other).toBe(200)
  }
  await relay.clock.advance(30_000)
  expect((await count(() => relay.poll('ann@acme'), 1_000)).passed).toBe(30)
})

it('T-SV6 an organisation has a limit of its own, over all its people', async () => {
  const relay = limited({ organization: PER_MINUTE })
  let person = 0
  const { passed } = await count(() => relay.poll(`person-${person++}@acme`), 1_000)
  expect(passed).toBe(100)
  expect((await relay.poll('ann@globex')).status).toBe(200)
  expect((await relay.poll('nobody-in-particular')).status).toBe(200)
})

it('T-SV6 an address has one for those who have not proved who they are, and for no one else', async () => {
  const relay = limited({ address: PER_MINUTE })
  const { passed } = await count(() => relay.from('192.0.2.1'), 1_000)
  expect(passed).toBe(100)
  expect((await relay.from('192.0.2.2')).status).toBe(401)
  const Authorization = `Bearer ${await relay.token('ann')}`
  expect((await relay.from('192.0.2.1', { Authorization })).status).toBe(200)
  const wrong = { Authorization: 'Bearer of.nothing.good' }
  expect((await relay.from('192.0.2.1', wrong)).status).toBe(429)
})

it('T-SV6 guests and sign-ups from one address are few, whatever addresses of mail they name', async () => {
  const rig = createAccountsRig({
    relay: { rates: { ...OFF, newcomers: { burst: 10, perMinute: 1 } } },
  })
  let named = 0
  const come = (path: string, clientAddress: string) => () =>
    rig.handler(
      new Request(`https://support.example.com/v1/${path}`, {
        method: 'POST',
        headers: { 'Content-Type': 'application/json' },
        body: JSON.stringify({ email: `victim-${named++}@example.com` }),
      }),
      { clientAddress },
    )
  const guests = await count(come('guests', '192.0.2.1'), 500)
  const signUps = await count(come('account/sign-up', '192.0.2.1'), 500)
  expect([guests.passed, signUps.passed]).toEqual([10, 0])
  expect(rig.mailer.list()).toEqual([])
  expect((await come('account/sign-up', '192.0.2.9')()).status).toBe(200)
  expect(rig.mailer.list()).toHaveLength(1)
})

it('T-SV6 a thousand tickets under one strange address are five mails, and no ticket', async () => {
  const rig = createAccountsRig({ guestsAnHour: 100_000 })
  const bomb = async () => {
    const { token } = await rig.guest('victim@example.com')
    return rig.as(token ?? '', 'POST', '/v1/tickets', { body: newTicket() })
  }
  const { refused } = await count(bomb, 1_000)
  expect(refused).toHaveLength(995)
  expect(rig.mailer.list()).toHaveLength(5)
  expect(rig.world.agent.list()).toEqual([])
})

it('what holds unsaid lets a person with many tabs be', async () => {
  const relay = createRelay({ rates: {} })
  const { passed } = await count(() => relay.ask('ann', 'GET', '/v1/changes'), 1_000)
  expect(passed).toBe(RATES.person.burst)
})

it('an address is what the connection says, and of a header only what own proxies wrote', () => {
  const ask = (forwarded: string | null, proxies: number, clientAddress?: unknown) => {
    const headers = forwarded === null ? {} : { 'X-Forwarded-For': forwarded }
    return clientAddressOf(
      new Request('https://a.example', { headers }),
      { clientAddress },
      proxies,
    )
  }
  expect(ask('203.0.113.7', 0, '192.0.2.1')).toBe('192.0.2.1')
  expect(ask('198.51.100.9, 203.0.113.7', 1, '192.0.2.1')).toBe('203.0.113.7')
  expect(ask('198.51.100.9, 203.0.113.7, 192.0.2.8', 2, '192.0.2.1')).toBe('203.0.113.7')
  expect(ask('203.0.113.7', 3, '192.0.2.1')).toBe('203.0.113.7')
  expect(ask(null, 1, '192.0.2.1')).toBe('192.0.2.1')
  expect(ask('203.0.113.7', 1)).toBe('203.0.113.7')
  expect(ask(null, 0)).toBe(null)
  expect(ask(null, 0, { of: 'Workers' })).toBe(null)
  expect(ask(null, 0, '::ffff:192.0.2.1')).toBe('192.0.2.1')
  for (const one of ['2001:db8:1:2::7', '2001:0DB8:1:02:aaaa:bbbb:cccc:dddd', '2001:db8:1:2::']) {
    expect(ask(null, 0, one)).toBe('2001:db8:1:2::/64')
  }
  expect(ask(null, 0, 'fe80::1%eth0')).toBe('fe80:0:0:0::/64')
  expect(ask(null, 0, '::1')).toBe('0:0:0:0::/64')
})
