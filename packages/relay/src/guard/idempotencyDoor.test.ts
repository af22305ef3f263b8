import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createWorld, fakeClock, seededIds } from '@deskside/core/testing'
import { afterEach, expect, it } from 'vitest'
import { createHandler } from '../createHandler.js'
import { jwtAuthenticator, signToken } from '../identity/jwt.js'
import { createNodeServer } from '../node/createNodeServer.js'
import { fileState } from '../node/file/fileState.js'
import { newTicket, SECRET } from '../testing/createRelay.js'
import { headOf, openDoor } from '../testing/slowSockets.js'

const ends: (() => Promise<unknown>)[] = []
afterEach(async () => {
  for (const end of ends.splice(0).reverse()) await end()
})

/** A helpdesk that keeps no keys of its own, and a relay in front that can be started anew. */
async function setUp() {
  const folder = await mkdtemp(join(tmpdir(), 'deskside-keys-'))
  ends.push(() => rm(folder, { recursive: true, force: true }))
  const clock = fakeClock()
  const world = createWorld({ clock, createId: seededIds(7), desk: { name: 'Desk' } })
  const desk = { created: 0, before: async () => {} }

  async function start() {
    const state = await fileState(folder, { clock })
    const handler = createHandler(
      (person) => {
        const backend = world.backendFor(person)
        return {
          ...backend,
          async createTicket(input, call) {
            desk.created += 1
            await desk.before()
            return backend.createTicket(input, { ...call, idempotencyKey: crypto.randomUUID() })
          },
        }
      },
      { authenticate: jwtAuthenticator({ secret: SECRET, clock }), clock, state },
    )
    const door = await openDoor(createNodeServer(handler))
    let isOpen = true
    const stop = async () => {
      if (isOpen) await door.close()
      if (isOpen) await state.close()
      isOpen = false
    }
    ends.push(stop)
    return { door, stop }
  }

  let running = await start()
  const headersOf = async (person: string, key: string | null) => {
    const [id = '', organization = ''] = person.split('@')
    const user = { id, ...(organization && { organization: { id: organization } }) }
    return {
      Authorization: `Bearer ${await signToken({ secret: SECRET, user, clock })}`,
      'Content-Type': 'application/json',
      ...(key === null ? {} : { 'Idempotency-Key': key }),
    }
  }
  const create = async (key: string | null, body: unknown, person = 'ann') => {
    const headers = await headersOf(person, key)
    const more = { method: 'POST', headers, body: JSON.stringify(body) }
    return fetch(`${running.door.url}/v1/tickets`, more)
  }
  const restart = async () => {
    await running.stop()
    running = await start()
  }
  return { clock, world, desk, create, restart, headersOf, door: () => running.door }
}

const isReplayed = (answer: Response) => answer.headers.get('Idempotency-Replayed') === 'true'
const codeOf = async (answer: Response) => [answer.status, (await answer.json()).code]
const POLL = { interval: 2, timeout: 10_000 }

/** Something that one waits for until the test lets it go. */
function gate() {
  let open = () => {}
  const opened = new Promise<void>((resolve) => {
    open = resolve
  })
  return { open, opened }
}

it('T-OB2 1–3: a key that is missing, malformed or too long is a 400 without an effect', async () => {
  const { create, desk } = await setUp()
  for (const key of [null, '', '""', 'a b', 'a"b', 'k'.repeat(256), 'k'.repeat(5_000)]) {
    expect(await codeOf(await create(key, newTicket())), String(key)).toEqual([400, 'invalid'])
  }
  expect(desk.created).toBe(0)
  expect((await create('k'.repeat(255), newTicket())).status).toBe(201)
})

it('T-OB2 4 and 7: a 201 is replayed word for word, another payload is a 422', async () => {
  const { create, desk } = await setUp()
  const body = newTicket()
  const first = await create('k1', body)
  const again = await create('k1', body)
  expect([first.status, isReplayed(first), again.status, isReplayed(again)]).toEqual([
    ...[201, false, 201, true],
  ])
  expect(await again.text()).toBe(await first.text())
  expect(await codeOf(await create('k1', { ...body, body: 'Else' }))).toEqual([422, 'conflict'])
  expect(desk.created).toBe(1)
})

it('T-OB2 5: a refusal is said anew, and what was corrected passes under the same key', async () => {
  const { create, desk } = await setUp()
  const body = newTicket()
  const wrong = { ...body, body: '' }
  const answers = [await create('k1', wrong), await create('k1', wrong)]
  expect(answers.map(isReplayed)).toEqual([false, false])
  expect(await answers[1]?.text()).toBe(await answers[0]?.text())
  expect(answers[0]?.status).toBe(422)
  expect((await create('k1', body)).status).toBe(201)
  expect(desk.created).toBe(1)
})

it('T-OB2 6: while the first one runs, the second is a 409 that says when', async () => {
  const { create, desk } = await setUp()
  const { open, opened } = gate()
  desk.before = () => opened
  const body = newTicket()
  const first = create('k1', body)
  await expect.poll(() => desk.created, POLL).toBe(1)
  const second = await create('k1', body)
  expect(second.headers.get('Retry-After')).toBe('1')
  expect(await codeOf(second)).toEqual([409, 'in_progress'])
  open()
  expect((await first).status).toBe(201)
  expect(isReplayed(await create('k1', body))).toBe(true)
  expect(desk.created).toBe(1)
})

it('T-OB2 8 and 9: the key of another person, or of one’s namesake elsewhere, is another key', async () => {
  const { create, desk } = await setUp()
  const body = newTicket()
  const ids = new Set<string>()
  for (const person of ['ann@acme', 'bob@acme', 'ann@globex', 'ann']) {
    const answer = await create('k1', body, person)
    expect([answer.status, isReplayed(answer)], person).toEqual([201, false])
    ids.add((await answer.json()).id)
  }
  expect([ids.size, desk.created]).toEqual([4, 4])
})

it('T-OB2 10 and 11: a key is known for a day, and over a restart', async () => {
  const { create, desk, clock, restart } = await setUp()
  const body = newTicket()
  const text = await (await create('k1', body)).text()
  await restart()
  const again = await create('k1', body)
  expect([isReplayed(again), await again.text()]).toEqual([true, text])
  expect(await codeOf(await create('k1', { ...body, body: 'Else' }))).toEqual([422, 'conflict'])
  await clock.advance(24 * 3_600_000 - 1)
  expect(isReplayed(await create('k1', body))).toBe(true)
  expect(desk.created).toBe(1)
  await clock.advance(1)
  expect(isReplayed(await create('k1', body))).toBe(false)
  expect(desk.created).toBe(2)
})

it('T-OB2 12: an answer that got lost on its way is there at the next asking', async () => {
  const { create, desk, world, door, headersOf } = await setUp()
  const { open, opened } = gate()
  desk.before = () => opened
  const body = newTicket()
  const text = JSON.stringify(body)
  const headers = { ...(await headersOf('ann', 'k1')), 'Content-Length': String(text.length) }
  const socket = await door().say(headOf('POST', '/v1/tickets', headers) + text)
  await expect.poll(() => desk.created, POLL).toBe(1)
  socket.destroy()
  open()
  await expect.poll(() => world.agent.list().length, POLL).toBe(1)
  await expect.poll(async () => (await create('k1', body)).status, POLL).toBe(201)
  const again = await create('k1', body)
  expect([isReplayed(again), (await again.json()).id]).toEqual([true, world.agent.list()[0]?.id])
  expect(desk.created).toBe(1)
})
