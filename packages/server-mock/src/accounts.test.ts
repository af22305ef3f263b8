import { createSupportClient, type SupportClient } from '@deskside/core'
import { type Accounts, createAccounts } from '@deskside/core/accounts'
import { afterEach, expect, it } from 'vitest'
import { type MockServer, startMockServer } from './node/startMockServer.js'
import { secret } from './testing/desk.js'

/** Headless people in Node, over HTTP, against the production handler. */

const ANN = 'ann@example.com'
const PASSWORD = 'Correct-horse-7'
const closers: (() => unknown)[] = []

afterEach(async () => {
  for (const close of closers.splice(0).reverse()) await close()
})

async function desk(guests: 'off' | 'verify' | 'open' = 'verify', accounts = true) {
  const server: MockServer = await startMockServer({
    port: 0,
    secret,
    control: true,
    seed: { desk: { name: 'Support', guests, accounts } },
  })
  closers.push(() => server.close())
  const mails = async (): Promise<readonly { to: string; text: string }[]> =>
    (await (await fetch(`${server.url}/control/mails`)).json()).items
  return {
    server,
    mails,
    /** The secret of the last mail's link. */
    lastToken: async () => (await mails()).at(-1)?.text.match(/#deskside-confirm=(\S+)/)?.[1] ?? '',
  }
}

/** A page, or a script: accounts and a client that follows them. */
function page(server: MockServer, visitors = false): { accounts: Accounts; client: SupportClient } {
  const endpoint = server.url
  const accounts = createAccounts({ endpoint })
  const client = createSupportClient({ endpoint, getToken: accounts.getToken, visitors })
  const stop = accounts.follow(client)
  closers.push(() => {
    stop()
    client.destroy()
  })
  return { accounts, client }
}

const subjects = (server: MockServer) => server.world.agent.list().map(({ subject }) => subject)

it('A2 a guest files with an address alone where the desk is open', async () => {
  const { server, mails } = await desk('open')
  const { accounts, client } = page(server)
  const user = await accounts.guest({ email: ' Ann@Example.com ' })
  expect(user).toMatchObject({ email: ANN, isGuest: true })
  expect(client.session.get().user).toEqual(user)
  const ticket = await client.tickets.create({ subject: 'Export', body: 'It is empty.' })
  expect(ticket.number).toBe('1001')
  expect(await mails()).toEqual([])
})

it('A2 the form is there before anybody gives an address, where the desk takes guests', async () => {
  const shown = async (guests: 'off' | 'open', visitors: boolean) => {
    const { server } = await desk(guests, false)
    const { client } = page(server, visitors)
    client.drafts.open('new')
    return new Promise((resolve) => {
      const stop = client.desk.subscribe(({ status, error, description }) => {
        if (status !== 'ready' && status !== 'failed') return
        stop()
        resolve(error?.code ?? description?.can.guests)
      })
    })
  }
  expect(await shown('open', true)).toBe(true)
  expect(await shown('open', false)).toBe('auth_required')
  expect(await shown('off', true)).toBe('auth_required')
})

it('A2 where addresses are verified, a guest’s ticket is filed by the click and reaches the page', async () => {
  const { server, lastToken } = await desk()
  const { accounts, client } = page(server)
  await accounts.guest({ email: ANN })
  const waits = new Promise<void>((resolve) => {
    const stop = client.outbox.submissions.subscribe(([row]) => {
      if (row?.error?.code !== 'email_verification') return
      stop()
      resolve()
    })
  })
  const created = client.tickets.create({ subject: 'Export', body: 'It is empty.' })
  await waits
  expect(subjects(server)).toEqual([])
  // Another browser: the link was opened on a phone.
  const phone = page(server).accounts
  expect(await phone.confirm({ token: await lastToken() })).toEqual({
    kind: 'tickets',
    ticketNumbers: ['1001'],
  })
  expect(phone.state.get().status).toBe('signed_out')
  client.outbox.retry(client.outbox.submissions.get()[0]?.id ?? '')
  expect((await created).number).toBe('1001')
  expect(subjects(server)).toEqual(['Export'])
})

it('A3 one signs up, follows the link, sets a password, signs out and in', async () => {
  const { server, mails, lastToken } = await desk()
  const { accounts, client } = page(server)
  await accounts.signUp({ email: ANN, name: 'Ann' })
  expect(accounts.state.get()).toMatchObject({ status: 'confirm_email', email: ANN, user: null })
  expect((await mails()).map(({ to }) => to)).toEqual([ANN])
  const token = await lastToken()
  await expect(accounts.confirm({ token })).rejects.toMatchObject({
    code: 'invalid',
    fields: [{ pointer: '/password', code: 'required' }],
  })
  await accounts.confirm({ token, password: PASSWORD })
  expect(accounts.state.get()).toMatchObject({ status: 'signed_in', user: { name: 'Ann' } })
  await client.tickets.create({ subject: 'Mine', body: 'And traced.' })
  await accounts.signOut()
  expect(client.session.get().status).toBe('signed_out')
  const user = await accounts.signIn({ email: ANN, password: PASSWORD })
  expect(client.session.get().user).toEqual(user)
  await client.tickets.refresh()
  expect(client.tickets.list.get().tickets.map(({ subject }) => subject)).toEqual(['Mine'])
})

it('E2 the password typed at registration counts once the address is confirmed', async () => {
  const { server, lastToken } = await desk()
  const { accounts } = page(server)
  const weak = accounts.signUp({ email: ANN, password: 'weak', confirmation: 'week' })
  await expect(weak).rejects.toMatchObject({
    code: 'invalid',
    fields: [
      { pointer: '/password', code: 'too_short' },
      { pointer: '/password', code: 'no_upper_case' },
      { pointer: '/password', code: 'no_number' },
      { pointer: '/password', code: 'no_symbol' },
      { pointer: '/confirmation', code: 'not_the_same' },
    ],
  })
  expect(await lastToken()).toBe('')
  await accounts.signUp({ email: ANN, password: PASSWORD, confirmation: PASSWORD, consent: true })
  await accounts.confirm({ token: await lastToken() })
  expect(accounts.state.get().status).toBe('signed_in')
})

it('E2 a customer whom support knows registers and sees the earlier tickets', async () => {
  const { server, lastToken } = await desk()
  const customer = { id: 'c7', name: 'Cleo', email: 'cleo@example.com' }
  server.world.agent.createFor(customer, { subject: 'From the phone call', body: 'As agreed.' })
  const { accounts, client } = page(server)
  await accounts.signUp({ email: customer.email })
  await expect(
    accounts.signIn({ email: customer.email, password: PASSWORD }),
  ).rejects.toMatchObject({ code: 'invalid' })
  await accounts.confirm({ token: await lastToken(), password: PASSWORD })
  await client.tickets.refresh()
  expect(client.tickets.list.get().tickets).toMatchObject([{ subject: 'From the phone call' }])
})

it('E3 signing in again on the next page: what was not remembered is not there', async () => {
  const { server, lastToken } = await desk()
  const first = page(server).accounts
  await first.signUp({ email: ANN })
  await first.confirm({ token: await lastToken(), password: PASSWORD })
  const next = page(server).accounts
  expect(await next.restore()).toBeNull()
  await next.signIn({ email: ANN, password: PASSWORD, remember: true })
  expect(next.state.get().status).toBe('signed_in')
})

it('a failed sign-in changes nothing: whoever was here stays', async () => {
  const { server } = await desk('open')
  const { accounts, client } = page(server)
  const wrong = () => accounts.signIn({ email: ANN, password: 'Wrong-password-1' })
  const refusal = { code: 'invalid', fields: [{ pointer: '/password', code: 'wrong_credentials' }] }
  await expect(wrong()).rejects.toMatchObject(refusal)
  expect(accounts.state.get()).toMatchObject({ status: 'signed_out', user: null })
  await expect(client.tickets.close('t1')).rejects.toMatchObject({ code: 'auth_required' })
  const user = await accounts.guest({ email: ANN })
  await expect(wrong()).rejects.toMatchObject(refusal)
  expect(accounts.state.get()).toMatchObject({ status: 'guest', user })
  expect(client.session.get().user).toEqual(user)
})

it('what was filed as a guest is the person’s after signing in', async () => {
  const { server, lastToken } = await desk('open')
  const other = page(server).accounts
  await other.signUp({ email: ANN })
  await other.confirm({ token: await lastToken(), password: PASSWORD })
  const { accounts, client } = page(server)
  await accounts.guest({ email: ANN })
  await client.tickets.create({ subject: 'As a guest', body: 'Hello.' })
  const seen: (string | undefined)[] = []
  client.session.subscribe(({ user }) => seen.push(user?.id))
  const user = await accounts.signIn({ email: ANN, password: PASSWORD })
  expect(accounts.state.get()).toMatchObject({ status: 'signed_in', hasUnclaimed: false })
  await client.tickets.refresh()
  expect(client.tickets.list.get().tickets).toMatchObject([{ subject: 'As a guest' }])
  expect(new Set(seen)).toEqual(new Set([user.id]))
})

it('a guest’s mails and a person’s tokens are seen by nobody on the way of the API', async () => {
  const { server } = await desk('open')
  const answer = await fetch(`${server.url}/v1/mails`)
  expect(answer.status).toBe(404)
  const foreign = await fetch(`${server.url}/control/mails`, {
    headers: { 'X-Forwarded-For': '203.0.113.7' },
  })
  expect(foreign.status).toBe(403)
})
