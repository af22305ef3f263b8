import { readdir, readFile } from 'node:fs/promises'
import { fakeClock, memoryBackend } from '@deskside/core/testing'
import { expect, test } from 'vitest'
import { createMock } from '../createMock.js'
import { type SeedName, seeds } from './seeds.js'

const examples = new URL('../../../../examples/', import.meta.url)
const copies = new URL('./desks/', import.meta.url)
const NAMES = Object.keys(seeds).filter((name): name is SeedName => /^[a-e]-/.test(name))
const STATUSES = ['closed', 'declined', 'in_progress', 'open', 'solved', 'waiting_on_customer']

async function plant(seed: SeedName) {
  const clock = fakeClock(Date.UTC(2026, 10, 18, 11))
  const mock = createMock({ clock, seed, authenticate: async () => null })
  await mock.ready
  const persons = seeds[seed].persons ?? []
  const [first] = persons
  if (first === undefined) throw new Error(`${seed} has no persons`)
  const backend = memoryBackend(mock.world, first)
  const { items } = await backend.listTickets({ limit: 50 })
  return { clock, mock, persons, backend, items }
}

test('each seed of a desk is that of the examples, word for word; else: node tools/seedDesks.mjs', async () => {
  expect(await readdir(copies)).toEqual(NAMES.map((name) => `${name}.json`))
  for (const name of NAMES) {
    const example = await readFile(new URL(`${name}/desk.json`, examples), 'utf8')
    const { $schema: _, ...desk } = JSON.parse(example)
    expect(JSON.parse(await readFile(new URL(`${name}.json`, copies), 'utf8'))).toEqual(desk)
  }
})

for (const name of NAMES) {
  test(`${name}: its first person has tickets in every status, all in the past, the latest first`, async () => {
    const { clock, items } = await plant(name)
    const statuses = new Set(items.map(({ status }) => status))
    expect([...statuses].sort()).toEqual(STATUSES)
    const times = items.map(({ lastActivityAt }) => Date.parse(lastActivityAt ?? ''))
    expect(times).toEqual([...times].sort((a, b) => b - a))
    expect(Math.max(...times)).toBeLessThan(clock.now())
    const unread = items.filter(({ unreadCount }) => unreadCount > 0)
    expect(unread.length).toBeGreaterThan(0)
    // What is over and done with was read, or nobody would believe the badge.
    expect(unread.filter(({ status }) => status === 'closed' || status === 'declined')).toEqual([])
    expect(items.find(({ status }) => status === 'declined')?.declineReason).toMatch(/\S{3}/)
  })

  test(`C13, D7 ${name}: something is asked for, something is recommended, files are whole`, async () => {
    const { mock, items } = await plant(name)
    const { agent } = mock.world
    const all = agent.list().flatMap(({ id }) => agent.messages(id))
    const messages = all.flatMap((each) => (each.kind === 'message' ? [each] : []))
    expect(items.some(({ actions }) => actions.includes('answer_ask'))).toBe(true)
    expect(messages.some(({ asks }) => asks.some(({ answer }) => answer !== null))).toBe(true)
    expect(messages.some(({ isSolution }) => isSolution)).toBe(true)
    expect(messages.some(({ internal }) => internal)).toBe(true)
    const files = messages.flatMap(({ attachments }) => attachments)
    expect(files.length).toBeGreaterThan(1)
    for (const { id, size } of files) expect(agent.readAttachment(id).bytes.byteLength).toBe(size)
  })

  test(`${name}: no internal note reaches a person, and everybody has a ticket`, async () => {
    const { mock, persons } = await plant(name)
    const { agent } = mock.world
    const notes = agent
      .list()
      .flatMap(({ id }) => agent.messages(id))
      .filter(({ internal }) => internal)
    const noteIds = new Set(notes.map(({ id }) => id))
    for (const person of persons) {
      const backend = memoryBackend(mock.world, person)
      const { items } = await backend.listTickets({ limit: 50 })
      expect([person.id, items.length > 0]).toEqual([person.id, true])
      for (const { id } of items) {
        const seen = (await backend.listMessages(id, {})).items
        expect(seen.filter((each) => noteIds.has(each.id))).toEqual([])
      }
    }
  })
}

