import { expect, test } from 'vitest'
import { newTicket, someBytes, textsOf } from '../backendKit/kit.js'
import { createWorld } from '../createWorld.js'
import { fakeClock } from '../fakeClock.js'
import { memoryBackend } from '../memoryBackend.js'
import { seededIds } from '../seededRandom.js'

async function setUp() {
  const clock = fakeClock()
  const world = createWorld({ clock, createId: seededIds(1) })
  const backend = memoryBackend(world, { id: 'maya', name: 'Maya' })
  const ticket = await backend.createTicket(newTicket('a'), { idempotencyKey: 'a' })
  return { world, agent: world.agent, backend, clock, id: ticket.id }
}

const refusedWith = (code: string) => expect.objectContaining({ code })

test('the first answer begins the work, an internal note does not', async () => {
  const { agent, backend, id } = await setUp()
  agent.reply(id, { body: 'Who takes this?', internal: true })
  expect((await backend.getTicket(id)).status).toBe('open')
  agent.reply(id, { body: 'On it.', agent: 'Anna' })
  expect((await backend.getTicket(id)).status).toBe('in_progress')
  const thread = agent.messages(id).map((entry) => [entry.kind, entry.internal])
  expect(thread).toEqual([
    ['message', false],
    ['message', true],
    ['message', false],
    ['event', false],
  ])
})

test('an answer stands under the name of its agent, or of the desk', async () => {
  const { agent, backend, id } = await setUp()
  agent.reply(id, { body: 'One.', agent: 'Anna', format: 'markdown' })
  agent.reply(id, { body: 'Two.' })
  const [, one, two] = textsOf((await backend.listMessages(id, {})).items)
  expect(one).toMatchObject({ author: { role: 'agent', name: 'Anna' }, format: 'markdown' })
  expect(two).toMatchObject({ author: { role: 'agent', name: 'Support' }, format: 'text' })
})

test('the customer hears once who took the ticket', async () => {
  const { agent, backend, id } = await setUp()
  expect(agent.take(id, 'Anna').assignee).toEqual({ role: 'agent', name: 'Anna' })
  agent.take(id, 'Anna')
  const { items } = await backend.listMessages(id, {})
  const events = items.flatMap((entry) => (entry.kind === 'event' ? [entry.event] : []))
  expect(events).toEqual([{ type: 'assignee', from: null, to: 'Anna', reason: null }])
})

test('a ticket that somebody had goes back to them, another one to the pile', async () => {
  const { agent, backend, id } = await setUp()
  agent.setStatus(id, 'solved')
  expect((await backend.reopenTicket(id, { idempotencyKey: '1' })).status).toBe('open')
  agent.take(id, 'Anna')
  agent.setStatus(id, 'closed', 'Anna')
  expect((await backend.reopenTicket(id, { idempotencyKey: '2' })).status).toBe('in_progress')
})

test('D8: an answer of the customer ends the waiting for it', async () => {
  const { agent, backend, id } = await setUp()
  agent.setStatus(id, 'waiting_on_customer')
  const input = { body: 'Here it is.', uploadIds: [], submissionId: 'r' }
  const { ticket } = await backend.reply(id, input, { idempotencyKey: 'r' })
  expect(ticket.status).toBe('in_progress')
})

test('D6: declining needs a reason, and no other verb declines', async () => {
  const { agent, backend, id } = await setUp()
  expect(() => agent.decline(id, '  ')).toThrow(refusedWith('invalid'))
  expect(() => agent.setStatus(id, 'declined')).toThrow(refusedWith('invalid'))
  expect(() => agent.reply(id, { body: 'No.', status: 'declined' })).toThrow(refusedWith('invalid'))
  expect((await backend.getTicket(id)).status).toBe('open')
  expect(agent.messages(id)).toHaveLength(1)
  const declined = agent.decline(id, 'Out of scope.', 'Anna')
  expect(declined).toMatchObject({ status: 'declined', declineReason: 'Out of scope.' })
  expect(declined.closedAt).not.toBeNull()
})

test('a closed ticket takes notes, and answers only where they open it again', async () => {
  const { agent, id } = await setUp()
  agent.setStatus(id, 'closed')
  expect(() => agent.reply(id, { body: 'Late.' })).toThrow(refusedWith('conflict'))
  agent.reply(id, { body: 'For us.', internal: true })
  agent.reply(id, { body: 'One thing more.', status: 'in_progress' })
  expect(agent.list()[0]?.status).toBe('in_progress')
})

test('an answer without words and files, or with an empty file, is refused whole', async () => {
  const { agent, id } = await setUp()
  expect(() => agent.reply(id, { body: ' ' })).toThrow(refusedWith('invalid'))
  const empty = { name: 'a.txt', type: 'text/plain', bytes: new Uint8Array() }
  expect(() => agent.reply(id, { body: 'See.', files: [empty] })).toThrow(refusedWith('file_empty'))
  expect(agent.messages(id)).toHaveLength(1)
})

test('an agent reads every file, also those of notes, under a clean name', async () => {
  const { agent, id } = await setUp()
  const file = { name: '../../etc/pass\u202ewd.txt', type: 'text/plain', bytes: someBytes(5) }
  const note = agent.reply(id, { body: '', internal: true, files: [file] })
  const [attachment] = textsOf([note])[0]?.attachments ?? []
  expect(attachment).toMatchObject({ name: 'passwd.txt', size: 5 })
  expect([...agent.readAttachment(attachment?.id ?? '').bytes]).toEqual([...someBytes(5)])
  expect(() => agent.readAttachment('nothing')).toThrow(refusedWith('not_found'))
})

