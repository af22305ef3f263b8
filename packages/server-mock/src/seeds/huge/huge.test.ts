import { fakeClock, memoryBackend } from '@deskside/core/testing'
import { beforeAll, expect, test } from 'vitest'
import { createMock } from '../../createMock.js'
import type { Mock } from '../../mockOptions.js'
import { hugeSeed } from './huge.js'

async function plant() {
  const clock = fakeClock(Date.UTC(2026, 10, 18, 11))
  const mock = createMock({ clock, seed: 'huge', authenticate: async () => null })
  await mock.ready
  return mock
}

// Ten thousand tickets take a second of a machine that has nothing else to do.
const AT_MOST_MS = 60_000
let mock: Mock

beforeAll(async () => {
  mock = await plant()
}, AT_MOST_MS)

test('ten thousand tickets of a year: a thousand of the first person, the latest of today', async () => {
  const { world, clock } = mock
  const counts = world.agent.counts()
  expect(Object.values(counts).reduce((sum, count) => sum + count)).toBe(10_000)
  for (const count of Object.values(counts)) expect(count).toBeGreaterThan(200)
  const maya = memoryBackend(world, hugeSeed.persons?.[0] ?? { id: 'none' })
  const { value } = (await maya.getChanges()) as { value: { ticketCount: number } }
  expect(value.ticketCount).toBe(1_000)
  const [latest] = world.agent.list({ limit: 1 })
  const agoMs = clock.now() - Date.parse(latest?.createdAt ?? '')
  expect(agoMs > 0 && agoMs < 24 * 3_600_000).toBe(true)
})

test('a person walks through all of a thousand tickets, page by page, without gap or doubling', async () => {
  const { world } = mock
  const maya = memoryBackend(world, hugeSeed.persons?.[0] ?? { id: 'none' })
  const ids: string[] = []
  let cursor: string | undefined
  do {
    const page = await maya.listTickets({ limit: 200, cursor })
    ids.push(...page.items.map(({ id }) => id))
    cursor = page.nextCursor ?? undefined
  } while (cursor !== undefined)
  expect([ids.length, new Set(ids).size]).toEqual([1_000, 1_000])
  const organization = await maya.listTickets({ scope: 'organization', limit: 1 })
  expect(organization.nextCursor).not.toBeNull()
})

test(
  'the same seed gives the same tickets',
  async () => {
    const subjectsOf = ({ world }: Mock) =>
      world.agent.list({ limit: 50 }).map(({ subject }) => subject)
    expect(subjectsOf(await plant())).toEqual(subjectsOf(mock))
  },
  AT_MOST_MS,
)
