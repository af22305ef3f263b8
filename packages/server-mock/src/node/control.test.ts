import { request } from 'node:http'
import { networkInterfaces } from 'node:os'
import { newTicket } from '@deskside/core/testing'
import { signToken } from '@deskside/relay'
import { afterEach, expect, test } from 'vitest'
import { backendAt, secret } from '../testing/desk.js'
import { type MockServer, type MockServerOptions, startMockServer } from './startMockServer.js'

const ROOMS = ['/control/faults', '/control/deeds', '/control/clock', '/control/mails']
const leftovers: MockServer[] = []

afterEach(async () => {
  await Promise.all(leftovers.splice(0).map((server) => server.close()))
})

async function start(options: Partial<MockServerOptions> = {}): Promise<MockServer> {
  const server = await startMockServer({ port: 0, secret, ...options })
  leftovers.push(server)
  return server
}

const statuses = (url: string, paths: readonly string[], init: RequestInit = {}) =>
  Promise.all(paths.map(async (path) => (await fetch(`${url}${path}`, init)).status))

/** As `fetch` does not let one: with a foreign `Host`. */
function statusWith(url: string, headers: Record<string, string>): Promise<number | undefined> {
  return new Promise((resolve, reject) => {
    const asked = request(url, { headers }, (response) => {
      response.resume()
      resolve(response.statusCode)
    })
    asked.on('error', reject)
    asked.end()
  })
}

test('T-SV9: without the flag there is no control API, whoever asks and however', async () => {
  const { url, faults } = await start()
  expect(await statuses(url, ROOMS)).toEqual([404, 404, 404, 404])
  const body = JSON.stringify({ route: '*', kind: 'garbage' })
  expect(await statuses(url, ['/control/faults'], { method: 'POST', body })).toEqual([404])
  expect(await statuses(url, ['/agent/api/faults', '/agent/api/clock'])).toEqual([404, 404])
  expect(faults.list()).toEqual([])
  const { control } = await (await fetch(`${url}/agent/api/desk`)).json()
  expect(control).toBe(false)
})

test('T-SV9: with the flag it answers this machine, without the agent console too', async () => {
  const { url, faults } = await start({ control: true, agentConsole: false })
  expect(await statuses(url, ROOMS)).toEqual([200, 200, 200, 200])
  const body = JSON.stringify({ route: '*', kind: 'garbage', times: 1 })
  expect(await statuses(url, ['/control/faults'], { method: 'POST', body })).toEqual([200])
  expect(faults.list()).toHaveLength(1)
  expect(await statuses(url, ['/agent/api/tickets'])).toEqual([404])
})

test('T-SV9: with the flag it refuses every other address, a proxy, a foreign page and a foreign name', async () => {
  const server = await start({ host: '0.0.0.0', control: true })
  const port = new URL(server.url).port
  const local = `http://127.0.0.1:${port}/control/faults`
  expect(await statusWith(local, {})).toBe(200)
  const address = Object.values(networkInterfaces())
    .flat()
    .find((one) => one?.family === 'IPv4' && !one.internal)?.address
  // A machine without any other address has nobody who could come from one.
  const others = address === undefined ? [] : [`http://${address}:${port}`]
  for (const url of others) expect(await statuses(url, ROOMS)).toEqual([403, 403, 403, 403])
  const from = async (headers: Record<string, string>) => statusWith(local, headers)
  expect(await from({ 'X-Forwarded-For': '10.0.0.7' })).toBe(403)
  expect(await from({ Forwarded: 'for=10.0.0.7' })).toBe(403)
  expect(await from({ Origin: 'https://evil.example' })).toBe(403)
  expect(await from({ 'Sec-Fetch-Site': 'cross-site' })).toBe(403)
  expect(await from({ Host: 'desk.evil.example' })).toBe(403)
})

test('faults of a script, and a time of its own, are there from the first request', async () => {
  const { url, clock } = await start({
    now: '2026-03-02T09:00:00.000Z',
    frozen: true,
    faults: [{ route: 'POST /v1/tickets', kind: 'status', status: 503, times: 1 }],
  })
  const maya = backendAt(url, { id: 'maya' })
  const send = () => maya.createTicket(newTicket('a'), { idempotencyKey: 'a' })
  await expect(send()).rejects.toMatchObject({ code: 'unavailable' })
  expect((await send()).createdAt).toBe('2026-03-02T09:00:00.000Z')
  expect(clock.now()).toBe(Date.parse('2026-03-02T09:00:00.000Z'))
})

test('over HTTP: an answer in an hour, an hour later', async () => {
  const { url } = await start({ control: true })
  const maya = backendAt(url, { id: 'maya' })
  const { id } = await maya.createTicket(newTicket('a'), { idempotencyKey: 'a' })
  const tell = (path: string, body: object) =>
    fetch(`${url}/control/${path}`, { method: 'POST', body: JSON.stringify(body) })
  await tell('deeds', { afterMs: 3_600_000, does: 'reply', with: { body: 'On it.' } })
  await tell('clock', { advanceMs: 3_600_000 })
  expect(await maya.getTicket(id)).toMatchObject({ unreadCount: 1, status: 'in_progress' })
})

test('over HTTP: an answer that is cut is a network error, and the write is done', async () => {
  const { url, faults, world } = await start()
  const maya = backendAt(url, { id: 'maya' })
  faults.add({ route: 'POST /v1/tickets', kind: 'cut_body', times: 1 })
  const cut = maya.createTicket(newTicket('a'), { idempotencyKey: 'a' })
  await expect(cut).rejects.toMatchObject({ retryable: true })
  const { id } = await maya.createTicket(newTicket('a'), { idempotencyKey: 'a' })
  expect(world.agent.list().map((ticket) => ticket.id)).toEqual([id])
})

test('over HTTP: exactly the bytes before the cut arrive, and no end', async () => {
  const { url, faults } = await start({ seed: 'demo', control: true })
  faults.add({ route: 'GET /v1/config', kind: 'cut_body', afterBytes: 1_234, times: 1 })
  const token = await signToken({ secret, user: { id: 'maya' } })
  const headers = { Authorization: `Bearer ${token}` }
  const response = await fetch(`${url}/v1/config`, { headers })
  expect(response.status).toBe(200)
  let bytes = 0
  const read = async () => {
    for await (const piece of response.body ?? []) bytes += piece.byteLength
  }
  await expect(read()).rejects.toThrow()
  expect(bytes).toBe(1_234)
  expect((await fetch(`${url}/v1/config`, { headers })).status).toBe(200)
})
