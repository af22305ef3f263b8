import {
  createStore,
  createSupportClient,
  type Draft,
  type Storage,
  type StorageMode,
  type SupportClient,
} from '@deskside/core'
import { createAccounts } from '@deskside/core/accounts'
import { expect, it } from 'vitest'
import { createMock, fakeClock } from './index.js'
import { secret } from './testing/desk.js'

const ANN = 'ann@example.com'
const BOB = 'bob@example.com'
const PASSWORD = 'Correct-horse-7'
const APP = 'https://app.example.com'
const API = 'https://support.example.com'

type Gate = {
  readonly path: string
  readonly until: Promise<unknown>
  /** The server has answered. */
  readonly onAnswer: () => void
}

/** Lets the answer go; `answered` resolves once there is one. */
type LetGo = (() => void) & { readonly answered: Promise<void> }

/** A browser over the handler of production: a cookie jar, tabs, and a line that can be cut. */
function browser(guests: 'verify' | 'open' = 'open') {
  const clock = fakeClock()
  const seed = { desk: { name: 'Support', guests, accounts: true } }
  const mock = createMock({ secret, clock, seed })
  const jar = { cookie: '', isOffline: false, lostPath: '', brokenPath: '' }
  const asked: string[] = []
  const gates: Gate[] = []
  let leaving = false

  const send: typeof globalThis.fetch = async (input, init) => {
    const request = new Request(input, init)
    const { pathname } = new URL(request.url)
    asked.push(pathname)
    const gate = gates.findIndex(({ path }) => path === pathname)
    const [opened] = gate === -1 ? [] : gates.splice(gate, 1)
    if (jar.isOffline || pathname === jar.brokenPath) throw new TypeError('Failed to fetch')
    const isSession = request.credentials === 'include'
    const headers = new Headers(request.headers)
    headers.set('Origin', APP)
    if (isSession && pathname === '/v1/account/refresh' && jar.cookie !== '') {
      headers.set('Cookie', jar.cookie)
    }
    const body = request.method === 'GET' ? {} : { body: await request.text() }
    const response = await mock.handler(
      new Request(request.url, { method: request.method, headers, ...body }),
    )
    const [pair = '', ...attributes] = (response.headers.get('Set-Cookie') ?? '').split('; ')
    if (isSession && pair !== '') jar.cookie = attributes.includes('Max-Age=0') ? '' : pair
    opened?.onAnswer()
    await opened?.until
    if (pathname === jar.lostPath) throw new TypeError('Failed to fetch')
    return response
  }

  function tab(hasCookies = true, carryDrafts = false, endpoint = API) {
    const marker = {
      get: () => leaving,
      set: (next: boolean) => {
        leaving = next
      },
    }
    const options = { endpoint: API, fetch: send, clock }
    const accounts = createAccounts({ ...options, hasCookies, leaving: marker })
    const storage = device()
    const client = createSupportClient({
      ...options,
      endpoint,
      getToken: accounts.getToken,
      // As in a page: Node itself keeps no bytes of files.
      ...({ keepBytes: async () => 1_000_000 } as object),
      visitors: true,
      storage,
    })
    accounts.follow(client, { carryDrafts })
    return { accounts, client, storage }
  }

  async function signUp(email: string): Promise<void> {
    const { accounts, client } = tab(false)
    await accounts.signUp({ email })
    const token =
      mock
        .mails()
        .at(-1)
        ?.text.match(/#deskside-confirm=(\S+)/)?.[1] ?? ''
    await accounts.confirm({ token, password: PASSWORD })
    await accounts.signOut()
    client.destroy()
  }

  /** Holds back the next answer of an address until it is let go. */
  function holdBack(path: string): LetGo {
    let letGo: () => void = () => {}
    let onAnswer: () => void = () => {}
    const until = new Promise<void>((resolve) => (letGo = resolve))
    const answered = new Promise<void>((resolve) => (onAnswer = resolve))
    gates.push({ path, until, onAnswer: () => onAnswer() })
    return Object.assign(() => letGo(), { answered })
  }

  return { clock, mock, jar, asked, tab, signUp, holdBack, isLeaving: () => leaving }
}

/** A device that keeps everything. */
function device(): Storage {
  const rows = new Map<string, unknown>()
  const kept = async () => 'kept' as const
  const write = (key: string, value: unknown) => {
    if (value === undefined) rows.delete(key)
    else rows.set(key, structuredClone(value))
    return kept()
  }
  return {
    mode: createStore<StorageMode>('kept'),
    get: async <T>(key: string) => structuredClone(rows.get(key)) as T | undefined,
    set: write,
    update: <T>(key: string, change: (value: T | undefined) => T | undefined) =>
      write(key, change(structuredClone(rows.get(key)) as T | undefined)),
    async delete(keys) {
      for (const key of keys) rows.delete(key)
    },
    keys: async (prefix) => [...rows.keys()].filter((key) => key.startsWith(prefix)),
    close: () => {},
  }
}

const token = (
  accounts: ReturnType<typeof createAccounts>,
  reason: 'start' | 'rejected' = 'start',
) => Promise.resolve(accounts.getToken({ reason, signal: new AbortController().signal }))

it('X16 nothing is asked before somebody comes', async () => {
  const { asked, tab } = browser()
  const { accounts } = tab()
  await expect(token(accounts)).rejects.toMatchObject({ code: 'auth_required' })
  expect(asked).toEqual([])
})

it('one new token is asked for, however many wait for it, and none while it is good', async () => {
  const { asked, clock, signUp, tab } = browser()
  await signUp(ANN)
  const { accounts } = tab(false)
  await accounts.signIn({ email: ANN, password: PASSWORD })
  const first = await token(accounts)
  await clock.advance(839_000)
  expect(await token(accounts)).toBe(first)
  await clock.advance(2_000)
  asked.length = 0
  const tokens = await Promise.all([token(accounts), token(accounts), token(accounts)])
  expect(new Set([first, ...tokens]).size).toBe(2)
  expect(asked).toEqual(['/v1/account/refresh'])
})

it('E3 a remembered session goes on after a reload, and ends for good by signing out', async () => {
  const { jar, signUp, tab } = browser()
  await signUp(ANN)
  const first = tab().accounts
  await first.signIn({ email: ANN, password: PASSWORD, remember: true })
  const stolen = jar.cookie
  const reloaded = tab()
  expect(await reloaded.accounts.restore()).toMatchObject({ email: ANN })
  expect(reloaded.client.session.get()).toMatchObject({ status: 'signed_in', user: { email: ANN } })
  expect(jar.cookie).not.toBe(stolen)
  await reloaded.accounts.signOut()
  expect(jar.cookie).toBe('')
  expect(await tab().accounts.restore()).toBeNull()
  jar.cookie = stolen
  expect(await tab().accounts.restore()).toBeNull()
})

it('E3 a sign-out without a network is finished by the next visit, before anything else', async () => {
  const { asked, isLeaving, jar, signUp, tab } = browser()
  await signUp(ANN)
  const first = tab()
  await first.accounts.signIn({ email: ANN, password: PASSWORD, remember: true })
  jar.isOffline = true
  await expect(first.accounts.signOut()).rejects.toMatchObject({ retryable: true })
  expect(first.client.session.get()).toMatchObject({ status: 'signed_out', user: null })
  expect(isLeaving()).toBe(true)
  await expect(tab().accounts.restore()).rejects.toMatchObject({ retryable: true })
  jar.isOffline = false
  asked.length = 0
  const next = tab()
  expect(await next.accounts.restore()).toBeNull()
  expect(next.accounts.state.get().user).toBeNull()
  expect(asked).toEqual(['/v1/account/refresh', '/v1/account/sign-out'])
  expect([jar.cookie, isLeaving()]).toEqual(['', false])
})

it('E3 a tab never goes on as the person who signed in beside it', async () => {
  const { clock, jar, signUp, tab } = browser()
  await signUp(ANN)
  await signUp(BOB)
  const anns = tab()
  await anns.accounts.signIn({ email: ANN, password: PASSWORD, remember: true })
  const bobs = tab()
  await bobs.accounts.signIn({ email: BOB, password: PASSWORD, remember: true })
  const cookie = jar.cookie
  await clock.advance(860_000)
  await expect(token(anns.accounts)).rejects.toMatchObject({ code: 'auth_required' })
  expect(anns.accounts.state.get()).toMatchObject({ status: 'expired', user: { email: ANN } })
  expect(jar.cookie).toBe(cookie)
  expect(await token(bobs.accounts)).toMatch(/^ey/)
})

it('X1 an ended session keeps the person and what was typed, until they sign in again', async () => {
  const { clock, signUp, tab } = browser()
  await signUp(ANN)
  const { accounts, client } = tab(false)
  const user = await accounts.signIn({ email: ANN, password: PASSWORD })
  client.drafts.edit('new', { body: 'Half a sentence' })
  await clock.advance(13 * 3_600_000)
  await expect(token(accounts)).rejects.toMatchObject({ code: 'auth_required' })
  expect(accounts.state.get()).toMatchObject({ status: 'expired', user })
  await client.tickets.refresh()
  expect(client.session.get()).toMatchObject({ status: 'auth_required', user })
  await accounts.signIn({ email: ANN, password: PASSWORD })
  expect(client.session.get().status).toBe('signed_in')
  expect(client.drafts.open('new').get().draft.body).toBe('Half a sentence')
})

it('the last who signs in is here; the answer of the one before is dropped and its session ends', async () => {
  const { asked, holdBack, signUp, tab } = browser()
  await signUp(ANN)
  await signUp(BOB)
  const { accounts, client } = tab(false)
  const seen: (string | null | undefined)[] = []
  client.session.subscribe(({ user }) => seen.push(user?.email))
  const letGo = holdBack('/v1/account/sign-in')
  const late = accounts.signIn({ email: ANN, password: PASSWORD })
  await accounts.signIn({ email: BOB, password: PASSWORD })
  asked.length = 0
  letGo()
  await expect(late).rejects.toMatchObject({ code: 'aborted' })
  expect(accounts.state.get()).toMatchObject({ status: 'signed_in', user: { email: BOB } })
  expect(asked).toEqual(['/v1/account/sign-out'])
  expect(seen).not.toContain(ANN)
})

it('who signs out while a sign-in is under way stays out', async () => {
  const { holdBack, signUp, tab } = browser()
  await signUp(ANN)
  const { accounts, client } = tab(false)
  const letGo = holdBack('/v1/account/sign-in')
  const late = accounts.signIn({ email: ANN, password: PASSWORD })
  await accounts.signOut()
  letGo()
  await expect(late).rejects.toMatchObject({ code: 'aborted' })
  expect(accounts.state.get()).toMatchObject({ status: 'signed_out', user: null })
  expect(client.session.get().status).toBe('signed_out')
})

it('a refresh that comes back after signing out brings nobody back', async () => {
  const { holdBack, signUp, tab } = browser()
  await signUp(ANN)
  const { accounts } = tab(false)
  await accounts.signIn({ email: ANN, password: PASSWORD })
  const letGo = holdBack('/v1/account/refresh')
  const late = token(accounts, 'rejected')
  // Signing out may overtake it on its way: here it was renewed first.
  await letGo.answered
  const out = accounts.signOut()
  letGo()
  await expect(late).rejects.toMatchObject({ code: 'aborted' })
  await out
  await expect(token(accounts)).rejects.toMatchObject({ code: 'auth_required' })
})

it('a lost answer to a refresh ends nothing', async () => {
  const { jar, signUp, tab } = browser()
  await signUp(ANN)
  const { accounts } = tab(false)
  await accounts.signIn({ email: ANN, password: PASSWORD })
  jar.lostPath = '/v1/account/refresh'
  await expect(token(accounts, 'rejected')).rejects.toMatchObject({ retryable: true })
  jar.lostPath = ''
  expect(await token(accounts, 'rejected')).toMatch(/^ey/)
  expect(accounts.state.get().status).toBe('signed_in')
})

it('a claim that did not get through is kept, said, and made up for', async () => {
  const { jar, mock, signUp, tab } = browser()
  await signUp(ANN)
  const { accounts, client } = tab(false)
  await accounts.guest({ email: ANN })
  await client.tickets.create({ subject: 'As a guest', body: 'Hello.' })
  jar.lostPath = '/v1/claims'
  const user = await accounts.signIn({ email: ANN, password: PASSWORD })
  expect(accounts.state.get()).toMatchObject({ status: 'signed_in', hasUnclaimed: true })
  jar.lostPath = ''
  await accounts.claim()
  expect(accounts.state.get().hasUnclaimed).toBe(false)
  expect(mock.world.agent.list()).toMatchObject([{ requester: { id: user.id } }])
  await accounts.claim()
})

it('a claim waits longer than the guest’s token lives', async () => {
  const { clock, jar, signUp, tab } = browser()
  await signUp(ANN)
  const { accounts, client } = tab(false)
  await accounts.guest({ email: ANN })
  await client.tickets.create({ subject: 'As a guest', body: 'Hello.' })
  jar.isOffline = true
  await clock.advance(20 * 60_000)
  jar.isOffline = false
  await accounts.signIn({ email: ANN, password: PASSWORD })
  expect(accounts.state.get().hasUnclaimed).toBe(false)
})

it('the same guest stays one guest on a page, another address is another', async () => {
  const { asked, tab } = browser()
  const { accounts, client } = tab(false)
  const first = await accounts.guest({ email: ANN })
  expect(await accounts.guest({ email: 'Ann@example.com' })).toEqual(first)
  expect(asked).toEqual(['/v1/guests'])
  client.drafts.edit('new', { body: 'Of the first guest' })
  const second = await accounts.guest({ email: BOB })
  expect(second.id).not.toBe(first.id)
  expect(client.drafts.open('new').get().draft.body).toBe('')
})

it('another password signs every other page out', async () => {
  const { signUp, tab } = browser()
  await signUp(ANN)
  const here = tab(false).accounts
  const there = tab(false).accounts
  await here.signIn({ email: ANN, password: PASSWORD })
  await there.signIn({ email: ANN, password: PASSWORD })
  const weak = { current: PASSWORD, password: 'weak' }
  await expect(here.setPassword(weak)).rejects.toMatchObject({ code: 'invalid' })
  await here.setPassword({ current: PASSWORD, password: 'Another-one-8' })
  expect(await token(here)).toMatch(/^ey/)
  await expect(token(there, 'rejected')).rejects.toMatchObject({ code: 'auth_required' })
  expect(there.state.get().status).toBe('expired')
})

const bytes = new TextEncoder().encode('a picture')
const picture = {
  name: 'screen.png',
  type: 'image/png',
  size: bytes.length,
  read: async (from: number, to: number) => bytes.slice(from, to),
}

/** The draft of the form for new tickets, once everything about it is on the device. */
async function settled(client: SupportClient): Promise<Draft> {
  const store = client.drafts.open('new')
  await expect
    .poll(() => {
      const { draft, saved, status } = store.get()
      return status === 'ready' && saved !== 'saving' && draft.attachments.every(({ kept }) => kept)
    })
    .toBe(true)
  return store.get().draft
}

it('A2 what is typed and attached before the address is given is sent as that guest', async () => {
  const { mock, tab } = browser()
  const { accounts, client, storage } = tab(false, true)
  client.drafts.edit('new', { subject: 'Export', body: 'Typed by nobody yet' })
  client.drafts.attach('new', [picture])
  const { id } = await settled(client)
  const user = await accounts.guest({ email: ANN })
  const { scope } = client.extend((ground) => ground.epoch())
  const carried = await settled(client)
  expect(carried).toMatchObject({ id, body: 'Typed by nobody yet' })
  // Nothing of it lies where nobody's texts are.
  const places = [...(await storage.keys('draft/')), ...(await storage.keys('bytes/'))]
  expect(places.map((place) => place.split('/')[1])).toEqual([scope, scope])
  const sent = await client.submit('new')
  if (sent.status !== 'sent') throw new Error(sent.status)
  const { ticket } = sent
  expect(ticket).toMatchObject({ subject: 'Export', submissionId: id, requester: { id: user.id } })
  const [message] = mock.world.agent.messages(ticket.id)
  expect(message).toMatchObject({ attachments: [{ name: 'screen.png', size: bytes.length }] })
  await accounts.signOut()
  expect((await settled(client)).body).toBe('')
})

it('a slash at the end of the address is the same desk: drafts go along', async () => {
  const { tab } = browser()
  const { accounts, client } = tab(false, true, `${API}/`)
  client.drafts.edit('new', { body: 'Typed by nobody yet' })
  await settled(client)
  await accounts.guest({ email: ANN })
  expect((await settled(client)).body).toBe('Typed by nobody yet')
})

it('drafts of a client that names the desk otherwise stay where they are', async () => {
  const { tab } = browser()
  const { accounts, client, storage } = tab(false, true, 'https://another-name.test')
  client.drafts.edit('new', { body: 'Typed by nobody yet' })
  await settled(client)
  const before = await storage.keys('draft/')
  await accounts.guest({ email: ANN })
  expect((await settled(client)).body).toBe('')
  expect(await storage.keys('draft/')).toEqual(before)
})

it('A3 what a guest has typed goes along with signing in, and never over another text', async () => {
  const { signUp, tab } = browser()
  await signUp(ANN)
  const { accounts, client } = tab(false, true)
  await accounts.guest({ email: ANN })
  client.drafts.edit('new', { body: 'Begun as a guest' })
  await settled(client)
  await accounts.signIn({ email: ANN, password: PASSWORD })
  expect((await settled(client)).body).toBe('Begun as a guest')
  await accounts.signOut()
  client.drafts.edit('new', { body: 'Another one, by nobody' })
  await settled(client)
  await accounts.signIn({ email: ANN, password: PASSWORD })
  expect((await settled(client)).body).toBe('Begun as a guest')
  await accounts.signOut()
  expect((await settled(client)).body).toBe('Another one, by nobody')
})

it('what a person has typed goes along with nobody', async () => {
  const { signUp, tab } = browser()
  await signUp(ANN)
  await signUp(BOB)
  const { accounts, client } = tab(false, true)
  await accounts.signIn({ email: ANN, password: PASSWORD })
  client.drafts.edit('new', { body: 'Of Ann alone' })
  await settled(client)
  await accounts.signIn({ email: BOB, password: PASSWORD })
  expect((await settled(client)).body).toBe('')
  await accounts.signOut()
  expect((await settled(client)).body).toBe('')
})

it('a guest’s tickets that are not claimed yet never go to the next person on the page', async () => {
  const { jar, mock, signUp, tab } = browser()
  await signUp(ANN)
  await signUp(BOB)
  const { accounts, client } = tab(false)
  const guest = await accounts.guest({ email: ANN })
  await client.tickets.create({ subject: 'As a guest', body: 'Hello.' })
  jar.brokenPath = '/v1/claims'
  await accounts.signIn({ email: ANN, password: PASSWORD })
  expect(accounts.state.get().hasUnclaimed).toBe(true)
  jar.brokenPath = ''
  await accounts.signIn({ email: BOB, password: PASSWORD })
  expect(accounts.state.get().hasUnclaimed).toBe(false)
  expect(mock.world.agent.list()).toMatchObject([{ requester: { id: guest.id } }])
})
