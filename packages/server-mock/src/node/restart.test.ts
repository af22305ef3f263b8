import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, expect, test } from 'vitest'
import { secret } from '../testing/desk.js'
import { type MockServer, type MockServerOptions, startMockServer } from './startMockServer.js'

const HOUR = 3_600_000
const leftovers: (() => Promise<unknown>)[] = []

afterEach(async () => {
  for (const end of leftovers.splice(0).reverse()) await end()
})

async function newFolder(): Promise<string> {
  const dir = await mkdtemp(join(tmpdir(), 'deskside-restart-'))
  leftovers.push(() => rm(dir, { recursive: true, force: true }))
  return dir
}

async function start(dataDir: string, options: Partial<MockServerOptions> = {}) {
  const seed = { desk: { name: 'Desk', accounts: true } }
  const server = await startMockServer({ port: 0, secret, dataDir, seed, ...options })
  leftovers.push(() => server.close())
  return server
}

async function tell({ url }: MockServer, path: string, body: object) {
  const response = await fetch(`${url}/v1/account/${path}`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(body),
  })
  return { status: response.status, body: await response.json().catch(() => null) }
}

test('E2, E3: who signed up before a restart signs in after it', async () => {
  const dataDir = await newFolder()
  const first = await start(dataDir)
  const account = { email: 'maya@desk.test', password: 'Correct-horse-7' }
  await tell(first, 'sign-up', { email: account.email, consent: true })
  const token = /#deskside-confirm=(\S+)/.exec(first.mails().at(-1)?.text ?? '')?.[1]
  expect((await tell(first, 'confirm', { token, password: account.password })).status).toBe(200)
  await first.close()
  const second = await start(dataDir)
  const signedIn = await tell(second, 'sign-in', account)
  expect([signedIn.status, signedIn.body]).toMatchObject([200, { user: { email: account.email } }])
  expect((await tell(second, 'sign-in', { ...account, password: 'wrong' })).status).toBe(422)
})

test('a desk that was moved on is as far ahead after a restart', async () => {
  const dataDir = await newFolder()
  const first = await start(dataDir)
  await first.clock.advance(30 * HOUR)
  const before = first.clock.now()
  await first.close()
  const second = await start(dataDir, { now: '2020-01-01T00:00:00Z' })
  expect(second.clock.now()).toBeGreaterThanOrEqual(before - 1)
  expect(second.clock.aheadMs()).toBe(30 * HOUR)
})

test('a desk that stands still stands at the same moment after a restart', async () => {
  const dataDir = await newFolder()
  const options = { now: '2026-03-02T09:00:00Z', frozen: true }
  const first = await start(dataDir, options)
  await first.clock.advance(HOUR)
  await first.close()
  const second = await start(dataDir, options)
  expect(new Date(second.clock.now()).toISOString()).toBe('2026-03-02T10:00:00.000Z')
})
