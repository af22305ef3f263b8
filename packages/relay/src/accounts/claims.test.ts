import { expect, it } from 'vitest'
import { signToken } from '../identity/jwt.js'
import { createAccountsRig, refusalOf } from '../testing/createAccountsRig.js'
import { newTicket, SECRET } from '../testing/createRelay.js'

const ANN = 'ann@example.com'
type Rig = ReturnType<typeof createAccountsRig>

const open = { relay: { desk: { guests: 'open' } } } as const
const file = (rig: Rig, token: string) =>
  rig.as(token, 'POST', '/v1/tickets', { body: newTicket() })
const claim = (rig: Rig, token: string, guestToken: string) =>
  rig.as(token, 'POST', '/v1/claims', { body: { guestToken } })
const subjectsOf = async (rig: Rig, token: string) =>
  (await (await rig.as(token, 'GET', '/v1/tickets')).json()).items.map(
    ({ number }: { number: string }) => number,
  )

it('what somebody filed as a guest is theirs after they signed in', async () => {
  const rig = createAccountsRig(open)
  const guest = await rig.guest(ANN)
  await file(rig, guest.token)
  const ann = await rig.signUp(ANN)
  expect(await subjectsOf(rig, ann.token)).toEqual([])
  expect((await claim(rig, ann.token, guest.token)).status).toBe(200)
  expect(await subjectsOf(rig, ann.token)).toEqual(['1001'])
  expect((await claim(rig, ann.token, guest.token)).status).toBe(200)
  expect(await subjectsOf(rig, ann.token)).toEqual(['1001'])
  expect((await rig.as(guest.token, 'GET', '/v1/tickets')).status).toBe(401)
  const { refreshToken } = guest
  expect((await rig.post('/v1/account/refresh', { refreshToken })).status).toBe(401)
})

it('a person of the host’s own session can claim as well', async () => {
  const rig = createAccountsRig(open)
  const guest = await rig.guest(ANN)
  await file(rig, guest.token)
  const body = { guestToken: guest.token }
  expect((await rig.ask('maya', 'POST', '/v1/claims', { body })).status).toBe(200)
  const list = await (await rig.ask('maya', 'GET', '/v1/tickets')).json()
  expect(list.items).toHaveLength(1)
})

it('the first who claims keeps them', async () => {
  const rig = createAccountsRig(open)
  const guest = await rig.guest(ANN)
  await file(rig, guest.token)
  const body = { guestToken: guest.token }
  const people = ['maya', 'tom', 'tom@acme']
  const both = await Promise.all(
    people.map((person) => rig.ask(person, 'POST', '/v1/claims', { body })),
  )
  expect(both.map(({ status }) => status).sort()).toEqual([200, 409, 409])
  const lists = await Promise.all(
    ['maya', 'tom'].map(
      async (person) => (await (await rig.ask(person, 'GET', '/v1/tickets')).json()).items.length,
    ),
  )
  expect(lists.sort()).toEqual([0, 1])
})

it('a foreign or worn-out proof is refused', async () => {
  const rig = createAccountsRig(open)
  const guest = await rig.guest(ANN)
  const ann = await rig.signUp(ANN)
  const bob = await rig.signUp('bob@example.com')
  const hostsGuest = { id: guest.user.id, email: ANN, isGuest: true } as const
  const proofs = {
    'an account': bob.token,
    'a guest of the host': await signToken({ secret: SECRET, user: hostsGuest, clock: rig.clock }),
    'a guest of another relay': await signToken({
      ...{ secret: `${SECRET}${SECRET}`, user: hostsGuest, clock: rig.clock },
      issuer: 'deskside',
    }),
    'an id': guest.user.id,
    'an address': ANN,
    nothing: '',
    'a header': `${guest.token}\r\nX-Evil: 1`,
    'a refresh token': guest.refreshToken ?? '',
  }
  for (const [what, proof] of Object.entries(proofs)) {
    const refusal = await refusalOf(claim(rig, ann.token, proof))
    expect(refusal, what).toMatchObject({ status: 422, fields: ['/guestToken not_accepted'] })
  }
  expect((await claim(rig, guest.token, guest.token)).status).toBe(403)
  await rig.as(guest.token, 'POST', '/v1/account/sign-out', { body: {} })
  expect((await claim(rig, ann.token, guest.token)).status).toBe(422)
  const other = await rig.guest(ANN)
  rig.clock.jump(15 * 60_000 + 61_000)
  const fresh = await rig.session(
    rig.post('/v1/account/refresh', { refreshToken: ann.refreshToken }),
  )
  expect((await claim(rig, fresh.token, other.token)).status).toBe(422)
})

