import { fakeClock } from '@deskside/core/testing'
import { afterEach, expect, it } from 'vitest'
import { createNodeServer } from '../node/createNodeServer.js'
import { createRelay } from '../testing/createRelay.js'
import { crowdOf } from '../testing/slowCrowd.js'
import { type OpenDoor, openDoor } from '../testing/slowSockets.js'

let door: OpenDoor | undefined
afterEach(() => door?.close())

it('T-SV5 two hundred clients that say half of what they want keep nobody else from an answer', async () => {
  const clock = fakeClock()
  const relay = createRelay()
  const server = createNodeServer(relay.handler, { pace: { clock } })
  door = await openDoor(server)
  const headers = { Authorization: `Bearer ${await relay.token('ann')}` }
  const crowd = await crowdOf(door, 200, headers)
  const { url } = door
  for (let i = 0; i < 50; i += 1) {
    const answer = await fetch(`${url}/v1/changes`, { headers })
    expect(answer.status).toBe(200)
    await answer.text()
  }
  expect(crowd.ended()).toBe(0)
  // Those in the middle of a body go by our clock; those in the middle of a head by Node's own.
  await clock.advance(35_000)
  await expect.poll(() => crowd.ended(), { interval: 5, timeout: 10_000 }).toBe(100)
  expect([server.headersTimeout, server.timeout]).toEqual([10_000, 120_000])
}, 30_000)
