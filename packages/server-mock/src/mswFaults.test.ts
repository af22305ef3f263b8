import { newTicket } from '@deskside/core/testing'
import { setupServer } from 'msw/node'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createMock } from './createMock.js'
import type { Fault } from './faults/fault.js'
import { mswHandlers } from './msw.js'
import { type MockServer, startMockServer } from './node/startMockServer.js'
import { headersOf, secret } from './testing/desk.js'

/** One table of faults, behind msw and over sockets: a host's test means the same in both. */

const maya = { id: 'maya' }
const baseUrl = 'https://support.test/desk'
const mock = createMock({ secret, seed: 'demo' })
const worker = setupServer(...mswHandlers(mock, { baseUrl, control: true }))
let node: MockServer

beforeAll(async () => {
  node = await startMockServer({ port: 0, secret, seed: 'demo', control: true })
  worker.listen({ onUnhandledRequest: 'bypass' })
})
afterAll(async () => {
  worker.close()
  await node.close()
})

const ROUTE = 'POST /v1/tickets'
const FAULTS: readonly Fault[] = [
  ...[401, 403, 404, 409, 410, 413, 422, 429, 500, 502, 503].map(
    (status): Fault => ({ route: ROUTE, kind: 'status', status, times: 1 }),
  ),
  { route: ROUTE, kind: 'status', status: 429, headers: { 'Retry-After': '7' }, times: 1 },
  { route: ROUTE, kind: 'delay', ms: 1, times: 1 },
  { route: ROUTE, kind: 'lost_response', times: 1 },
  { route: ROUTE, kind: 'cut_connection', times: 1 },
  { route: ROUTE, kind: 'cut_connection', afterBytes: 20, times: 1 },
  { route: ROUTE, kind: 'cut_body', afterBytes: 30, times: 1 },
  { route: ROUTE, kind: 'cut_body', times: 1 },
  { route: ROUTE, kind: 'garbage', times: 1 },
  { route: ROUTE, kind: 'clock_skew', ms: 7_200_000, times: 1 },
  { route: ROUTE, kind: 'clock_skew', ms: 5_000, times: 1 },
  { route: ROUTE, kind: 'expired_upload', times: 1 },
]

/** What a page sees of one write that meets a fault, and whether the desk has it. */
async function outcomeOf(desk: Pick<MockServer, 'faults' | 'world'>, base: string, fault: Fault) {
  const key = `${fault.kind}-${crypto.randomUUID()}`
  desk.faults.clear()
  desk.faults.add(fault)
  const headers = { 'Content-Type': 'application/json', 'Idempotency-Key': key }
  const body = JSON.stringify(newTicket(key, { categoryId: 'using', subject: key }))
  const init = { method: 'POST', headers: { ...headers, ...(await headersOf(maya)) }, body }
  const seen = await fetch(`${base}/v1/tickets`, init).then(toSeen, () => 'a broken line')
  const isThere = desk.world.agent.list({ q: key }).length
  return { seen, isThere, left: desk.faults.list() }
}

async function toSeen(response: Response) {
  const { status, headers } = response
  const names = ['Content-Type', 'Retry-After', 'WWW-Authenticate']
  const said = names.map((name) => headers.get(name))
  const isWrong = Math.abs(Date.parse(headers.get('Date') ?? '') - Date.now()) > 3_000
  const text = await response.text().catch(() => 'a broken line')
  const { code } = Object(text.startsWith('{') ? JSON.parse(text) : null) as { code?: string }
  return { status, said, isWrong, code, isWhole: text !== 'a broken line' }
}

for (const [index, fault] of FAULTS.entries()) {
  const { route: _, ...told } = fault
  test(`fault ${index + 1}, ${JSON.stringify(told)}, is the same behind msw and over a socket`, async () => {
    const behindMsw = await outcomeOf(mock, baseUrl, fault)
    expect(behindMsw).toEqual(await outcomeOf(node, node.url, fault))
    expect(behindMsw.left).toEqual([])
  })
}

test('T-SV9: the control API stands behind msw only where a test asks for it', async () => {
  const clock = await (await fetch(`${baseUrl}/control/clock`)).json()
  expect(clock.aheadMs).toBe(0)
  const init = { method: 'POST', body: JSON.stringify({ advanceMs: 60_000 }) }
  expect((await (await fetch(`${baseUrl}/control/clock`, init)).json()).aheadMs).toBe(60_000)
  expect(mswHandlers(mock, { baseUrl })).toHaveLength(1)
})