it('a ticket that waits for the click goes to whoever claimed the guest meanwhile', async () => {
  const rig = createAccountsRig()
  const guest = await rig.guest(ANN)
  await file(rig, guest.token)
  const link = rig.lastToken()
  const ann = await rig.signUp(ANN)
  await claim(rig, ann.token, guest.token)
  expect((await rig.post('/v1/account/confirm', { token: link })).status).toBe(200)
  expect(await subjectsOf(rig, ann.token)).toEqual(['1001'])
})

it('a ticket that waited is claimed once it is there, whatever the helpdesk remembers of claims', async () => {
  const known: number[] = []
  const rig: Rig = createAccountsRig({
    customers: {
      find: async () => null,
      // One that moves what is there, and remembers nothing for what arrives later.
      async claim(guest, person) {
        const there = rig.world.agent.list()
        known.push(there.length)
        if (there.length > 0) await rig.world.customers.claim(guest, person)
      },
    },
  })
  const guest = await rig.guest(ANN)
  await file(rig, guest.token)
  const link = rig.lastToken()
  const ann = await rig.signUp(ANN)
  await claim(rig, ann.token, guest.token)
  await rig.post('/v1/account/confirm', { token: link })
  expect(known).toEqual([0, 1])
  expect(rig.world.agent.list()).toMatchObject([{ requester: { id: ann.user.id } }])
})

it('a ticket that waited is judged by the form of the guest who wrote it, and not of the account', async () => {
  const gates = [
    { id: 'guests_only', when: { fact: 'user.isGuest', is: false }, reason: 'Guests only' },
  ]
  const rig = createAccountsRig({ relay: { desk: { gates } } })
  const guest = await rig.guest(ANN)
  await file(rig, guest.token)
  const link = rig.lastToken()
  const ann = await rig.signUp(ANN)
  await claim(rig, ann.token, guest.token)
  expect((await file(rig, ann.token)).status).toBe(422)
  expect((await rig.post('/v1/account/confirm', { token: link })).status).toBe(200)
  expect(await subjectsOf(rig, ann.token)).toEqual(['1001'])
})

it('the same id in another organisation is another person', async () => {
  const rig = createAccountsRig(open)
  const body = { guestToken: (await rig.guest(ANN)).token }
  expect((await rig.ask('tom', 'POST', '/v1/claims', { body })).status).toBe(200)
  expect((await rig.ask('tom@acme', 'POST', '/v1/claims', { body })).status).toBe(409)
})

it('a claim that broke in the middle can be finished, by its person alone', async () => {
  let isDown = true
  const rig: Rig = createAccountsRig({
    ...open,
    customers: {
      find: async () => null,
      async claim(guest, person) {
        if (isDown) throw new Error('the helpdesk is down')
        await rig.world.customers.claim(guest, person)
      },
    },
  })
  const guest = await rig.guest(ANN)
  await file(rig, guest.token)
  const ann = await rig.signUp(ANN)
  const eve = await rig.signUp('eve@example.com')
  expect((await claim(rig, ann.token, guest.token)).status).toBe(500)
  isDown = false
  expect((await claim(rig, eve.token, guest.token)).status).toBe(409)
  expect((await claim(rig, ann.token, guest.token)).status).toBe(200)
  expect(await subjectsOf(rig, ann.token)).toEqual(['1001'])
})

it('a helpdesk that cannot move tickets says so, and the guest keeps them', async () => {
  const rig = createAccountsRig({ ...open, customers: { find: async () => null } })
  const guest = await rig.guest(ANN)
  await file(rig, guest.token)
  const ann = await rig.signUp(ANN)
  expect((await claim(rig, ann.token, guest.token)).status).toBe(501)
  expect(await subjectsOf(rig, guest.token)).toEqual(['1001'])
})
