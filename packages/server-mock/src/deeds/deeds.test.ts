import { fakeClock, memoryBackend, newTicket } from '@deskside/core/testing'
import { expect, test } from 'vitest'
import { createMock } from '../createMock.js'

const MINUTE = 60_000

function setUp() {
  const clock = fakeClock()
  const mock = createMock({ authenticate: async () => null, clock })
  const maya = memoryBackend(mock.world, { id: 'maya', name: 'Maya' })
  const create = async (key: string) =>
    (await maya.createTicket(newTicket(key), { idempotencyKey: key })).id
  const statusOf = (id: string) => mock.world.agent.get(id).status
  return { ...mock, beneath: clock, create, statusOf }
}

test('a deed is done when its time has come by itself, too', async () => {
  const { deeds, create, statusOf, beneath } = setUp()
  const id = await create('a')
  deeds.add({ afterMs: MINUTE, does: 'status', with: { status: 'solved' } })
  await beneath.advance(MINUTE - 1)
  expect(statusOf(id)).toBe('open')
  await beneath.advance(1)
  expect(statusOf(id)).toBe('solved')
})

test('without a ticket it is the newest one when it falls due; by its id, exactly that one', async () => {
  const { deeds, create, statusOf, clock } = setUp()
  const first = await create('a')
  deeds.add({ afterMs: MINUTE, does: 'status', with: { status: 'solved' } })
  deeds.add({ afterMs: MINUTE, ticket: first, does: 'take', with: { agent: 'Anna' } })
  const second = await create('b')
  await clock.advance(MINUTE)
  expect([statusOf(first), statusOf(second)]).toEqual(['open', 'solved'])
  expect(deeds.list()).toMatchObject([{ ticket: first, status: 'done' }, { status: 'done' }])
})

test('each ticket that is made from now on is answered, so long after it was made', async () => {
  const { deeds, create, world, clock } = setUp()
  const before = await create('before')
  const stop = deeds.add({
    afterMs: 10 * MINUTE,
    ticket: 'each',
    does: 'reply',
    with: { body: 'Thank you!', agent: 'Anna' },
  })
  const first = await create('a')
  await clock.advance(5 * MINUTE)
  const second = await create('b')
  await clock.advance(5 * MINUTE)
  const answered = () =>
    [before, first, second].map((id) =>
      world.agent
        .messages(id)
        .some((each) => each.kind === 'message' && each.author.role === 'agent'),
    )
  expect(answered()).toEqual([false, true, false])
  stop()
  await create('c')
  await clock.advance(10 * MINUTE)
  expect(answered()).toEqual([false, true, true])
  expect(deeds.list().every(({ status }) => status === 'done')).toBe(true)
})

test('a deed that cannot be done says why, and takes nothing else along', async () => {
  const { deeds, create, statusOf, clock } = setUp()
  deeds.add({ afterMs: MINUTE, does: 'status', with: { status: 'solved' } })
  await clock.advance(MINUTE)
  const id = await create('a')
  deeds.add({ afterMs: MINUTE, ticket: id, does: 'solution', with: { messageId: 'none' } })
  deeds.add({ afterMs: MINUTE, does: 'status', with: { status: 'solved' } })
  await clock.advance(MINUTE)
  expect(statusOf(id)).toBe('solved')
  expect(deeds.list().map(({ status, problem }) => [status, problem])).toEqual([
    ['done', undefined],
    ['failed', expect.stringMatching(/\w/)],
    ['failed', 'There is no ticket yet'],
  ])
})

test('a ticket that there is not gets no deed', () => {
  const { deeds } = setUp()
  const deed = { afterMs: 0, ticket: 'none', does: 'take', with: { agent: 'Anna' } } as const
  expect(() => deeds.add(deed)).toThrow(/there is no ticket none/)
  expect(deeds.list()).toEqual([])
})

test('what was planned can be taken back, one by one or as a whole', async () => {
  const { deeds, create, statusOf, clock } = setUp()
  const id = await create('a')
  const solve = { afterMs: MINUTE, does: 'status', with: { status: 'solved' } } as const
  deeds.add(solve)()
  deeds.add(solve)
  deeds.add({ ...solve, ticket: 'each' })
  expect(deeds.list().map(({ dueAt }) => dueAt === null)).toEqual([true, false])
  deeds.clear()
  await clock.advance(MINUTE)
  expect([statusOf(id), deeds.list()]).toEqual(['open', []])
})

test('what is no deed, or what its verb does not take, is refused at once', () => {
  const add = setUp().deeds.add as (deed: unknown) => unknown
  const wrong = [
    [{ does: 'take', with: { agent: 'Anna' } }, /deed afterMs: /],
    [{ afterMs: -1, does: 'take', with: { agent: 'Anna' } }, /deed afterMs: afterMs must be 0/],
    [{ afterMs: 0, does: 'fire' }, /deed does: /],
    [{ afterMs: 0, does: 'take' }, /deed agent: /],
    [{ afterMs: 0, does: 'reply', with: { body: 'x', intern: true } }, /deed intern: /],
  ] as const
  for (const [deed, message] of wrong) {
    expect(() => add(deed)).toThrow(
      expect.objectContaining({ code: 'invalid', message: expect.stringMatching(message) }),
    )
  }
})