test('the desk lists the tickets of all persons, latest first', async () => {
  const { agent, world, id } = await setUp()
  const other = memoryBackend(world, { id: 'tom' })
  const second = await other.createTicket(newTicket('b'), { idempotencyKey: 'b' })
  expect(agent.list().map((ticket) => ticket.id)).toEqual([second.id, id])
  agent.reply(id, { body: 'Hello.' })
  expect(agent.list().map((ticket) => ticket.id)).toEqual([id, second.id])
})

test('listeners hear of every change once, until they leave', async () => {
  const { agent, backend, id, world } = await setUp()
  let heard = 0
  const leave = world.onChange(() => {
    heard += 1
  })
  agent.reply(id, { body: 'Hello.' })
  agent.reply(id, { body: 'Between us.', internal: true })
  await backend.createTicket(newTicket('b'), { idempotencyKey: 'b' })
  await backend.createTicket(newTicket('b'), { idempotencyKey: 'b' })
  expect(heard).toBe(3)
  leave()
  agent.take(id, 'Anna')
  expect(heard).toBe(3)
})

test('an agent finds tickets by status, words and number, and knows how many there are', async () => {
  const { agent, backend, id } = await setUp()
  const other = newTicket('b', { subject: 'The invoice is wrong' })
  const invoice = await backend.createTicket(other, { idempotencyKey: 'b' })
  agent.setStatus(id, 'solved')
  const found = (query: Parameters<typeof agent.list>[0]) =>
    agent.list(query).map(({ number }) => number)
  expect(found({})).toEqual(['1001', '1002'])
  expect(found({ limit: 1 })).toEqual(['1001'])
  expect(found({ statuses: ['open'] })).toEqual(['1002'])
  expect(found({ q: 'INVOICE maya' })).toEqual(['1002'])
  expect(found({ q: '#1001' })).toEqual(['1001'])
  expect(found({ q: 'nothing' })).toEqual([])
  expect(agent.counts()).toMatchObject({ open: 1, solved: 1, closed: 0 })
  expect(agent.counts({ q: 'invoice' })).toMatchObject({ open: 1, solved: 0 })
  expect(agent.people('MAY')).toEqual([{ id: 'maya', name: 'Maya' }])
  expect(agent.people('tom')).toEqual([])
  expect(agent.newest()?.id).toBe(invoice.id)
  expect(agent.get(invoice.id)).toMatchObject({ number: '1002', subject: 'The invoice is wrong' })
  expect(() => agent.get('none')).toThrow(refusedWith('not_found'))
})

test('an agent counts by priority what nobody has ended, and finds people in any word of theirs', async () => {
  const clock = fakeClock()
  const form = { priorities: ['low', 'high'].map((id) => ({ id, label: id })) }
  const desk = { name: 'Support', form }
  const world = createWorld({ clock, createId: seededIds(1), desk })
  const { agent } = world
  expect([agent.newest(), agent.priorities(), agent.person('tom')]).toEqual([null, {}, null])
  const tom = { id: 'tom', email: 'tom@example.com' }
  const maya = { id: 'maya', name: 'Maya' }
  for (const [key, person, priority] of [
    ['a', maya, 'high'],
    ['b', maya, 'high'],
    ['c', tom, 'low'],
    ['d', tom, null],
  ] as const) {
    const ticket = newTicket(key, { priority, subject: `Ticket ${key}` })
    await memoryBackend(world, person).createTicket(ticket, { idempotencyKey: key })
  }
  const [last, , first] = agent.list({ priorities: ['high', 'low'] })
  expect([last?.subject, first?.subject]).toEqual(['Ticket c', 'Ticket a'])
  expect(agent.priorities()).toEqual({ high: 2, low: 1 })
  expect(agent.priorities({ q: 'tom@example.com' })).toEqual({ low: 1 })
  agent.setStatus(first?.id ?? '', 'solved')
  expect(agent.priorities()).toEqual({ high: 1, low: 1 })
  expect(agent.people()).toEqual([maya, tom])
  expect(agent.people('EXAMPLE tom')).toEqual([tom])
  expect(agent.people('', 1)).toEqual([maya])
  expect(agent.person('tom')).toEqual(tom)
})

test('tickets of another desk are taken over, in the order in which things happened', async () => {
  const { agent, world, clock } = await setUp()
  const person = { id: 'tom', name: 'Tom' }
  const at = (minutes: number) => clock.now() - 3_600_000 + minutes * 60_000
  let changes = 0
  world.onChange(() => changes++)
  agent.importTickets([
    { person, subject: 'Later', body: 'Two.', at: at(2), events: [] },
    {
      ...{ person, subject: 'First', body: 'One.', at: at(1), isRead: true },
      events: [
        { at: at(9), does: 'status', status: 'declined', agent: 'Anna', reason: 'Not ours.' },
        { at: at(4), does: 'take', agent: 'Anna' },
        { at: at(5), does: 'write', body: 'A note.', agent: 'Anna', internal: true },
        { at: at(6), does: 'write', body: 'Thanks.' },
      ],
    },
  ])
  expect(changes).toBe(1)
  const tom = memoryBackend(world, person)
  const { items } = await tom.listTickets({})
  expect(items.map(({ number, subject }) => [number, subject])).toEqual([
    ['1002', 'First'],
    ['1003', 'Later'],
  ])
  expect(items[0]).toMatchObject({ status: 'declined', declineReason: 'Not ours.', unreadCount: 0 })
  expect(items[0]?.createdAt).toBe(new Date(at(1)).toISOString())
  expect(items[0]?.lastActivityAt).toBe(new Date(at(9)).toISOString())
  const seen = (await tom.listMessages(items[0]?.id ?? '', {})).items
  expect(seen.map((each) => (each.kind === 'message' ? each.body : each.kind))).toEqual([
    'One.',
    'event',
    'Thanks.',
    'event',
  ])
})
