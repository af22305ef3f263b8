import type { Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { afterEach, beforeAll, expect, test, vi } from 'vitest'
import { jwtAuthenticator } from '../packages/relay/src/identity/jwt.js'
import { recipesOf, writeRecipes } from './docRecipes.js'

const secret = 'a secret for tests alone, of 32 bytes'
const authenticate = jwtAuthenticator({ secret, audience: 'support' })
/** What the page of Next.js has already: who is signed in. */
const SESSION = `export const auth = async () =>
  process.env.SIGNED_IN ? { user: { id: 'u1', name: 'Maya', email: 'maya@example.com' } } : null
`
let folder = ''

beforeAll(async () => {
  const session = { name: 'session.ts', text: SESSION }
  folder = await writeRecipes('identity', [...recipesOf('identity.md'), session])
})

afterEach(() => vi.unstubAllEnvs())

/** The person that the relay takes the answer's token for. */
async function personOf(answer: Response) {
  expect([answer.status, answer.headers.get('Cache-Control')]).toEqual([200, 'no-store'])
  const headers = { Authorization: `Bearer ${await answer.text()}` }
  return authenticate(new Request('http://relay.test', { headers }))
}

test('docs/identity.md: the token of its Express server opens the relay, and nobody gets one unasked', async () => {
  vi.stubEnv('SUPPORT_SECRET', secret)
  vi.stubEnv('PORT', '0')
  const { server } = (await import(join(folder, 'server.ts'))) as { server: Server }
  try {
    if (!server.listening) await new Promise((resolve) => server.once('listening', resolve))
    const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/support-token`
    expect((await fetch(url, { method: 'POST' })).status).toBe(401)
    const answer = await fetch(url, { method: 'POST', headers: { Cookie: 'session=1' } })
    expect(await personOf(answer)).toMatchObject({ id: 'u1', plan: 'pro' })
  } finally {
    await new Promise((resolve) => server.close(resolve))
  }
}, 60_000)

test('docs/identity.md: the tokens of its Hono app and of its Next.js route open the relay', async () => {
  vi.stubEnv('SUPPORT_SECRET', secret)
  const { app } = (await import(join(folder, 'hono.ts'))) as {
    app: { request(path: string, init: RequestInit): Promise<Response> }
  }
  const asked = { method: 'POST', headers: { Cookie: 'session=1' } }
  expect((await app.request('/support-token', { method: 'POST' })).status).toBe(401)
  expect(await personOf(await app.request('/support-token', asked))).toMatchObject({ id: 'u1' })

  const route = (await import(join(folder, 'app/support-token/route.ts'))) as {
    POST(): Promise<Response>
  }
  expect((await route.POST()).status).toBe(401)
  vi.stubEnv('SIGNED_IN', '1')
  expect(await personOf(await route.POST())).toMatchObject({ email: 'maya@example.com' })
}, 60_000)
