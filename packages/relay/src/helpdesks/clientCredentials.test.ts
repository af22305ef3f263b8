import { createZendeskEmulator, fakeClock, newTicket } from '@deskside/core/testing'
import { zendeskRelay } from '@deskside/core/zendesk'
import { expect, test } from 'vitest'
import { clientCredentials } from './clientCredentials.js'

const LIFE_MS = 1_800_000
const signal = new AbortController().signal
const start = { reason: 'start', signal } as const
const rejected = { reason: 'rejected', signal } as const

/** Zendesk's emulator, with the door where the vendor's documents have tokens handed out. */
function rig(answer: (token: string) => Response = granted) {
  const clock = fakeClock()
  const emulator = createZendeskEmulator({ clock, tokenLifeMs: LIFE_MS })
  const asked: unknown[] = []
  const headers: Headers[] = []
  let last = ''
  const fetch: typeof globalThis.fetch = async (input, init) => {
    const request = new Request(input, init)
    if (new URL(request.url).pathname !== '/oauth/tokens') return emulator.handler(request)
    asked.push(await request.json())
    headers.push(request.headers)
    last = emulator.issueToken(emulator.people.root, ['read', 'write', 'impersonate'])
    return answer(last)
  }
  const getToken = clientCredentials({
    ...{ url: `${emulator.url}/oauth/tokens`, clientId: 'deskside', clientSecret: 's3cret' },
    ...{ scope: 'read write impersonate', fetch, clock },
  })
  return { clock, emulator, asked, headers, fetch, getToken, last: () => last }
}

function granted(token: string): Response {
  return Response.json({ access_token: token, token_type: 'bearer', expires_in: LIFE_MS / 1_000 })
}

test('a token is asked for as the vendor writes it, once for all who wait, and kept', async () => {
  const { getToken, asked, headers, last } = rig()
  const tokens = await Promise.all([getToken(start), getToken(start)])
  expect(tokens).toEqual([last(), last()])
  expect(await getToken(start)).toBe(last())
  expect(asked).toEqual([
    {
      grant_type: 'client_credentials',
      client_id: 'deskside',
      client_secret: 's3cret',
      scope: 'read write impersonate',
    },
  ])
  expect(headers[0]?.get('content-type')).toBe('application/json')
  expect(headers[0]?.has('authorization')).toBe(false)
})

test('before it ends another one takes its place, and a person notices nothing', async () => {
  const { getToken, clock, emulator, asked, fetch } = rig()
  const backendFor = zendeskRelay({ url: emulator.url, getToken, clock, fetch })
  const alice = backendFor({ id: 'alice', email: emulator.people.alice.email })
  await alice.createTicket(newTicket('a'), { idempotencyKey: 'a' })
  for (let hour = 0; hour < 3; hour++) {
    await clock.advance(2 * LIFE_MS)
    expect((await alice.listTickets({})).items).toHaveLength(1)
  }
  expect(asked.length).toBe(4)
  await clock.advance(LIFE_MS - 60_001)
  await getToken(start)
  expect(asked.length).toBe(4)
  await clock.advance(1)
  await getToken(start)
  expect(asked.length).toBe(5)
})

test('a token that is refused is replaced, but not again and again', async () => {
  const { getToken, clock, emulator, asked, last } = rig()
  await getToken(start)
  expect(await getToken(rejected)).toBe(last())
  expect(asked).toHaveLength(1)
  await clock.advance(10_000)
  emulator.revokeToken(last())
  expect(await getToken(rejected)).toBe(last())
  expect(asked).toHaveLength(2)
})

test('a refused client is told by its status, without its secret, and may come again', async () => {
  let isRefused = true
  const wrong = { error: 'invalid_client', error_description: 's3cret' }
  const { getToken, last } = rig((token) =>
    isRefused ? Response.json(wrong, { status: 401 }) : granted(token),
  )
  const error = await Promise.resolve(getToken(start)).catch((reason: unknown) => reason)
  expect(error).toMatchObject({ code: 'unavailable', status: 401 })
  expect(String(error)).not.toContain('s3cret')
  isRefused = false
  expect(await getToken(start)).toBe(last())
})

test('an answer that does not say how long is believed for half an hour', async () => {
  const { getToken, clock, asked } = rig((token) => Response.json({ access_token: token }))
  await getToken(start)
  await clock.advance(1_739_999)
  await getToken(start)
  expect(asked).toHaveLength(1)
  await clock.advance(1)
  await getToken(start)
  expect(asked).toHaveLength(2)
})
