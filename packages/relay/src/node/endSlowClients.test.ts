import { type FakeClock, fakeClock } from '@deskside/core/testing'
import { afterEach, expect, it, test } from 'vitest'
import { createRelay, type TestRelay } from '../testing/createRelay.js'
import { headOf, type OpenDoor, openDoor } from '../testing/slowSockets.js'
import { createNodeServer } from './createNodeServer.js'

const ends: (() => Promise<unknown>)[] = []
afterEach(async () => {
  for (const end of ends.splice(0).reverse()) await end()
})

/** The relay behind a real socket, on a clock that the test moves. */
async function setUp() {
  const clock = fakeClock()
  const relay = createRelay()
  const door = await openDoor(createNodeServer(relay.handler, { pace: { clock } }))
  ends.push(door.close)
  return { clock, relay, door }
}

const SIZE = 100_000

/** An upload of which the first bytes have arrived. */
async function upload({ relay, door }: { relay: TestRelay; door: OpenDoor }) {
  const tus = { 'Tus-Resumable': '1.0.0' }
  const created = await relay.ask('ann', 'POST', '/v1/uploads', {
    headers: { ...tus, 'Upload-Length': String(SIZE) },
  })
  const id = created.headers.get('Location')?.split('/').at(-1) ?? ''
  const socket = await door.say(
    headOf('PATCH', `/v1/uploads/${id}`, {
      ...tus,
      Authorization: `Bearer ${await relay.token('ann')}`,
      'Upload-Offset': '0',
      'Content-Type': 'application/offset+octet-stream',
      'Content-Length': String(SIZE),
    }),
  )
  let sent = 0
  const send = async (bytes: number) => {
    socket.write(Buffer.alloc(bytes))
    sent += bytes
    await expect.poll(async () => (await relay.uploads.find(id))?.offset, POLL).toBe(sent)
  }
  const hasEnded = () => socket.destroyed || socket.readableEnded
  return { id, send, hasEnded }
}

const POLL = { interval: 2, timeout: 10_000 }
const pass = (clock: FakeClock, seconds: number) => clock.advance(seconds * 1_000)

it('T-SV5 a body that stops coming for 30 s loses its line and keeps its bytes', async () => {
  const rig = await setUp()
  const { id, send, hasEnded } = await upload(rig)
  await send(20_000)
  await pass(rig.clock, 29)
  expect(hasEnded()).toBe(false)
  await pass(rig.clock, 6)
  await expect.poll(hasEnded, POLL).toBe(true)
  expect((await rig.relay.uploads.find(id))?.offset).toBe(20_000)
  await expect.poll(() => rig.clock.pending(), POLL).toBe(0)
  expect(rig.relay.errors).toEqual([])
})

it('T-SV5 a body that trickles under 500 bytes a second is no better, one at that rate stays', async () => {
  for (const [bytesInFiveSeconds, expected] of [
    [2_499, true],
    [2_501, false],
  ] as const) {
    const rig = await setUp()
    const { send, hasEnded } = await upload(rig)
    await send(1)
    for (let i = 0; i < 12; i += 1) {
      if (hasEnded()) break
      await send(bytesInFiveSeconds)
      await pass(rig.clock, 5)
      await new Promise((resolve) => setImmediate(resolve))
    }
    if (expected) await expect.poll(hasEnded, POLL).toBe(true)
    expect(hasEnded(), `${bytesInFiveSeconds} bytes in 5 s`).toBe(expected)
  }
})

test('whoever has sent all of it may wait for an answer as long as it takes', async () => {
  let goOn = () => {}
  const gate = new Promise<void>((resolve) => {
    goOn = resolve
  })
  const clock = fakeClock()
  let heard = 0
  const relay = createRelay({
    wrap: (backend) => ({
      ...backend,
      createTicket: async (...given) => {
        heard += 1
        await gate
        return backend.createTicket(...given)
      },
    }),
  })
  const door = await openDoor(createNodeServer(relay.handler, { pace: { clock } }))
  ends.push(door.close)
  const answer = fetch(`${door.url}/v1/tickets`, {
    method: 'POST',
    headers: {
      Authorization: `Bearer ${await relay.token('ann')}`,
      'Content-Type': 'application/json',
      'Idempotency-Key': 'k1',
    },
    body: JSON.stringify({ subject: 'a', body: 'b', submissionId: 's' }),
  })
  await expect.poll(() => heard, POLL).toBe(1)
  expect(clock.pending()).toBe(0)
  await clock.advance(3_600_000)
  goOn()
  expect((await answer).status).toBe(201)
})

test('time in which the server takes nothing is not the client’s', async () => {
  const clock = fakeClock()
  let goOn = () => {}
  const gate = new Promise<void>((resolve) => {
    goOn = resolve
  })
  const server = createNodeServer(
    async (request) => {
      await gate
      return new Response(String((await request.arrayBuffer()).byteLength))
    },
    { pace: { clock } },
  )
  const door = await openDoor(server)
  ends.push(door.close)
  let isFull = () => false
  server.on('request', (request) => {
    isFull = () => request.readableLength >= request.readableHighWaterMark
  })
  const body = Buffer.alloc(5_000_000)
  const answer = fetch(door.url, { method: 'POST', body })
  await expect.poll(() => isFull(), POLL).toBe(true)
  for (let i = 0; i < 20; i += 1) await clock.advance(5_000)
  goOn()
  expect(await (await answer).text()).toBe('5000000')
})