test('A2, A9: a guest of desk A has a ticket with its correspondence', async () => {
  const { mock, persons } = await plant('a-field-portal')
  const guest = persons.find((person) => person.isGuest)
  const backend = memoryBackend(mock.world, guest ?? { id: 'none' })
  const [ticket] = (await backend.listTickets({})).items
  expect(ticket?.fields).toMatchObject({ email: guest?.email })
  expect((await backend.listMessages(ticket?.id ?? '', {})).items.length).toBeGreaterThan(1)
})

for (const name of ['b-shop-builder', 'c-analytics'] as const) {
  test(`B13, C16 ${name}: everything that anybody wrote there is in Russian`, async () => {
    const { mock } = await plant(name)
    const { agent } = mock.world
    const texts = agent
      .list()
      .flatMap(({ id, subject }) => [
        subject,
        ...agent.messages(id).flatMap((each) => (each.kind === 'message' ? [each.body] : [])),
      ])
    const articles = agent.articles().flatMap(({ title, body }) => [title, body])
    const words = [...texts, ...articles].filter((text) => /[a-zа-яё]{4}/iu.test(text))
    expect(words.length).toBeGreaterThan(25)
    const foreign = words.filter((text) => !/[а-яё]{3}/iu.test(text))
    // A link is in nobody's language.
    expect(foreign.filter((text) => !text.startsWith('https://'))).toEqual([])
  })
}

test('C7: at desk C support may look into two projects, and the threads say when it did', async () => {
  const { mock, items } = await plant('c-analytics')
  expect(items.filter(({ access }) => access !== null)).toHaveLength(2)
  const { agent } = mock.world
  const told = items.flatMap(({ id }) =>
    agent.messages(id).flatMap((each) => (each.kind === 'event' ? [each.event] : [])),
  )
  const access = told.filter(({ type }) => type === 'access').map(({ to }) => to)
  expect(new Set(access)).toEqual(new Set(['granted', 'entered', 'withdrawn']))
  expect(items.some(({ project, access }) => project === null && access !== null)).toBe(false)
})

test('D9, D10: at desk D a category is asked for, a promise was broken, the manager was written to', async () => {
  const { mock, items } = await plant('d-campaigns')
  expect(items.filter(({ categoryRequest }) => categoryRequest !== null)).toHaveLength(1)
  const escalated = items.find(({ escalatedTo }) => escalatedTo !== null)
  const linked = items.find(({ id }) => id === escalated?.escalatedTo)
  expect(linked).toMatchObject({ priority: 'urgent', followUpOf: escalated?.id })
  expect(mock.world.agent.managerMessages()).toHaveLength(1)
  expect(items.filter(({ note }) => note !== null)).toHaveLength(1)
})

test('E1, E5: at desk E support made tickets, and a colleague’s are among the organisation’s', async () => {
  const { backend, items } = await plant('e-shop-portal')
  expect(items.filter(({ source }) => source === 'agent')).toHaveLength(1)
  const theirs = await backend.listTickets({ scope: 'organization', limit: 50 })
  expect(theirs.items.some(({ requester }) => requester.role === 'colleague')).toBe(true)
})

test('each desk can be planted on any hour of a week: promises differ, what happened does not', async () => {
  const monday = Date.UTC(2026, 10, 16)
  for (const seed of NAMES) {
    for (let hour = 0; hour < 7 * 24; hour += 29) {
      const clock = fakeClock(monday + hour * 3_600_000)
      const { ready } = createMock({ clock, seed, authenticate: async () => null })
      await expect(ready).resolves.toBeUndefined()
    }
  }
}, 30_000)
