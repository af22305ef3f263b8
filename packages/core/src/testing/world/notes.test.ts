import { expect, test } from 'vitest'
import { createWorld } from '../createWorld.js'
import { memoryBackend } from '../memoryBackend.js'
import { type Desk, refusedWith, verbsRig } from './verbsRig.js'

const acme = { id: 'acme' }
const shared: Desk = { list: { views: ['mine', 'organization'] } }

test('D14: a note leaves the ticket of staff as it was, and survives in the snapshot', async () => {
  const rig = await verbsRig({ notes: true })
  const before = rig.agent.list()
  await rig.clock.advance(1000)
  const noted = await rig.maya.setNote(rig.id, { text: 'Mine' }, rig.call())
  expect(noted.updatedAt > (before[0]?.updatedAt ?? '')).toBe(true)
  expect(rig.agent.list()).toEqual(before)
  expect((await rig.revived().getTicket(rig.id)).note).toBe('Mine')
})

test('D14: words of spaces alone take a note away; too many are refused', async () => {
  const rig = await verbsRig({ notes: true })
  await rig.maya.setNote(rig.id, { text: 'Mine' }, rig.call())
  expect((await rig.maya.setNote(rig.id, { text: ' \n' }, rig.call())).note).toBeNull()
  const long = refusedWith('invalid', [{ pointer: '/text', code: 'too_long' }])
  const note = rig.maya.setNote(rig.id, { text: 'x'.repeat(50_001) }, rig.call())
  await expect(note).rejects.toEqual(long)
})

test("D14, E5: each person has a note of their own on a colleague's ticket", async () => {
  const rig = await verbsRig(shared, {}, { id: 'maya', organization: acme })
  const tom = memoryBackend(rig.world, { id: 'tom', organization: acme })
  await tom.setNote(rig.id, { text: "Tom's" }, rig.call())
  await rig.maya.setNote(rig.id, { text: "Maya's" }, rig.call())
  expect([(await tom.getTicket(rig.id)).note, (await rig.ticket()).note]).toEqual([
    "Tom's",
    "Maya's",
  ])
})

test('E5: a colleague hears of what happens to the tickets that they see', async () => {
  const rig = await verbsRig(shared, {}, { id: 'maya', organization: acme })
  const tom = memoryBackend(rig.world, { id: 'tom', organization: acme })
  const changes = async () => {
    const answer = await tom.getChanges()
    return answer.notModified ? null : answer.value
  }
  const before = await changes()
  rig.agent.reply(rig.id, { body: 'Hello.' })
  const after = await changes()
  expect(after?.version).not.toBe(before?.version)
  expect(after).toMatchObject({ unreadCount: 0, ticketCount: 0 })
  const last = rig.agent.messages(rig.id).at(-1)
  await tom.markRead(rig.id, last?.id ?? '')
  expect((await rig.ticket()).unreadCount).toBe(1)
})

test('D10: a word to the manager names its person and survives in the snapshot', async () => {
  const rig = await verbsRig({ manager: { label: 'Head of support' } })
  await rig.maya.contactManager({ body: 'Please call me.' }, rig.call())
  expect(rig.agent.managerMessages()).toMatchObject([
    { person: { id: 'maya', name: 'Maya' }, ticketId: null, body: 'Please call me.' },
  ])
  const snapshot = rig.world.snapshot() as { managerMessages: unknown[] }
  expect(snapshot.managerMessages).toHaveLength(1)
  const long = rig.maya.contactManager({ body: 'x'.repeat(50_001) }, rig.call())
  await expect(long).rejects.toEqual(refusedWith('invalid'))
})

test('X14: a desk without a verb says that it has none', async () => {
  const rig = await verbsRig({ notes: false })
  const { maya, id } = rig
  const never = Object.fromEntries(
    ['open', 'in_progress', 'waiting_on_customer'].map((status) => [status, 'never']),
  )
  const fixed = await verbsRig({ categoryChange: never })
  const verbs = [
    maya.setAccess(id, { granted: true }, rig.call()),
    maya.escalate(id, {}, rig.call()),
    maya.setNote(id, { text: 'Mine' }, rig.call()),
    maya.contactManager({ body: 'Hello' }, rig.call()),
    maya.listTickets({ scope: 'organization' }),
    fixed.maya.setCategory(fixed.id, { categoryId: 'any', typeId: null }, fixed.call()),
  ]
  const refused = refusedWith('not_supported')
  for (const verb of verbs) await expect(verb).rejects.toEqual(refused)
  expect(maya.can).toMatchObject({ access: false, escalate: false, notes: false, manager: false })
})

test('a snapshot of before the verbs is read: what it does not know was not there', async () => {
  const rig = await verbsRig({})
  const old = JSON.parse(JSON.stringify(rig.world.snapshot()))
  for (const key of ['notes', 'managerMessages']) delete old[key]
  for (const ticket of old.tickets) {
    for (const fact of ['access', 'categoryRequest', 'escalatedAt', 'escalatedTo', 'wasDue']) {
      delete ticket[fact]
    }
    for (const { content } of ticket.entries) {
      for (const fact of ['isSolution', 'helped', 'asks']) delete content[fact]
    }
  }
  const world = createWorld({ clock: rig.clock, createId: () => 'id', snapshot: old })
  const revived = memoryBackend(world, { id: 'maya', name: 'Maya' })
  expect(await revived.getTicket(rig.id)).toEqual(await rig.ticket())
  expect((await revived.listMessages(rig.id, {})).items).toEqual(
    (await rig.maya.listMessages(rig.id, {})).items,
  )
})
