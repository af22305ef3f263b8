import { expect, test } from 'vitest'
import { memoryBackend } from '../memoryBackend.js'
import { refusedWith, verbsRig } from './verbsRig.js'

const MINUTE = 60_000
const form = { projects: [{ id: '8', name: 'Shop' }] }
const aboutShop = { projectId: '8' }

test('C7: access that was given for a while ends by itself, and the thread says so', async () => {
  const rig = await verbsRig({ form, access: {} }, aboutShop)
  const until = new Date(rig.clock.now() + 10 * MINUTE).toISOString()
  const granted = await rig.maya.setAccess(rig.id, { granted: true, until }, rig.call())
  expect(granted.access?.until).toBe(until)
  const { syncCursor } = await rig.maya.listTickets({})
  await rig.clock.advance(10 * MINUTE)
  expect(rig.agent.list()[0]?.access).toBeNull()
  const { items } = await rig.maya.listTickets({ since: syncCursor ?? '' })
  expect(items).toMatchObject([{ id: rig.id, access: null }])
  expect(items[0]?.actions).toContain('grant_access')
  const told = (await rig.events()).map(({ type, to, by }) => [type, to, by])
  expect(told).toEqual([
    ['access', 'granted', 'me'],
    ['access', 'withdrawn', 'system'],
  ])
})

test('C7: a time that has passed is refused', async () => {
  const rig = await verbsRig({ form, access: {} }, aboutShop)
  const until = new Date(rig.clock.now()).toISOString()
  const refused = refusedWith('invalid', [{ pointer: '/until', code: 'in_the_past' }])
  const grant = rig.maya.setAccess(rig.id, { granted: true, until }, rig.call())
  await expect(grant).rejects.toEqual(refused)
  expect((await rig.ticket()).access).toBeNull()
})

test('C7: declining ends access too, and says so before it says why', async () => {
  const rig = await verbsRig({ form, access: {} }, aboutShop)
  await rig.maya.setAccess(rig.id, { granted: true }, rig.call())
  rig.agent.decline(rig.id, 'Not ours.')
  expect((await rig.ticket()).access).toBeNull()
  expect((await rig.events()).map(({ to }) => to)).toEqual(['granted', 'withdrawn', 'declined'])
})

test('C7: the condition of the desk is asked about the ticket and its person', async () => {
  const access = { when: { fact: 'user.plan', is: 'premium' } }
  const plain = await verbsRig({ form, access }, aboutShop)
  expect((await plain.ticket()).actions).not.toContain('grant_access')
  const premium = await verbsRig({ form, access }, aboutShop, { id: 'maya', plan: 'premium' })
  expect((await premium.ticket()).actions).toContain('grant_access')
})

test('C7 C13: who may not grant access is not asked for it, nor grants it by an answer', async () => {
  const access = { when: { fact: 'user.plan', is: 'premium' } }
  const plain = await verbsRig({ form, access }, aboutShop)
  const asks = [{ kind: 'access', label: 'May we?' }] as const
  const asked = () => plain.agent.reply(plain.id, { body: '', asks })
  expect(asked).toThrow(refusedWith('conflict'))
  // Asked while they might, answered when they may not any more.
  const premium = { id: 'maya', plan: 'premium' }
  const rig = await verbsRig({ form, access }, aboutShop, premium)
  rig.agent.reply(rig.id, { body: '', asks })
  const moved = memoryBackend(rig.world, { id: 'maya', plan: 'free' })
  const [ask] = await rig.asks()
  const about = { messageId: ask?.messageId ?? '', askId: ask?.id ?? '', uploadIds: [] }
  const answer = (granted: boolean) =>
    moved.answerAsk(rig.id, { ...about, granted, submissionId: 's' }, rig.call())
  await expect(answer(true)).rejects.toEqual(refusedWith('conflict'))
  expect(await rig.ticket()).toMatchObject({ access: null, status: 'waiting_on_customer' })
  expect((await answer(false)).ticket).toMatchObject({ access: null, status: 'in_progress' })
})

test('C7: staff see the access that was granted', async () => {
  const rig = await verbsRig({ form, access: {} }, aboutShop)
  await rig.maya.setAccess(rig.id, { granted: true }, rig.call())
  expect(rig.agent.list()[0]?.access).not.toBeNull()
  await rig.maya.setAccess(rig.id, { granted: false }, rig.call())
  const again = rig.maya.setAccess(rig.id, { granted: false }, rig.call())
  await expect(again).rejects.toEqual(refusedWith('conflict'))
})

test('C7: staff enter the project while they may, and its person reads who did and when', async () => {
  const rig = await verbsRig({ form, access: {} }, aboutShop)
  const enter = () => rig.agent.enterProject(rig.id, 'Anna')
  const refused = refusedWith('conflict')
  expect(enter).toThrow(refused)
  const until = new Date(rig.clock.now() + 10 * MINUTE).toISOString()
  await rig.maya.setAccess(rig.id, { granted: true, until }, rig.call())
  await rig.clock.advance(5 * MINUTE)
  expect(enter().access?.until).toBe(until)
  const { items } = await rig.maya.listMessages(rig.id, {})
  expect(items.at(-1)).toMatchObject({
    author: { role: 'agent', name: 'Anna' },
    createdAt: new Date(rig.clock.now()).toISOString(),
    event: { type: 'access', to: 'entered' },
  })
  await rig.clock.advance(5 * MINUTE)
  expect(enter).toThrow(refused)
})
